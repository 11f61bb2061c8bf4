// Links that were published, and those of this version that are not among them yet.
import { readFileSync, writeFileSync } from 'node:fs';
import { book } from './book.mjs';

const FILE = new URL('../published.txt', import.meta.url);
const kept = () => readFileSync(FILE, 'utf8');

export const links = () => kept().split('\n').filter((line) => line.startsWith('#v='));

/** Another value than that at the beginning, as a link writes it. */
function other({ type, choices, min, max, default: first }) {
  if (type === 'number') return String(first === max ? min : max).replace('e+', 'e');
  return (choices.find(({ id }) => id !== first) ?? choices[0]).id;
}

/** Links to all that this version has: every parameter set, every preset, every claim. */
function all() {
  const found = [];
  for (const [kind, entries] of [['figure', book.figures], ['quantity', book.quantities]]) {
    for (const [id, { params, theory: { presets = [] } }] of entries) {
      found.push(`#v=1&${kind}=${id}${params.map((param) => `&${param.name}=${other(param)}`).join('')}`);
      found.push(...presets.filter((preset) => preset.applies_to.includes(id)).map((preset) => `#v=1&${kind}=${id}&preset=${preset.id}`));
    }
  }
  return [...found, ...[...book.claims.keys()].map((claim) => `#v=1&view=ledger&claim=${claim}`)];
}

/** What a link leads to, with the names of what it sets. */
const place = (link) => link.replace(/(?<=&(?!figure|quantity|preset|claim)\w+)=[^&]*/g, '');

/** Links of this version that no published one stands for. */
export function missing() {
  const known = new Set(links().map(place));
  return all().filter((link) => !known.has(place(link)));
}

if (process.env.VITREOUS_PUBLISHED === 'write') {
  const fresh = missing();
  if (fresh.length) writeFileSync(FILE, `${kept()}${fresh.join('\n')}\n`);
}
