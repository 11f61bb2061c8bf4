// Where something comes from: its equations, the paper and the place in it, and how it stands to what is printed.
import { h } from './dom.js';
import { math, rich } from './text.js';

const STANDINGS = {
  as_printed: ['as printed', 'The printed equation, unchanged.'],
  corrected: ['corrected', ''],
  our_closure: ['our assumption', ''],
  derived: ['derived', 'Follows from equations of the paper by steps that were checked.'],
  inferred: ['inferred', ''],
  as_stated: ['as stated', 'An input that the paper states without deriving it.'],
};

/** Words of a badge: how a curve or number stands to the paper. */
export const BADGES = {
  as_printed: 'as printed', corrected: 'corrected', our_closure: 'our assumption', derived: 'derived', inferred: 'inferred', as_stated: 'as stated',
  measured: 'measured', fit: 'published fit', illustration: 'illustration',
};

/** A badge with its word. */
export function badge(kind) {
  return h('span', { class: `badge ${kind}` }, BADGES[kind] ?? kind);
}

/** Displayed equations with their numbers; null where there are none. */
export function equationBlock(equations) {
  if (!equations.length) return null;
  return h('div', { class: 'equations' }, equations.map(({ number, tex }) => h('div', { class: 'equation' },
    h('div', { class: 'formula', tabindex: 0, role: 'group', 'aria-label': `Equation ${number}` }, math(tex, 'block')), h('span', { class: 'number' }, number))));
}

/** Paper, place, badge, and why. */
export function provenanceBlock({ source, place, standing }) {
  const [word, text] = STANDINGS[standing.is] ?? [standing.is, ''];
  const reference = source.url ? h('a', { href: source.url, rel: 'noopener', target: '_blank' }, source.full) : source.full;
  return h('div', { class: 'provenance' },
    h('p', {}, h('span', { class: `badge ${standing.is}` }, word), ' ', h('strong', {}, `${source.short}, ${place}. `), text, rich(standing.why ?? '')),
    standing.printed ? h('p', { class: 'printed' }, 'Printed: ', math(standing.printed)) : null,
    h('p', { class: 'reference' }, reference));
}
