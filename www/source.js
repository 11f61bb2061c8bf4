// Where something comes from: its equations, the paper and the place in it, and how it stands to what is printed.
import { h } from '../pkg/read/dom.js';
import { BADGES } from './badges.js';
import { linkTo } from './state.js';
import { math, rich, texText } from './text.js';

// what a badge says beyond its word where the entry itself gives no reason
const STANDINGS = {
  as_printed: 'The printed equation, unchanged.',
  derived: 'Follows from the equations by steps that were checked.',
  as_stated: 'An input that the paper states without deriving it.',
  textbook: 'A law in common use, from the publication named. None of the papers of the theories holds or derives it.',
};

/** A badge with its word; its meaning is shown on hover and focus, as that of any term of the glossary. */
export function badge(kind, { word, term } = BADGES[kind]) {
  return h('a', { class: `badge ${kind} term`, href: linkTo('glossary', term), 'data-term': term }, word);
}

/** Displayed equations with their numbers; null where there are none. */
export function equationBlock(equations) {
  if (!equations.length) return null;
  return h('div', { class: 'equations' }, equations.map(({ number, tex }) => h('div', { class: 'equation' },
    h('div', { class: 'formula', tabindex: 0, role: 'group', 'aria-label': `Equation ${texText(number)}` }, math(tex, 'block')), h('span', { class: 'number' }, rich(number)))));
}

/** Paper, place, badge, and why. */
export function provenanceBlock({ source, place, standing }) {
  const text = STANDINGS[standing.is] ?? '';
  const reference = source.url ? h('a', { href: source.url, rel: 'noopener', target: '_blank' }, source.full) : source.full;
  return h('div', { class: 'provenance' },
    h('p', {}, badge(standing.is), ' ', h('strong', {}, `${source.short}, ${place}. `), text, rich(standing.why ?? '')),
    standing.printed ? h('p', { class: 'printed' }, 'Printed: ', math(standing.printed)) : null,
    h('p', { class: 'reference' }, reference));
}
