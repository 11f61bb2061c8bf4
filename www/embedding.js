// The dialog that makes the lines to embed a figure, with a preview made from the very lines that it hands out.
import { embedCode, frameFragment, INSIDE, KINDS } from './embed-code.js';
import { inside, integrity } from './core.js';
import { copy } from './files.js';
import { plain, rich, spoken } from './text.js';
import { h, later, setText } from '../pkg/read/dom.js';
import { markup } from './trusted.js';

const LIVE = ['element', 'inside', 'frame', 'mkdocs', 'reveal', 'moodle'];
const FRAMES = ['frame', 'moodle'];
const MOST_CONTROLS = 3;
// of a column of text, in pixels: where no width is named, a frame is measured at it
const USUAL_WIDTH = 700;
// an address that every browser and server takes
const LONGEST_POINTS = 6000;

/** Shows the dialog. `now` is the state of the figure: {values, zoom, axes, points, theme, changed (names), summary, height(controls, width)}. */
export function showEmbedding(entry, now) {
  const hosted = location.protocol.startsWith('http');
  const tooMany = now.points.length > LONGEST_POINTS;
  const given = {
    base: hosted ? new URL('.', location.href.split('#')[0]).href : 'https://example.org/vitreous/',
    id: entry.id, title: plain(entry.title), values: now.values, zoom: now.zoom, axes: now.axes, points: tooMany ? '' : now.points, theme: now.theme,
    controls: (now.changed.length ? now.changed : entry.primary).slice(0, MOST_CONTROLS),
    caption: '', direction: '', width: '', without: [], summary: now.summary, height: 0,
  };
  let kind = 'element';
  const text = h('textarea', { readonly: true, rows: 9, 'aria-label': 'The lines to copy', 'data-embed': 'code', onfocus: (event) => event.target.select() });
  const hint = h('p', { class: 'quiet' });
  const copied = h('span', { role: 'status', class: 'quiet' });
  const preview = h('iframe', { title: 'Preview', 'data-embed': 'preview', hidden: true });
  const note = h('p', { class: 'quiet' });

  // the script to put beside a note, and the smaller one for this theory or these comparisons alone
  const [all, small] = [INSIDE, INSIDE.replace('.js', `-${entry.id.split('.')[0]}.js`)];
  const said = (name) => `${name} (${(inside[name] / 1e6).toFixed(1)} MB)`;
  const offered = (name) => (hosted ? h('a', { href: name, download: name }, said(name)) : said(name));
  const script = h('p', { class: 'quiet', 'data-embed': 'script' }, 'Save ', offered(all), ' beside the note. Where all figures of the note belong to “', spoken(entry.theory.title), '”, ', offered(small), ' is enough; change its name in the line then. ',
    hosted ? '' : 'Both come with the hosted page, in its folder.');

  const show = () => {
    given.height = heights.get(framed()) ?? now.height(given.controls.length, width());
    size.hidden = kind === 'markdown';
    text.value = embedCode(kind, given);
    setText(hint, KINDS.find(([key]) => key === kind)[2]);
    script.hidden = kind !== 'inside';
    setText(copied, '');
    previewSoon();
    if (hosted && FRAMES.includes(kind) && !heights.has(framed())) measureSoon();
  };
  // a frame without its script keeps the height of its line: the figure is shown out of sight, and says how high it is
  const heights = new Map();
  const width = () => Number(given.width) || USUAL_WIDTH;
  const framed = () => `${frameFragment(given)} ${width()}`;
  const probe = h('iframe', { class: 'probe', 'aria-hidden': 'true', tabindex: -1, title: 'Height' });
  let probed = '';
  const measureSoon = later(() => {
    probed = framed();
    probe.style.width = `${width()}px`;
    probe.src = `${location.pathname}?${heights.size}-${Date.now()}${frameFragment(given)}`;
  }, 400);
  const hear = ({ source, data }) => {
    if (source !== probe.contentWindow || data?.type !== 'vitreous:height' || !(data.height > 0)) return;
    heights.set(probed, data.height);
    if (FRAMES.includes(kind) && probed === framed()) show();
  };
  addEventListener('message', hear);
  const previewSoon = later(() => {
    const own = hosted && given.base === new URL('.', location.href.split('#')[0]).href;
    const live = own && LIVE.includes(kind);
    preview.hidden = !live;
    setText(note, live ? 'Preview, made from these lines:' : own ? 'This kind is turned into a page by its own tool, or shows a picture that you save; there is no preview.' : 'A preview needs the page where Vitreous is hosted. Put its address above, or open this dialog there.');
    if (live) preview.srcdoc = markup(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title><meta name="color-scheme" content="light dark"><body>${embedCode(kind, given)}</body></html>`);
  }, 250);

  const kinds = h('select', { 'data-embed': 'kind', onchange: (event) => { kind = event.target.value; show(); } }, KINDS.map(([key, label]) => h('option', { value: key }, label)));
  const control = (param) => h('label', { class: 'box' }, h('input', {
    type: 'checkbox', value: param.name, checked: given.controls.includes(param.name), 'data-embed': `control-${param.name}`,
    onchange(event) {
      given.controls = entry.params.map(({ name }) => name).filter((name) => (name === param.name ? event.target.checked : given.controls.includes(name)));
      show();
    },
  }), ' ', rich(param.meaning));
  const field = (label, key, value, attributes = {}) => h('label', {}, label, ' ', h('input', { type: 'text', value, autocomplete: 'off', 'data-embed': key, ...attributes, oninput: (event) => { given[key] = event.target.validity.valid ? event.target.value : ''; show(); } }));
  const choice = (label, key, options) => h('label', {}, label, ' ', h('select', { 'data-embed': key, onchange: (event) => { given[key] = event.target.value; show(); } },
    options.map(([value, words]) => h('option', { value, selected: given[key] === value }, words))));
  const part = (name, label) => h('label', { class: 'box' }, h('input', {
    type: 'checkbox', checked: true, 'data-embed': `show-${name}`,
    onchange(event) {
      given.without = ['title', 'source', 'link'].filter((one) => (one === name ? !event.target.checked : given.without.includes(one)));
      show();
    },
  }), ' ', label);

  const size = field('Largest width, in pixels', 'width', '', { inputmode: 'numeric', pattern: '[1-9]\\d{2,3}', placeholder: 'as wide as its place' });
  const dialog = h('dialog', { class: 'embedding', 'aria-label': 'Embed this figure' },
    h('div', { class: 'panel-head' }, h('h2', {}, 'Embed: ', spoken(entry.title)), h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, 'Close')),
    h('div', { class: 'embedding-parts' },
      h('form', { onsubmit: (event) => event.preventDefault() },
        h('label', {}, 'For ', kinds), hint, script,
        tooMany ? h('p', { class: 'quiet' }, 'Your points are too many for lines to paste and are not in them. A picture saved as SVG or PNG shows them.') : null,
        field('Where Vitreous is hosted', 'base', given.base),
        choice('Theme', 'theme', [['', 'as the reader’s system'], ['light', 'light'], ['dark', 'dark']]),
        size,
        field('Caption', 'caption', '', { placeholder: 'none' }),
        choice('Direction of the text', 'direction', [['', 'as the page'], ['ltr', 'left to right'], ['rtl', 'right to left']]),
        entry.params.length ? h('fieldset', {}, h('legend', {}, 'Parameters that the reader can move'), entry.params.map(control)) : null,
        h('fieldset', {}, h('legend', {}, 'Below the figure (custom element)'), part('title', 'title'), part('source', 'source'), part('link', 'link to the whole figure')),
        h('label', { class: 'box' }, h('input', { type: 'checkbox', 'data-embed': 'fixed', onchange: (event) => { given.integrity = event.target.checked ? integrity : undefined; show(); } }),
          ' This version only: the lines hold a hash, and a browser refuses another script at this address. Choose it where the files never change.'),
        hosted ? h('p', { class: 'quiet' }, h('a', { href: 'lecture.html' }, 'A whole note with live figures'), ', to copy from.') : null),
      h('div', { class: 'embedding-code' }, text,
        h('p', {}, h('button', {
          type: 'button', 'data-embed': 'copy',
          async onclick() {
            if (await copy(text.value)) setText(copied, ' Copied.');
            else {
              text.focus();
              setText(copied, ' This browser does not let the page copy. The lines are selected: copy them with Ctrl+C.');
            }
          },
        }, 'Copy the lines'), copied),
        note, preview, hosted ? probe : null)));
  dialog.addEventListener('close', () => {
    removeEventListener('message', hear);
    dialog.remove();
  });
  document.body.append(dialog);
  show();
  dialog.showModal();
  kinds.focus();
}
