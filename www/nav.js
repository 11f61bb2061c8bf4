// The list of what a view offers, by theory, and the links to the views.
import { h } from '../pkg/read/dom.js';
import { localNumbers } from '../pkg/read/numbers.js';
import { linkTo } from './state.js';
import { rich } from './text.js';
import { inEnglish, inForce } from './words.js';
import { t } from './words/frame.js';

/** Fills the side list for a view and marks where the person is. */
export function showList(side, book, state) {
  const view = state.view;
  const heading = { calculator: t('side.quantities'), ledger: t('side.ledger') }[view] ?? t('side.figures');
  const key = `${view}|${state.theme}|${inForce.language}`;
  if (side.dataset.key !== key) {
    side.dataset.key = key;
    const rooms = view === 'calculator' ? [] : [...book.rooms.values()];
    const groups = [...book.theories.values(), ...rooms].map((theory) => {
      const entries = view === 'calculator' ? theory.quantities : theory.figures;
      if (!entries.length) return null;
      return h('details', { 'data-theory': theory.id }, h('summary', inEnglish(), theory.title),
        h('ul', {}, entries.map(({ id, title }) => h('li', {}, h('a', { href: linkTo(view === 'calculator' ? view : 'figure', id, state), 'data-entry': id, ...inEnglish() }, rich(title))))));
    });
    const ledger = [...book.theories.values()].filter((theory) => theory.claims).map((theory) => h('li', {}, h('a', { href: `${linkTo('ledger', '', state)}&theory=${theory.id}`, 'data-entry': theory.id, ...inEnglish() }, theory.title)));
    const all = h('li', {}, h('a', { href: linkTo('ledger', '', state), 'data-entry': '' }, t('side.all')));
    const count = view === 'ledger' ? '' : ` (${localNumbers(String((view === 'calculator' ? book.quantities : book.figures).size))})`;
    const whole = h('details', { class: 'whole' }, h('summary', {}, heading, count), h('div', {}, view === 'ledger' ? h('ul', {}, all, ledger) : groups));
    side.replaceChildren(whole);
    side.setAttribute('aria-label', heading);
    const wide = matchMedia('(min-width: 1100px)');
    const fit = () => {
      whole.open = wide.matches;
    };
    wide.onchange = fit;
    fit();
  }
  const here = view === 'home' ? null : view === 'ledger' ? state.theory : state.id;
  for (const link of side.querySelectorAll('a')) {
    if (link.dataset.entry === here) {
      link.setAttribute('aria-current', 'page');
      const group = link.closest('details[data-theory]');
      if (group) group.open = true;
    } else link.removeAttribute('aria-current');
  }
}

/** Marks the tab of the view in force and lets each tab lead to what belongs to the entry shown, or else to the first. */
export function showTabs(tabs, book, state, last) {
  const figure = ['figure', 'home'].includes(state.view) ? state.id : state.view === 'calculator' ? [...book.figures.values()].find((one) => one.quantities?.includes(state.id))?.id ?? last.figure : last.figure || book.lead.figure;
  const quantity = state.view === 'calculator' ? state.id : ['figure', 'home'].includes(state.view) ? book.figures.get(state.id)?.quantities?.find((id) => book.quantities.has(id)) ?? last.quantity : last.quantity;
  const room = book.figures.get(state.id)?.theory;
  // what was set in another view is there again on the way back
  const kept = (view, same, link) => (same && last.links[view]) || link;
  const goals = {
    home: linkTo('home', '', state),
    figure: kept('figure', figure === last.figure, linkTo('figure', figure, state)),
    calculator: kept('calculator', quantity === last.quantity, linkTo('calculator', quantity, state)),
    ledger: kept('ledger', true, linkTo('ledger', '', state)),
    compare: linkTo('compare', '', state),
    data: kept('data', true, linkTo('data', '', state)),
    lecture: kept('lecture', true, linkTo('lecture', '', state)),
  };
  for (const tab of tabs.querySelectorAll('a')) {
    const view = tab.dataset.view;
    tab.setAttribute('href', goals[view]);
    const here = room?.compares && state.view === 'figure' ? 'compare' : state.view;
    if (view === here) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}
