// The reader's points and what is fitted to them. They live as long as the page: nothing is sent, nothing is stored. Small ones
// travel in the link, others in a project file.
import { pack, unpack } from '../lecture/pack.js';
import { t } from '../words/data.js';

const FORMAT = 'vitreous project';
const LONGEST_PACKED = 6000;
const LARGEST_FILE = 30_000_000;
const EMPTY = { sets: [], at: 0, model: '', compare: false, free: null, held: {}, robust: false, profile: false, all: false, together: false, common: [], on: {} };

let now = structuredClone(EMPTY);
let saved = now;
// what was too large for a link, by the number that stands in its place: undo finds it again
const kept = [];
// links and the projects that they stand for, both ways: undo finds the very same project again, and its link stays as it came
const states = new Map();
const links = new WeakMap();
const heard = new Set();

// what stands at its default need not travel
const lean = (state) => Object.fromEntries(Object.entries(state).filter(([name, value]) => name === 'sets' || JSON.stringify(value) !== JSON.stringify(EMPTY[name])));

function note(state, text) {
  links.set(state, text);
  if (text.length <= LONGEST_PACKED) states.set(text, state);
}

// how many links were followed
let asked = 0;
const ask = (event) => event.preventDefault();
function guard() {
  if (now === saved || !now.sets.length) removeEventListener('beforeunload', ask);
  else addEventListener('beforeunload', ask);
}

/** The name of a set, as it is shown. */
export const nameOf = (set) => set.name.replaceAll('_', ' ');

/** The name of the set that is looked at, as a file may have it; letters of any script stay. */
export const fileStem = (other) => (project.set?.name ?? other).replace(/[^\p{L}\p{N}_]+/gu, '-');

export const project = {
  get now() {
    return now;
  },
  /** The set that is looked at; undefined where there is none. */
  get set() {
    return now.sets[now.at];
  },
  get unsaved() {
    return now !== saved && now.sets.length > 0;
  },
  /** Another state: `{...project.now, compare: true}`. */
  put(next) {
    now = next;
    guard();
    for (const act of heard) act();
  },
  change(fields) {
    project.put({ ...now, ...fields });
  },
  /** Changes the set that is looked at, or another one. */
  changeSet(fields, at = now.at) {
    project.change({ sets: now.sets.map((set, k) => (k === at ? { ...set, ...fields } : set)) });
  },
  add(set) {
    project.change({ sets: [...now.sets, { columns: {}, left: [], ...set }], at: now.sets.length });
  },
  remove(index) {
    const sets = now.sets.filter((_, k) => k !== index);
    project.change({ sets, at: Math.max(0, Math.min(now.at, sets.length - 1)) });
  },
  /** Calls `act` after every change; answers with a function that ends it. */
  hear(act) {
    heard.add(act);
    return () => heard.delete(act);
  },
  /** What stands in a link: the project packed, or where it is too large the number under which this page keeps it. */
  async link() {
    const mine = now;
    if (!mine.sets.length) return '';
    const known = kept.indexOf(mine);
    if (known >= 0) return `@${known}`;
    if (!links.has(mine)) note(mine, await pack(JSON.stringify(lean(mine))));
    const packed = links.get(mine);
    if (packed.length <= LONGEST_PACKED) return packed;
    return `@${kept.includes(mine) ? kept.indexOf(mine) : kept.push(mine) - 1}`;
  },
  /** Takes what stood in a link; answers with a sentence where that cannot be had. */
  async follow(text) {
    asked += 1;
    const mine = asked;
    if (!text) return '';
    if (text.startsWith('@')) {
      const found = kept[Number(text.slice(1))];
      if (!found) return t('link.large');
      if (found !== now) project.put(found);
      return '';
    }
    const own = states.get(text);
    if (own) {
      if (own !== now) project.put(own);
      return '';
    }
    try {
      const read = checked(JSON.parse(await unpack(text)));
      // of two links the later one counts, whichever is unpacked first
      if (mine !== asked) return '';
      note(read, text);
      project.put(read);
      saved = now;
      guard();
      return '';
    } catch {
      return t('link.unread');
    }
  },
  /** The text of a project file. `fits` are for other readers: where the file is opened here, they are made anew. */
  file: (fits = []) => `${JSON.stringify({ format: FORMAT, version: 1, ...now, fits }, null, 1)}\n`,
  /** The project was saved as it is. */
  keep() {
    saved = now;
    guard();
  },
  open(text) {
    const read = JSON.parse(text);
    if (read.format !== FORMAT) throw new Error(t('project.none'));
    if (read.version !== 1) throw new Error(t('project.version', { version: String(read.version) }));
    project.put(checked(read));
    saved = now;
    guard();
  },
};

/** A project from elsewhere: only what is known, of the kinds that are expected. */
function checked(read) {
  const words = (value) => (typeof value === 'string' ? value : '');
  const sets = (Array.isArray(read.sets) ? read.sets : []).slice(0, 50).map((set, k) => ({
    name: words(set.name).slice(0, 80) || t('set', { number: k + 1 }),
    text: words(set.text),
    columns: Object.fromEntries(Object.entries(set.columns ?? {}).filter(([key, value]) => ['x', 'y', 'sigma', 'group', 'x_unit', 'y_unit'].includes(key) && typeof value === 'string')),
    ...(words(set.measured) ? { measured: set.measured } : {}),
    left: (Array.isArray(set.left) ? set.left : []).filter(Number.isInteger),
  }));
  const held = Object.fromEntries(Object.entries(read.held ?? {}).filter(([, value]) => typeof value === 'string'));
  const texts = (list) => (Array.isArray(list) ? list.filter((name) => typeof name === 'string') : null);
  const free = texts(read.free);
  return { ...EMPTY, sets, at: Math.min(Math.max(Number(read.at) || 0, 0), Math.max(sets.length - 1, 0)), model: words(read.model), compare: read.compare === true, free, held, robust: read.robust === true, profile: read.profile === true, all: read.all === true, together: read.together === true, common: texts(read.common) ?? [], on: read.on && typeof read.on === 'object' ? read.on : {} };
}

/** Bytes as the text that was meant. What is no UTF-8 is Latin-1, as spreadsheets write it, unless most of it is UTF-8 after all. */
export function decoded(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') && /^[\0-\x7f\ufffd]*$/.test(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** A file as a text, or an Error that says why not. */
export async function textOf(file) {
  if (file.size > LARGEST_FILE) throw new Error(t('file.large', { file: file.name, size: Math.round(file.size / 1e6), most: LARGEST_FILE / 1e6 }));
  return decoded(new Uint8Array(await file.arrayBuffer()));
}
