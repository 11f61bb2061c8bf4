// Taking a figure away: PNG, SVG, CSV, JSON, its link, and a line to embed it.
import { drawOptions } from './canvas.js';
import { h } from './dom.js';
import { copy, labelledPng, mayDownload, pngOf, save } from './files.js';
import { version } from './core.js';
import { axesText, zoomText } from './state.js';
import { plain } from './text.js';

const escapeXml = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

/** The address of this page without its fragment. */
function pageAddress() {
  return location.href.split('#')[0];
}

/** The full link to a fragment of this page. */
export function fullLink(fragment) {
  return `${pageAddress()}#${fragment}`;
}

/** Parameters that get a control in another page: those that were changed, else the first; at most three. */
function moved(entry, values) {
  const names = entry.params.map((param) => param.name);
  const changed = names.filter((name) => values.has(name));
  return (changed.length ? changed : names).slice(0, 3);
}

/** The lines that show a figure elsewhere. `short` is the link of the core: presets are written out as values in it. */
function embedLines(entry, now) {
  const { short, theme } = now;
  const [zoom, axes] = [zoomText(now), axesText(now)];
  const hosted = location.protocol.startsWith('http');
  const base = hosted ? new URL('.', pageAddress()).href : 'https://example.org/vitreous/';
  const values = new URLSearchParams(short.split('#')[1]);
  for (const key of ['v', 'figure']) values.delete(key);
  const controls = moved(entry, values);
  const fragment = new URLSearchParams({ embed: '1', v: '1', figure: entry.id, ...(controls.length ? { controls: controls.join(',') } : {}), ...(theme ? { theme } : {}), ...Object.fromEntries(values), ...(zoom ? { zoom } : {}), ...(axes ? { axes } : {}) });
  const attributes = [['figure', entry.id], ['params', String(values)], ['zoom', zoom], ['axes', axes], ['theme', theme], ['controls', controls.join(' ')]];
  const written = attributes.filter(([, value]) => value).map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ');
  return {
    frame: `<script type="module" src="${escapeXml(base)}vitreous-frame.js"></script>\n<iframe src="${escapeXml(`${base}vitreous.html#${fragment}`)}" title="${escapeXml(plain(entry.title))}" width="100%" height="640" style="border:0" sandbox="allow-scripts" loading="lazy"></iframe>`,
    element: `<script type="module" src="${escapeXml(base)}vitreous-figure.js"></script>\n<vitreous-figure ${written}></vitreous-figure>`,
    hosted,
  };
}

/**
 * The take-away part of a figure. `now()` answers {inputs, width, height, zoom, axes, fragment, short}: `fragment` is
 * the link of the page's state, `short` the one that the core writes into its files, `theme` the theme of the link.
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
      const { frame, element, hosted } = embedLines(entry, now());
      shown.replaceChildren(
        hosted ? h('p', {}, 'Either of these shows this figure, live, in another page.') : h('p', {}, 'Put the place where vitreous.html is hosted in the address.'),
        textBox('Frame, works in any page', frame), textBox('Custom element, from the same place', element));
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
