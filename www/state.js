// Everything a person set, to and from the fragment of the address: `#v=1&figure=...&preset=...&name=value`.
// Only what differs from the default is written. What cannot be read is named, never obeyed and never fatal.
import { readAxes, readPoints, readZoom, writePanels, writePoints } from '../pkg/views.js';
import { calculates } from '../pkg/load.js';
import { presetsOf } from './book.js';
import { domainText, inDomain } from './text.js';
import { readTyped } from './typed.js';
import { LANGUAGES } from './words.js';
import { t } from './words/frame.js';

const LONGEST = 20000;
const LONGEST_NOTICE = 60;
const THEMES = ['light', 'dark'];
const VERDICTS = ['reproduces', 'from_rounded_inputs', 'depends_on_reading', 'misprint', 'does_not', 'underdetermined', 'by_definition', 'as_stated'];
const VIEWS = ['home', 'figure', 'calculator', 'ledger', 'compare', 'glossary', 'lecture', 'data'];
const MODES = ['make', 'present'];
const LEVELS = ['first', 'course', 'research'];
const ORDERS = ['paper', 'verdict', 'printed', 'computed', 'place'];

const clip = (text, most = LONGEST_NOTICE) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The state of a page that nobody has touched. */
export function freshState() {
  return {
    view: 'figure', id: '', preset: '', values: new Map(), uncertain: new Map(), solve: '', scan: '', zoom: [], axes: [], points: [],
    theory: '', level: '', axis: '', verdict: '', sort: 'paper', down: false, claim: '', term: '', lecture: '', data: '', text: '', step: 0, mode: '', theme: '', lang: '', embed: false, controls: null,
  };
}

/** The values of an entry before anything is set: its defaults, overlaid by a preset. */
export function baseValues(entry, presetId) {
  const values = new Map(entry.params.map((param) => [param.name, param.default]));
  const preset = presetsOf(entry).find((candidate) => candidate.id === presetId);
  for (const { name, value } of preset?.values ?? []) {
    const param = entry.params.find((candidate) => candidate.name === name);
    const read = readValue(param, value);
    if (read.value !== undefined) values.set(name, read.value);
  }
  return values;
}

/** A value of a parameter from text: `{value}` or `{error, allowed}`. */
export function readValue(param, text) {
  if (param.type === 'number') {
    const { value, uncertain, error } = readTyped(text);
    const allowed = domainText(param.domain);
    if (error) return { error: t(/too large/.test(error) ? 'value.large' : 'value.no', { value: clip(text) }), allowed };
    if (!inDomain(param.domain, value)) return { error: t('value.outside', { value: clip(text) }), allowed };
    return { value, uncertain };
  }
  const ids = param.choices.map((choice) => choice.id);
  const allowed = param.choices.map((choice) => choice.label).join('; ');
  if (param.type === 'choice') return ids.includes(text) ? { value: text } : { error: t('value.choice', { value: clip(text) }), allowed };
  const words = text.split(',').map((word) => word.trim()).filter(Boolean);
  const unknown = words.find((word) => !ids.includes(word));
  if (unknown !== undefined) return { error: t('value.choice', { value: clip(unknown) }), allowed };
  return { value: [...new Set(words)].join(',') };
}

/** The view that a fragment speaks of; a page that is asked for nothing opens with its front. */
function viewOf(given) {
  if (VIEWS.includes(given.get('view'))) return given.get('view');
  if (given.has('figure') || given.get('embed') === '1') return 'figure';
  if (given.has('quantity')) return 'calculator';
  // a page that holds a lecture opens with it
  return globalThis.document?.getElementById('lecture') ? 'lecture' : 'home';
}

/** What a fragment speaks of: the room or figure whose code is needed, rooms whose words are read, what they calculate, whose claims; `lead` where it is the front page. */
export function roomsOf(fragment, book) {
  const whole = fragment.replace(/^#/, '');
  // of a link that is too long nothing is read: the first figure is shown
  const given = new URLSearchParams(whole.length > LONGEST ? 'embed=1' : whole);
  const view = viewOf(given);
  const asked = { code: [], lead: false, read: [], calculated: [], judged: [] };
  if (view === 'home') return { ...asked, code: [book.lead.figure], lead: true };
  if (view === 'ledger') return { ...asked, judged: [book.roomOf(given.get('claim') ?? '')].filter((room) => book.theories.has(room)) };
  if (view === 'compare') return { ...asked, read: [...book.rooms.keys()] };
  if (['glossary', 'lecture', 'data'].includes(view)) return asked;
  const calculator = view === 'calculator';
  const entries = calculator ? book.quantities : book.figures;
  const id = given.get(calculator ? 'quantity' : 'figure');
  const shown = entries.has(id) ? id : entries.keys().next().value;
  const room = book.roomOf(shown);
  return calculator ? { ...asked, code: [calculates(room)], calculated: [room] } : { ...asked, code: [shown], read: [room] };
}

/** State and notices from a fragment. */
export function readFragment(fragment, book) {
  const state = freshState();
  const notices = [];
  const text = fragment.replace(/^#/, '');
  const first = book.figures.keys().next().value ?? '';
  if (text.length > LONGEST) {
    notices.push(t('link.long', { length: text.length, most: LONGEST }));
    return finish({ ...state, id: first }, book, notices);
  }
  const pairs = [...new URLSearchParams(text)];
  const given = new Map(pairs);
  const take = (key) => {
    const value = given.get(key);
    given.delete(key);
    return value;
  };
  const oneOf = (key, words, fallback) => {
    const word = take(key);
    if (word === undefined || words.includes(word)) return word ?? fallback;
    notices.push(t('link.word', { key, word: clip(word), known: clip(words.join(', ').replaceAll('_', ' '), 300) }));
    return fallback;
  };
  const version = take('v');
  if (version !== undefined && version !== '1') notices.push(t('link.version', { version: clip(version) }));
  state.embed = oneOf('embed', ['0', '1'], '0') === '1';
  const controls = take('controls') ?? '1';
  let params = [];
  state.theme = oneOf('theme', THEMES, '');
  state.lang = oneOf('lang', Object.keys(LANGUAGES), '');
  state.view = oneOf('view', VIEWS, viewOf(given));
  if (state.view === 'home') {
    state.id = book.lead.figure;
    const lead = book.figures.get(state.id);
    state.values = baseValues(lead, '');
    state.theory = oneOf('theory', [...book.theories.keys(), ...book.rooms.keys()], '');
    state.level = oneOf('level', LEVELS, '');
    state.axis = (take('axis') ?? '').slice(0, LONGEST_NOTICE);
    readValues(lead, state, take, notices);
  } else if (state.view === 'ledger') {
    state.theory = oneOf('theory', [...book.theories.keys()], '');
    state.verdict = oneOf('verdict', VERDICTS, '');
    state.sort = oneOf('sort', ORDERS, 'paper');
    state.down = oneOf('down', ['0', '1'], '0') === '1';
    state.claim = oneOf('claim', [...book.claims.keys()].slice(0, 2000), '');
  } else if (state.view === 'glossary') {
    state.term = (take('term') ?? '').slice(0, LONGEST_NOTICE);
  } else if (state.view === 'data') {
    state.data = take('data') ?? '';
  } else if (state.view === 'lecture') {
    state.lecture = (take('lecture') ?? '').slice(0, LONGEST_NOTICE);
    state.text = take('text') ?? '';
    state.step = Math.min(Number.parseInt(take('step'), 10) || 0, 9999);
    state.mode = oneOf('mode', MODES, '');
  } else if (state.view === 'compare') {
    const rooms = [...book.rooms.keys()];
    state.id = oneOf('room', rooms, rooms[0] ?? '');
  } else {
    const entries = state.view === 'calculator' ? book.quantities : book.figures;
    const kind = state.view === 'calculator' ? 'quantity' : 'figure';
    state.id = take(kind) ?? '';
    if (state.id && !entries.has(state.id)) {
      notices.push(t(kind === 'figure' ? 'link.figure' : 'link.quantity', { id: clip(state.id) }));
      state.id = '';
      given.clear();
    }
    state.id ||= entries.keys().next().value ?? '';
    const entry = entries.get(state.id);
    if (entry) readEntry(entry, state, given, take, notices);
    if (state.view === 'calculator') for (const key of ['solve', 'scan']) state[key] = (take(key) ?? '').slice(0, 400);
    params = entry?.params ?? [];
  }
  state.controls = readControls(controls, params, notices);
  for (const key of given.keys()) notices.push(t('link.key', { key: clip(key) }));
  return finish(state, book, notices);
}

/** Which parameters have a control: all (null), those named, or none. */
function readControls(text, params, notices) {
  if (text === '1') return null;
  if (text === '0') return [];
  const names = text.split(',').map((name) => name.trim());
  const known = names.filter((name) => params.some((param) => param.name === name));
  if (known.length < names.length) {
    const others = ['0', '1', ...params.map((param) => param.name)].join(', ').replaceAll('_', ' ');
    notices.push(t('link.word', { key: 'controls', word: clip(names.find((name) => !known.includes(name))), known: clip(others, 300) }));
  }
  return known.length ? [...new Set(known)] : null;
}

function readEntry(entry, state, given, take, notices) {
  const presets = presetsOf(entry);
  const named = entry.params.some((param) => param.name === 'preset') ? undefined : take('preset');
  if (named !== undefined) {
    if (presets.some((preset) => preset.id === named)) state.preset = named;
    else notices.push(t('link.word', { key: 'preset', word: clip(named), known: presets.map((preset) => preset.title).join('; ') || t('none') }));
  }
  state.values = baseValues(entry, state.preset);
  readValues(entry, state, take, notices);
  state.data = take('data') ?? '';
  for (const [key, read] of [['zoom', readZoom], ['axes', readAxes], ['points', readPoints]]) {
    const text = take(key);
    if (text === undefined) continue;
    const panels = read(text);
    if (panels) state[key] = panels;
    else notices.push(t('link.unread', { key, text: clip(text) }));
  }
}

/** The parameters that a link names. */
function readValues(entry, state, take, notices) {
  for (const param of entry.params) {
    const text = take(param.name);
    if (text === undefined) continue;
    const read = readValue(param, text);
    if (read.error) notices.push(t('link.value', { name: param.symbol ? `$${param.symbol}$` : param.meaning, error: read.error, allowed: clip(read.allowed, 300) }));
    else {
      state.values.set(param.name, read.value);
      if (read.uncertain && state.view === 'calculator') state.uncertain.set(param.name, read.uncertain);
    }
  }
}

function finish(state, book, notices) {
  if (state.view === 'figure' && !state.values.size) {
    const entry = book.figures.get(state.id);
    if (entry) state.values = baseValues(entry, state.preset);
  }
  const shown = notices.slice(0, 5);
  if (notices.length > shown.length) shown.push(t('link.more', { count: notices.length - shown.length }));
  return { state, notices: shown };
}

/** Ranges and scales of a state as text; empty where nothing was changed. */
export const zoomText = (state) => writePanels(state.zoom, (ends) => ends.map((end) => Number(end.toPrecision(6))).join('..'));
export const axesText = (state) => writePanels(state.axes, String);

/** The parameters that differ from the defaults or the preset, as a link names them. */
function valuesOf(entry, state) {
  const base = entry ? baseValues(entry, state.preset) : new Map();
  const pairs = [...state.values].map(([name, value]) => [name, state.uncertain.get(name) ?? '', value]);
  return pairs.filter(([name, text, value]) => text || base.get(name) !== value).map(([name, text, value]) => [name, text || String(value)]);
}

/** The fragment of a state, without its `#`. */
export function writeFragment(state, book) {
  const pairs = [['v', '1']];
  const put = (key, value, unless) => {
    if (value !== unless) pairs.push([key, value]);
  };
  put('embed', state.embed ? '1' : '', '');
  put('controls', state.controls?.join(',') || (state.controls ? '0' : ''), '');
  put('theme', state.theme, '');
  put('lang', state.lang, '');
  if (state.view === 'home') {
    pairs.push(['view', 'home']);
    put('theory', state.theory, '');
    put('level', state.level, '');
    put('axis', state.axis, '');
    pairs.push(...valuesOf(book.figures.get(state.id), state));
  } else if (state.view === 'ledger') {
    pairs.push(['view', 'ledger']);
    put('theory', state.theory, '');
    put('verdict', state.verdict, '');
    put('sort', state.sort, 'paper');
    put('down', state.down ? '1' : '', '');
    put('claim', state.claim, '');
  } else if (state.view === 'glossary') {
    pairs.push(['view', 'glossary']);
    put('term', state.term, '');
  } else if (state.view === 'data') {
    pairs.push(['view', 'data']);
    put('data', state.data, '');
  } else if (state.view === 'lecture') {
    pairs.push(['view', 'lecture']);
    for (const key of ['lecture', 'text', 'step', 'mode']) put(key, state[key], { step: 0 }[key] ?? '');
  } else if (state.view === 'compare') {
    pairs.push(['view', 'compare']);
    put('room', state.id, book.rooms.keys().next().value);
  } else {
    const calculator = state.view === 'calculator';
    if (calculator) pairs.push(['view', 'calculator']);
    pairs.push([calculator ? 'quantity' : 'figure', state.id]);
    const entry = (calculator ? book.quantities : book.figures).get(state.id);
    put('preset', state.preset, '');
    pairs.push(...valuesOf(entry, state));
    for (const key of ['solve', 'scan']) put(key, state[key], '');
    put('data', calculator ? '' : state.data, '');
    put('zoom', zoomText(state), '');
    put('axes', axesText(state), '');
    put('points', writePoints(state.points), '');
  }
  // what URLSearchParams escapes without need is put back, so that a person can read the link
  return new URLSearchParams(pairs).toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');
}

/** The full link to a fragment of this page. */
export const fullLink = (fragment) => `${location.href.split('#')[0]}#${fragment}`;

/** What a link calls the entry of a view. */
const ENTRY = { figure: 'figure', calculator: 'quantity', ledger: 'claim', glossary: 'term', lecture: 'lecture', compare: 'room' };

/** The link to an entry at its defaults. */
export function linkTo(view, id, keep = {}) {
  const pairs = [['v', '1'], ['theme', keep.theme], ['lang', keep.lang], ['view', view === 'figure' ? '' : view], [ENTRY[view], ENTRY[view] && id]];
  return `#${new URLSearchParams(pairs.filter(([, value]) => value))}`;
}
