// The view of several theories side by side: a paragraph on each for a newcomer, and the figures that draw them together.
import { h } from '../pkg/read/dom.js';
import { linkTo } from './state.js';
import { rich } from './text.js';
import { makeThumbs } from './thumbs.js';
import { inEnglish } from './words.js';
import { t } from './words/compare.js';

/** The view of one comparison of the catalogue. */
export function makeCompare(app, comparison, state) {
  const { core, book } = app;
  const thumbs = makeThumbs(core);
  const title = h('h1', { tabindex: -1, ...inEnglish() }, rich(comparison.title));
  const figureLink = (id) => h('a', { href: linkTo('figure', id, state), ...inEnglish() }, rich(book.figures.get(id).title));
  const known = (ids) => ids.filter((id) => book.figures.has(id));
  const paragraphs = comparison.paragraphs.map(({ theory, claims, disagrees, shown_by: shownBy }) => h('section', { class: 'paragraph', 'aria-labelledby': `about-${theory}` },
    h('h3', { id: `about-${theory}`, ...inEnglish() }, rich(book.theories.get(theory)?.title ?? theory)),
    h('p', inEnglish(), rich(claims), ' ', rich(disagrees)),
    h('p', { class: 'links' }, t.nodes('see', { figures: known(shownBy).map((id, k) => [k ? ' · ' : '', figureLink(id)]) }))));
  const element = h('article', { class: 'compare' },
    h('header', { class: 'title' }, title, h('p', { class: 'opening', ...inEnglish() }, rich(comparison.opening))),
    h('h2', {}, t('figures')),
    h('ul', { class: 'cards' }, comparison.figures.map((figure) => h('li', {}, thumbs.make(figure, linkTo('figure', figure.id, state)), h('p', inEnglish(), rich(figure.look))))),
    h('h2', {}, t('theories')), paragraphs);
  return { element, title, begin: () => [], redraw: () => thumbs.redraw(), dispose: () => thumbs.dispose() };
}
