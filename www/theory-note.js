// What a theory claims and assumes, where it is contested, and its symbols: folded beside each of its figures and quantities.
import { h } from '../pkg/read/dom.js';
import { math, rich, unitNodes } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/frame.js';

/** What a theory claims, assumes, and where it is contested. */
export function theoryNote(theory) {
  const list = (title, items) => (items.length ? [h('h3', {}, title), h('ul', inEnglish(), items.map((item) => h('li', {}, rich(item))))] : []);
  const symbols = theory.symbols.length ? [h('h3', {}, t('symbols')), h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('symbols') }, h('table', {},
    h('thead', {}, h('tr', {}, ['symbols.symbol', 'symbols.name', 'symbols.unit', 'symbols.meaning'].map((head) => h('th', { scope: 'col' }, t(head))))),
    h('tbody', {}, theory.symbols.map(({ symbol, name, unit, meaning }) => h('tr', {}, h('td', {}, math(symbol)), h('td', {}, h('code', {}, name)), h('td', {}, unitNodes(unit)), h('td', inEnglish(), rich(meaning)))))))] : [];
  return h('details', { class: 'theory' }, h('summary', {}, t.nodes('theory', { theory: h('span', inEnglish(), theory.title) })),
    h('p', inEnglish(), rich(theory.claim)), list(t('theory.assumes'), theory.assumptions), list(t('theory.caution'), theory.caution), symbols);
}

