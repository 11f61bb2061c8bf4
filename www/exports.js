// Taking a figure away: PNG, SVG, CSV, JSON, its link, and a line to embed it.
import { bring } from './bring.js';
import { drawOptions } from './canvas.js';
import { h } from '../pkg/read/dom.js';
import { copy, labelledPng, mayDownload, pngOf, save } from './files.js';
import { open, single, version } from './core.js';
import { MARK, withDecimalCommas } from './spreadsheet.js';
import { axesText, fullLink, zoomText } from './state.js';
import { inEnglish, inForce } from './words.js';
import { t } from './words/exports.js';
import { escapeXml } from './xml.js';
import { writePoints } from '../pkg/views.js';

/**
 * The take-away part of a figure. `now()` answers {inputs, width, height, zoom, axes, points, fragment, short}: `fragment` is
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
      Description: `${entry.id}: ${Object.entries(inputs).map(([key, value]) => `${key}=${value}`).join(', ')}. ${entry.provenance.source.full}, ${entry.provenance.place}${entry.provenance.source.url && `, ${entry.provenance.source.url}`}`,
    };
  };
  const framed = () => {
    // room for the title above and for the source below
    const { width, height, zoom, axes, points } = now();
    const { Software, Description, Source } = facts();
    const whose = points.length ? ` ${t('points', { sets: points.map(({ name: set }) => set).join(', ') })}` : '';
    const footer = `${Description}.${whose} ${Software}. ${Source}`;
    return (ratio) => drawOptions(width, height + 92, ratio, zoom, axes, { title: entry.title, footer, points });
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
      shown.replaceChildren(h('p', {}, t('saved', { file: name(extension) })));
    } else shown.replaceChildren(textBox(t('frame.text', { file: name(extension) }), text));
  };
  const acts = {
    async png(scale) {
      const canvas = document.createElement('canvas');
      core.draw(canvas, entry.id, now().inputs, framed()(scale));
      const blob = await labelledPng(await pngOf(canvas), facts());
      if (mayDownload()) {
        save(blob, name(`${scale}x.png`));
        shown.replaceChildren(h('p', {}, t('saved', { file: name(`${scale}x.png`) })));
        return;
      }
      const reader = new FileReader();
      reader.onload = () => shown.replaceChildren(h('p', {}, t('frame.image')), h('img', { src: reader.result, alt: entry.title, class: 'taken-image' }));
      reader.readAsDataURL(blob);
    },
    async svg() {
      await open('files');
      const text = withLink(core.svg(entry.id, now().inputs, framed()(1)), escapeXml);
      const data = `<metadata>${Object.entries(facts()).map(([key, value]) => escapeXml(`${key}: ${value}`)).join('\n')}</metadata>`;
      offerText(text.replace(/<svg\b[^>]*>/, (opening) => `${opening}${data}`), 'image/svg+xml', 'svg');
    },
    async csv(shape = (text) => text) {
      await open('files');
      offerText(MARK + shape(withLink(core.csv(entry.id, now().inputs, { points: now().points }))), 'text/csv;charset=utf-8', 'csv');
    },
    json() {
      const data = JSON.parse(core.json(entry.id, now().inputs, { points: now().points }));
      data.version ??= version;
      data.link = fullLink(now().fragment);
      offerText(`${JSON.stringify(data, null, 1)}\n`, 'application/json', 'json');
    },
    async link() {
      const link = fullLink(now().fragment);
      if (await copy(link)) shown.replaceChildren(h('p', {}, t('link.copied')), h('p', { class: 'link-text', ...inEnglish() }, link));
      else shown.replaceChildren(textBox(t('link'), link));
    },
    async card() {
      const link = `${new URL(`figures/${entry.id}.html`, location.href.split('#')[0])}#${now().fragment}`;
      if (await copy(link)) shown.replaceChildren(h('p', {}, t('card.copied')), h('p', { class: 'link-text', ...inEnglish() }, link));
      else shown.replaceChildren(textBox(t('card'), link));
    },
    async lecture() {
      const { addFigure } = await bring(() => import('./lecture/add.js'));
      shown.replaceChildren(await addFigure(entry, now().fragment, entry.primary));
    },
    async embed() {
      const { showEmbedding } = await bring(() => import('./embedding.js'));
      const { inputs, short, zoom, axes, points, theme } = now();
      // presets are written out as values in the link of the core
      const values = new URLSearchParams(short.split('#')[1]);
      for (const key of ['v', 'figure']) values.delete(key);
      showEmbedding(entry, {
        values: String(values), zoom: zoomText({ zoom }), axes: axesText({ axes }), points: writePoints(points), theme, lang: inForce.language === 'en' ? '' : inForce.language, changed: entry.params.map(({ name }) => name).filter((name) => values.has(name)),
        summary: core.summary(entry.id, inputs), // with its words and read-outs, about
        svg: async () => {
          await open('files');
          return core.svg(entry.id, inputs, framed()(1));
        },
        height: (controls, width) => core.extent(entry.id, inputs, width - 18, 640, 1).height + 60 * controls + 300,
      });
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
  const commas = button('CSV 1,5', () => acts.csv(withDecimalCommas), 'csv-comma');
  commas.title = t('commas');
  return h('div', { class: 'popover' }, h('div', { class: 'buttons', role: 'group', 'aria-label': t('group') },
      [1, 2, 4].map((scale) => button(`PNG ${scale}×`, () => acts.png(scale), `png${scale}`)),
      button('SVG', acts.svg, 'svg'), button('CSV', () => acts.csv(), 'csv'), commas, button('JSON', acts.json, 'json'),
      button(t('copy.link'), acts.link, 'link'), single ? null : button(t('copy.card'), acts.card, 'card'), button(t('embed'), acts.embed, 'embed'), button(t('lecture'), acts.lecture, 'lecture')),
  shown);
}
