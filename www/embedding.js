// The dialog that makes the lines to embed a figure, with a preview made from the very lines that it hands out.
import { embedCode, frameFragment, INSIDE, KINDS } from './embed-code.js';
import { inside, integrity } from './core.js';
import { copy } from './files.js';
import { plain, rich, spoken } from './text.js';
import { localNumbers } from '../pkg/read/numbers.js';
import { inEnglish } from './words.js';
import { t as frame } from './words/frame.js';
import { t } from './words/embedding.js';
import { h, later, setText } from '../pkg/read/dom.js';
import { markup } from './trusted.js';

const FRAMES = ['frame', 'moodle'];
const PICTURES = ['picture', 'markdown'];
// their lines stand in a fence, which their tool takes away
const FENCED = ['sphinx', 'quarto'];
const EXAMPLE = 'https://example.org/vitreous/';
const ELEMENTS = ['element', 'inside', 'mkdocs', 'sphinx', 'quarto', 'reveal'];
const MOST_CONTROLS = 3;
// of a column of text, in pixels: where no width is named, a frame is measured at it
const USUAL_WIDTH = 700;
// below what a preview shows, in pixels
const ROOM = 16;
// an address that every browser and server takes
const LONGEST_POINTS = 6000;

/** Shows the dialog. `now` is the state of the figure: {values, zoom, axes, points, theme, lang, changed (names), summary, height(controls, width), svg()}. */
export function showEmbedding(entry, now) {
  const hosted = location.protocol.startsWith('http');
  const tooMany = now.points.length > LONGEST_POINTS;
  const given = {
    base: hosted ? new URL('.', location.href.split('#')[0]).href : EXAMPLE,
    id: entry.id, title: plain(entry.title), values: now.values, zoom: now.zoom, axes: now.axes, points: tooMany ? '' : now.points, theme: now.theme, lang: now.lang,
    controls: [...new Set([...entry.primary, ...now.changed])].slice(0, MOST_CONTROLS),
    caption: '', direction: '', width: '', without: [], summary: now.summary, height: 0, picture: 'svg',
  };
  // of a page from the disk the others need an address that only its reader knows
  let kind = hosted ? 'element' : 'inside';
  const text = h('textarea', { readonly: true, rows: 9, 'aria-label': t('lines'), dir: 'ltr', 'data-embed': 'code', onfocus: (event) => event.target.select() });
  // what a kind is for is heard when it is chosen
  const hint = h('p', { class: 'quiet', role: 'status' });
  const copied = h('span', { role: 'status', class: 'quiet' });
  const preview = h('iframe', { title: t('preview'), 'data-embed': 'preview', hidden: true });
  // as high as what it shows: it has nothing to scroll of its own
  preview.addEventListener('load', () => {
    const { documentElement: shown, defaultView } = preview.contentDocument;
    new defaultView.ResizeObserver(() => {
      // something may reach below the last line; and there is a border
      const { scrollHeight, clientHeight } = shown;
      const high = scrollHeight > clientHeight ? scrollHeight : Math.ceil(shown.getBoundingClientRect().height) + ROOM;
      preview.style.height = `${high + 2}px`;
    }).observe(shown);
  });
  const note = h('p', { class: 'quiet' });

  // the script to put beside a note, and the smaller one for this theory or these comparisons alone
  const [all, small] = [INSIDE, INSIDE.replace('.js', `-${entry.id.split('.')[0]}.js`)];
  const said = (name) => t('script.size', { name, size: localNumbers((inside[name] / 1e6).toFixed(1)) });
  const offered = (name) => (hosted ? h('a', { href: name, download: name }, said(name)) : said(name));
  const script = h('p', { class: 'quiet', 'data-embed': 'script' }, t.nodes('script', { all: offered(all), theory: spoken(entry.theory.title), small: offered(small) }), ' ', hosted ? '' : t('script.hosted'));

  const show = () => {
    given.height = heights.get(framed()) ?? now.height(given.controls.length, width());
    // a picture has no parameters to move, and only the element has a line below it
    size.hidden = turn.hidden = kind === 'markdown';
    files.hidden = !PICTURES.includes(kind);
    base.hidden = kind === 'inside';
    fill.hidden = base.hidden || given.base !== EXAMPLE;
    if (controls) controls.hidden = PICTURES.includes(kind);
    below.hidden = !ELEMENTS.includes(kind);
    fixed.hidden = PICTURES.includes(kind) || ['inside', 'moodle'].includes(kind);
    text.value = embedCode(kind, given);
    setText(hint, t(`hint.${kind}`));
    script.hidden = kind !== 'inside';
    setText(copied, '');
    previewSoon();
    if (hosted && FRAMES.includes(kind) && !heights.has(framed())) measureSoon();
  };
  // a frame without its script keeps the height of its line: the figure is shown out of sight, and says how high it is
  const heights = new Map();
  const width = () => Number(given.width) || USUAL_WIDTH;
  const framed = () => `${frameFragment(given)} ${width()}`;
  const probe = h('iframe', { class: 'probe', 'aria-hidden': 'true', tabindex: -1, title: t('height') });
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
  // the picture that a reader would save, in place of its file
  const still = async () => {
    const source = `data:image/svg+xml,${encodeURIComponent(await now.svg())}`;
    // Markdown has neither a width nor a direction
    const lines = kind === 'picture' ? embedCode(kind, given) : embedCode('picture', { ...given, width: '', direction: '' });
    return lines.replace(/src="[^"]*"/, () => `${/ width=/.test(lines) ? '' : 'width="100%" '}src="${source}"`);
  };
  let previews = 0;
  const previewSoon = later(async () => {
    previews += 1;
    const mine = previews;
    const own = hosted && given.base === new URL('.', location.href.split('#')[0]).href;
    const pictured = PICTURES.includes(kind);
    const lines = own && !pictured ? embedCode(kind, given) : await still();
    if (mine !== previews) return;
    preview.hidden = false;
    setText(note, t(pictured ? 'preview.picture' : own ? 'preview.live' : 'preview.hosted'));
    preview.srcdoc = markup(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title><meta name="color-scheme" content="light dark"><body>${FENCED.includes(kind) && own ? lines.split('\n').slice(1, -1).join('\n') : lines}</body></html>`);
  }, 250);

  const kinds = h('select', { 'data-embed': 'kind', onchange: (event) => { kind = event.target.value; show(); } }, KINDS.map((key) => h('option', { value: key, selected: key === kind }, t(`kind.${key}`))));
  const control = (param) => h('label', { class: 'box' }, h('input', {
    type: 'checkbox', value: param.name, checked: given.controls.includes(param.name), 'data-embed': `control-${param.name}`,
    onchange(event) {
      given.controls = entry.params.map(({ name }) => name).filter((name) => (name === param.name ? event.target.checked : given.controls.includes(name)));
      show();
    },
  }), ' ', h('span', inEnglish(), rich(param.meaning)));
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

  const base = field(t('base'), 'base', given.base);
  const fill = h('p', { class: 'quiet' }, t('base.fill'));
  const files = choice(t('picture'), 'picture', [['svg', 'SVG'], ['2x.png', t('picture.png')]]);
  const size = field(t('width'), 'width', '', { inputmode: 'numeric', pattern: '[1-9]\\d{2,3}', placeholder: t('width.usual') });
  const turn = choice(t('direction'), 'direction', [['', t('direction.page')], ['ltr', t('direction.ltr')], ['rtl', t('direction.rtl')]]);
  const controls = entry.params.length ? h('fieldset', {}, h('legend', {}, t('parameters')), entry.params.map(control)) : null;
  const below = h('fieldset', {}, h('legend', {}, t('below')), part('title', t('below.title')), part('source', t('below.source')), part('link', t('below.link')));
  const fixed = h('label', { class: 'box' }, h('input', { type: 'checkbox', 'data-embed': 'fixed', onchange: (event) => { given.integrity = event.target.checked ? integrity : undefined; show(); } }),
    ' ', t('fixed'));
  const dialog = h('dialog', { class: 'embedding', 'aria-label': t('dialog') },
    h('div', { class: 'panel-head' }, h('h2', {}, t.nodes('title', { figure: h('span', inEnglish(), spoken(entry.title)) })), h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, frame('close'))),
    h('div', { class: 'embedding-parts' },
      h('form', { onsubmit: (event) => event.preventDefault() },
        h('label', {}, t('for'), ' ', kinds), hint, script,
        tooMany ? h('p', { class: 'quiet' }, t('points')) : null,
        base, fill, files,
        choice(t('theme'), 'theme', [['', t('theme.system')], ['light', t('theme.light')], ['dark', t('theme.dark')]]),
        size,
        field(t('caption'), 'caption', '', { placeholder: t('caption.none') }),
        turn, controls, below, fixed,
        hosted ? h('p', { class: 'quiet' }, t.nodes('note', { note: h('a', { href: 'lecture.html' }, t('note.link')) })) : null),
      h('div', { class: 'embedding-code' }, text,
        h('p', {}, h('button', {
          type: 'button', 'data-embed': 'copy',
          async onclick() {
            if (await copy(text.value)) setText(copied, ` ${t('copied')}`);
            else {
              text.focus();
              setText(copied, ` ${t('copy.refused')}`);
            }
          },
        }, t('copy')), copied),
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
