// The glossary as a page: every term in alphabetic order, each with a link of its own.
import { glossary } from './core.js';
import { h, setText } from '../pkg/read/dom.js';
import { meaning } from './glossary.js';
import { linkTo } from './state.js';
import { rich } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/glossary.js';

/** The view of the glossary. */
export function makeGlossary(app, entry, state) {
  const { book } = app;
  const title = h('h1', { tabindex: -1 }, t('title'));
  const letters = h('nav', { class: 'letters', 'aria-label': t('letters') });
  const list = h('div', { class: 'terms' });
  const missing = h('p', { class: 'problem', role: 'alert', hidden: true });
  const element = h('article', { class: 'glossary' },
    h('header', { class: 'title' }, title, h('p', {}, t('what'))),
    missing, letters, list);
  let gone = false;

  const links = (items) => items.map(([href, words], k) => [k ? ' · ' : '', h('a', { href, ...inEnglish() }, words)]);
  function section(term, names) {
    const { symbol, text } = meaning(term);
    const figures = term.figures.filter((id) => book.figures.has(id)).map((id) => [linkTo('figure', id, state), rich(book.figures.get(id).title)]);
    const see = term.see.map((id) => [linkTo('glossary', id, state), names.get(id)]);
    const id = `term-${term.id}`;
    return h('section', { class: term.id === state.term ? 'entry wanted' : 'entry', id, 'data-term': term.id, 'aria-labelledby': `${id}-name` },
      h('h3', { id: `${id}-name`, tabindex: term.id === state.term ? -1 : null, ...inEnglish() }, h('a', { href: linkTo('glossary', term.id, state) }, term.term), symbol),
      h('p', { class: 'entry-text', ...inEnglish() }, text),
      figures.length ? h('p', { class: 'links' }, t.nodes('figures', { figures: links(figures) })) : null,
      see.length ? h('p', { class: 'links' }, t.nodes('see', { terms: links(see) })) : null);
  }

  function fill(terms) {
    const names = new Map(terms.map((term) => [term.id, term.term]));
    const groups = new Map();
    for (const term of terms) groups.set(term.term[0], [...(groups.get(term.term[0]) ?? []), term]);
    letters.replaceChildren(...[...groups].map(([letter, [first]]) => h('a', { href: linkTo('glossary', first.id, state) }, letter)));
    list.replaceChildren(...[...groups].flatMap(([letter, own]) => [h('h2', {}, letter), ...own.map((term) => section(term, names))]));
    const wanted = document.getElementById(`term-${state.term}`);
    if (!wanted) return;
    wanted.scrollIntoView({ block: 'start' });
    wanted.querySelector('h3').focus({ preventScroll: true });
  }

  return {
    element, title,
    begin() {
      glossary().then((terms) => {
        if (gone) return;
        fill(terms);
        const known = terms.some((term) => term.id === state.term);
        missing.hidden = !state.term || known;
        if (!missing.hidden) setText(missing, t('unknown', { term: state.term }));
        element.dataset.complete = 'true';
      }, (error) => {
        missing.hidden = false;
        setText(missing, t('failed', { why: error.message }));
      });
      return [];
    },
    redraw: () => true,
    dispose() {
      gone = true;
    },
  };
}
