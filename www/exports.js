// Taking a figure away: PNG, SVG, CSV, JSON, its link, and a line to embed it.
import { drawOptions } from './canvas.js';
import { h } from './dom.js';
import { copy, labelledPng, mayDownload, pngOf, save } from './files.js';
import { version } from './core.js';

const escapeXml = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

/** The address of this page without its fragment. */
function pageAddress() {
  return location.href.split('#')[0];
}

/** The full link to a fragment of this page. */
export function fullLink(fragment) {
  return `${pageAddress()}#${fragment}`;
}

function embedLines(entry, link) {
  const fragment = `embed=1&${link.split('#')[1]}`;
  const hosted = location.protocol.startsWith('http');
  const base = hosted ? new URL('.', pageAddress()).href : 'https://example.org/vitreous/';
  const pairs = new URLSearchParams(link.split('#')[1]);
  for (const key of ['v', 'figure', 'theme']) pairs.delete(key);
  const quoted = (text) => escapeXml(String(text));
  return {
    frame: `<iframe src="${quoted(`${base}vitreous.html#${fragment}`)}" title="${quoted(entry.title)}" width="100%" height="560" style="border:0" sandbox="allow-scripts" loading="lazy"></iframe>`,
    element: `<script type="module" src="${quoted(base)}vitreous-figure.js"></script>\n<vitreous-figure figure="${quoted(entry.id)}" params="${quoted(pairs)}"></vitreous-figure>`,
    hosted,
  };
}

/**
 * The take-away part of a figure. `now()` answers {inputs, width, height, zoom, axes, fragment, short}: `fragment` is
 * the link of the page's state, `short` the one that the core writes into its files.
 */
export function makeExports(core, entry, now, say) {
  const shown = h('div', { class: 'taken', 'aria-live': 'polite' });
  const name = (extension) => `${entry.id.replace(/\W+/g, '-')}.${extension}`;
  const facts = () => {
    const { inputs, fragment } = now();
    return {
      Title: entry.title,
      Software: `vitreous ${version}`,
      Source: fullLink(fragment),
      Description: `${entry.id}: ${Object.entries(inputs).map(([key, value]) => `${key}=${value}`).join(', ')}. ${entry.provenance.source.full}, ${entry.provenance.place}`,
    };
  };
  const framed = () => {
    // room for the title above and for the source below
    const { width, height, zoom, axes } = now();
    const { Software, Description, Source } = facts();
    const footer = `${Description}. ${Software}. ${Source}`;
    return (ratio) => drawOptions(width, height + 92, ratio, zoom, axes, { title: entry.title, footer });
  };
  const withLink = (text, escape = (link) => link) => {
    const { fragment, short } = now();
    const full = escape(fullLink(fragment));
    const own = escape(short);
    return own && text.includes(own) ? text.replace(own, full) : text;
  };
  const textBox = (label, text) => h('label', { class: 'to-copy' }, h('span', {}, label), h('textarea', { readonly: true, rows: 6, onfocus: (event) => event.target.select() }, text));
  const offerText = (text, type, extension) => {
    if (mayDownload()) {
      save(new Blob([text], { type }), name(extension));
      shown.replaceChildren(h('p', {}, `${name(extension)} was saved.`));
    } else shown.replaceChildren(textBox(`This frame may not save files. Copy the text and save it as ${name(extension)}:`, text));
  };
  const acts = {
    async png(scale) {
      const canvas = document.createElement('canvas');
      core.draw(canvas, entry.id, now().inputs, framed()(scale));
      const blob = await labelledPng(await pngOf(canvas), facts());
      if (mayDownload()) {
        save(blob, name(`${scale}x.png`));
        shown.replaceChildren(h('p', {}, `${name(`${scale}x.png`)} was saved.`));
        return;
      }
      const reader = new FileReader();
      reader.onload = () => shown.replaceChildren(h('p', {}, 'This frame may not save files. Save the image with its menu (right click or long press):'), h('img', { src: reader.result, alt: entry.title, class: 'taken-image' }));
      reader.readAsDataURL(blob);
    },
    svg() {
      const text = withLink(core.svg(entry.id, now().inputs, framed()(1)), escapeXml);
      const data = `<metadata>${Object.entries(facts()).map(([key, value]) => escapeXml(`${key}: ${value}`)).join('\n')}</metadata>`;
      offerText(text.replace(/<svg\b[^>]*>/, (open) => `${open}${data}`), 'image/svg+xml', 'svg');
    },
    csv() {
      offerText(withLink(core.csv(entry.id, now().inputs)), 'text/csv;charset=utf-8', 'csv');
    },
    json() {
      const data = JSON.parse(core.json(entry.id, now().inputs));
      data.version ??= version;
      data.link = fullLink(now().fragment);
      offerText(`${JSON.stringify(data, null, 1)}\n`, 'application/json', 'json');
    },
    async link() {
      const link = fullLink(now().fragment);
      if (await copy(link)) shown.replaceChildren(h('p', {}, 'The link was copied.'), h('p', { class: 'link-text' }, link));
      else shown.replaceChildren(textBox('The link:', link));
    },
    embed() {
      const { frame, element, hosted } = embedLines(entry, fullLink(now().fragment));
      shown.replaceChildren(
        hosted ? h('p', {}, 'Either of these shows this figure, live, in another page.') : h('p', {}, 'Put the place where vitreous.html is hosted in the address.'),
        textBox('One line, works in any page', frame), textBox('Custom element, from the same place', element));
    },
  };
  const button = (label, act, key) => h('button', {
    type: 'button', 'data-export': key,
    async onclick() {
      try {
        await act();
      } catch (error) {
        shown.replaceChildren(h('p', { class: 'field-error' }, error.message));
        say(error.message);
      }
    },
  }, label);
  return h('details', { class: 'exports' }, h('summary', {}, 'Take away'),
    h('div', { class: 'popover' }, h('div', { class: 'buttons', role: 'group', 'aria-label': 'Take away' },
      [1, 2, 4].map((scale) => button(`PNG ${scale}×`, () => acts.png(scale), `png${scale}`)),
      button('SVG', acts.svg, 'svg'), button('CSV', acts.csv, 'csv'), button('JSON', acts.json, 'json'),
      button('Copy link', acts.link, 'link'), button('Embed', acts.embed, 'embed')),
    shown));
}
