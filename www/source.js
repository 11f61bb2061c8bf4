// Where something comes from: its equations, the paper and the place in it, and how it stands to what is printed.
import { h } from '../pkg/read/dom.js';
import { BADGES } from './badges.js';
import { linkTo } from './state.js';
import { math, rich, texText } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/frame.js';

// what a badge says beyond its word where the entry itself gives no reason
const STANDINGS = { as_printed: 'standing.printed', derived: 'standing.derived', as_stated: 'standing.stated', textbook: 'standing.textbook' };

/** A badge with its word; its meaning is shown on hover and focus, as that of any term of the glossary. */
export function badge(kind, { key, term } = BADGES[kind]) {
  return h('a', { class: `badge ${kind} term`, href: linkTo('glossary', term), 'data-term': term }, t(key));
}

/** Displayed equations with their numbers; null where there are none. */
export function equationBlock(equations) {
  if (!equations.length) return null;
  return h('div', { class: 'equations' }, equations.map(({ number, tex }) => h('div', { class: 'equation' },
    h('div', { class: 'formula', tabindex: 0, role: 'group', 'aria-label': t('equation', { number: texText(number) }) }, math(tex, 'block')), h('span', { class: 'number', ...inEnglish() }, rich(number)))));
}

/** Paper, place, badge, and why. */
export function provenanceBlock({ source, place, standing }) {
  const text = STANDINGS[standing.is] ? t(STANDINGS[standing.is]) : '';
  const reference = source.url ? h('a', { href: source.url, rel: 'noopener', target: '_blank' }, source.full) : source.full;
  return h('div', { class: 'provenance' },
    h('p', {}, badge(standing.is), ' ', h('strong', inEnglish(), `${source.short}, ${place}.`), ' ', text, standing.why ? h('span', inEnglish(), rich(standing.why)) : null),
    standing.printed ? h('p', { class: 'printed' }, t.nodes('printed', { equation: math(standing.printed) })) : null,
    h('p', { class: 'reference', ...inEnglish() }, reference));
}
