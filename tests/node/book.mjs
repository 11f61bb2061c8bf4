// The page's reader of links, in Node: it needs nothing of the page's build.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { comparisons, root, theories } from './core.mjs';

const BUILT = 'data:text/javascript,export const built = { version: "", index: [], lead: {}, integrity: {}, inside: {} }; export const decompress = undefined;';
register(`data:text/javascript,${encodeURIComponent(`export const resolve = (name, context, next) => (name === 'vitreous-built' ? { url: ${JSON.stringify(BUILT)}, shortCircuit: true } : next(name, context));`)}`);
const { openBook } = await import('../../www/book.js');

export const { readFragment, roomsOf, writeFragment } = await import('../../www/state.js');
export const book = openBook([...theories, ...comparisons].map((room) => ({ quantities: [], ...room })), '', { figure: 'rfot.free_energy_profile' });

// as the page has them when it has read every ledger
for (const theory of theories) {
  const { rows } = JSON.parse(readFileSync(`${root}pkg/built/rooms/${theory.id}.ledger.json`, 'utf8'));
  for (const row of rows) book.claims.set(row.id, { ...row, theory, kind: 'claim' });
}
