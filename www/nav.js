// The list of what a view offers, by theory, and the three views.
import { h } from './dom.js';
import { linkTo } from './state.js';
import { rich } from './text.js';

/** Fills the side list for a view and marks where the person is. */
export function showList(side, book, state) {
  const view = state.view;
  const heading = { figure: 'Figures', calculator: 'Quantities', ledger: 'Ledger', compare: 'Figures' }[view];
  const key = `${view}|${state.theme}`;
  if (side.dataset.key !== key) {
    side.dataset.key = key;
    const rooms = view === 'calculator' ? [] : [...book.rooms.values()];
    const groups = [...book.theories.values(), ...rooms].map((theory) => {
      const entries = view === 'calculator' ? theory.quantities : theory.figures;
      if (!entries.length) return null;
      return h('details', { 'data-theory': theory.id }, h('summary', {}, theory.title),
        h('ul', {}, entries.map(({ id, title }) => h('li', {}, h('a', { href: linkTo(view === 'compare' ? 'figure' : view, id, state), 'data-entry': id }, rich(title))))));
    });
    const ledger = [...book.theories.values()].filter((theory) => theory.claims).map((theory) => h('li', {}, h('a', { href: `${linkTo('ledger', '', state)}&theory=${theory.id}`, 'data-entry': theory.id }, theory.title)));
    const all = h('li', {}, h('a', { href: linkTo('ledger', '', state), 'data-entry': '' }, 'All theories'));
    const count = view === 'ledger' ? '' : ` (${(view === 'calculator' ? book.quantities : book.figures).size})`;
    const whole = h('details', { class: 'whole' }, h('summary', {}, heading, count), h('div', {}, view === 'ledger' ? h('ul', {}, all, ledger) : groups));
    const newcomer = book.rooms.size && view === 'figure' ? h('p', { class: 'newcomer' }, h('a', { href: linkTo('compare', '', state) }, 'New here? The theories in a paragraph each')) : '';
    side.replaceChildren(newcomer, whole);
    side.setAttribute('aria-label', heading);
    const wide = matchMedia('(min-width: 1100px)');
    const fit = () => {
      whole.open = wide.matches;
    };
    wide.onchange = fit;
    fit();
  }
  const here = view === 'ledger' ? state.theory : state.id;
  for (const link of side.querySelectorAll('a')) {
    if (link.dataset.entry === here) {
      link.setAttribute('aria-current', 'page');
      const group = link.closest('details[data-theory]');
      if (group) group.open = true;
    } else link.removeAttribute('aria-current');
  }
}

/** Marks the tab of the view in force and lets each tab lead to what belongs to the entry shown. */
export function showTabs(tabs, book, state, last) {
  const figure = state.view === 'figure' ? state.id : state.view === 'calculator' ? [...book.figures.values()].find((one) => one.quantities?.includes(state.id))?.id ?? last.figure : last.figure;
  const quantity = state.view === 'calculator' ? state.id : state.view === 'figure' ? book.figures.get(state.id)?.quantities?.find((id) => book.quantities.has(id)) ?? last.quantity : last.quantity;
  const room = book.figures.get(state.id)?.theory;
  // what was set in another view is there again on the way back
  const kept = (view, same, link) => (same && last.links[view]) || link;
  const goals = {
    figure: kept('figure', figure === last.figure, linkTo('figure', figure, state)),
    calculator: kept('calculator', quantity === last.quantity, linkTo('calculator', quantity, state)),
    ledger: kept('ledger', true, linkTo('ledger', '', state)),
    compare: linkTo('compare', '', state),
  };
  for (const tab of tabs.querySelectorAll('a')) {
    const view = tab.dataset.view;
    tab.setAttribute('href', goals[view]);
    const here = room?.compares && state.view === 'figure' ? 'compare' : state.view;
    if (view === here) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}
