// The ledger: every claim, printed against computed, with the verdict that follows; sorted and filtered.
import { freshId, h, setText } from '../pkg/read/dom.js';
import { bring } from './bring.js';
import { linkTo } from './state.js';
import { formatNumber, rich, unitNodes } from './text.js';

/** Words, a sign and a meaning for each verdict: never colour alone. */
export const VERDICTS = {
  reproduces: ['reproduces', '✓', 'What the paper says comes out.'],
  from_rounded_inputs: ['follows from rounded numbers', '≈', 'It comes out only where an intermediate result is rounded as the paper prints it.'],
  depends_on_reading: ['depends on the reading', '⇄', 'The words can be read in two ways: one comes out, the other does not.'],
  misprint: ['misprint', '✎', 'The printed formula fails; with a misprint mended it gives what the paper uses.'],
  does_not: ['does not follow', '✗', 'What the paper says does not come out of its own equations.'],
  underdetermined: ['cannot be computed', '?', 'Something that the computation needs is not given.'],
  by_definition: ['true by definition', '≡', 'It comes out because it, or a choice of ours, was put in.'],
  as_stated: ['taken as stated', '·', 'An input of the paper, not a result.'],
};
const METHODS = { arithmetic: 'arithmetic', analysis: 'analysis' };

function printedText(relation) {
  const n = formatNumber;
  switch (relation.is) {
    case 'equals': return `${n(relation.printed, 7)} ± ${n(relation.half_digit)}`;
    case 'about': return `about ${n(relation.printed, 7)}`;
    case 'order': return `of order ${n(relation.printed, 7)}`;
    case 'below': return `below ${n(relation.printed, 7)}`;
    case 'above': return `above ${n(relation.printed, 7)}`;
    case 'between': return `between ${n(relation.low, 7)} and ${n(relation.high, 7)}`;
    case 'holds': return 'a statement';
    case 'underdetermined': return ['missing: ', rich(relation.missing)];
    default: return 'an input of the paper';
  }
}

const RELATIONS = {
  equals: 'equals, half a unit of the last printed digit', about: 'about: within 15 %, a width of ours', order: 'of order: within a factor of √10, a width of ours',
  below: 'below', above: 'above', between: 'between', holds: 'holds or not', underdetermined: 'nothing to compute', as_stated: 'taken as stated',
};

function computedText(computed) {
  if (typeof computed === 'number') return formatNumber(computed, 5);
  if (typeof computed === 'boolean') return computed ? 'holds' : 'does not hold';
  return '–';
}

const OTHERS = { reading: 'read as', corrected: 'corrected', rounded: 'with' };

/** What another reading, a corrected formula or a rounded intermediate gives. */
function otherLine(other, row) {
  return h('p', { class: 'other' }, h('span', { class: 'figures' }, h('span', { 'aria-hidden': 'true' }, other.holds ? '✓ ' : '✗ '), h('span', { class: 'visually-hidden' }, other.holds ? 'holds: ' : 'does not hold: '),
    computedText(other.computed), ' ', typeof other.computed === 'number' ? unitNodes(row.unit) : null), h('span', { class: 'quiet' }, `${OTHERS[other.kind]} `, rich(other.words)));
}

function printedNumber(relation) {
  return relation.printed ?? relation.low ?? NaN;
}

const SORTS = {
  paper: (row) => row.order,
  place: (row) => row.place,
  printed: (row) => printedNumber(row.relation),
  computed: (row) => (typeof row.computed === 'number' ? row.computed : NaN),
  verdict: (row) => Object.keys(VERDICTS).indexOf(row.verdict),
};

function compare(a, b) {
  if (typeof a === 'string') return a.localeCompare(b, 'en', { numeric: true });
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

// as many rows as are read in one go; the others are a button away
const FIRST_ROWS = 20;

/** The view of the ledger. */
export function makeLedger(app, entry, state) {
  const { book } = app;
  const title = h('h1', { tabindex: -1 }, 'Ledger of claims');
  const body = h('tbody');
  const count = h('p', { class: 'quiet', role: 'status' });
  const tally = h('p', { class: 'tally' });
  const missing = h('p', { class: 'problem', role: 'alert', hidden: true });
  let rows = [];
  let whole = Boolean(state.claim);
  const more = h('button', {
    type: 'button', 'data-all': '', hidden: true,
    onclick() {
      whole = true;
      const next = body.children.length;
      fill();
      body.children[next]?.querySelector('a, button')?.focus({ preventScroll: true });
    },
  });

  const chooser = (label, key, options) => {
    const id = freshId('filter');
    const select = h('select', { id, 'data-filter': key }, options.map(([value, text]) => h('option', { value }, text)));
    select.value = state[key];
    select.addEventListener('change', () => {
      state[key] = select.value;
      state.claim = '';
      whole = false;
      fill();
      app.changed();
    });
    return h('span', { class: 'filter' }, h('label', { for: id }, label), select);
  };
  const headings = [['place', 'Place and quote'], ['printed', 'Printed'], ['computed', 'Computed'], ['verdict', 'Verdict'], ['', 'How and why']];
  const heads = headings.map(([key, label]) => {
    if (!key) return h('th', { scope: 'col' }, label);
    const button = h('button', { type: 'button', class: 'sort', 'data-sort': key }, label, h('span', { class: 'sign', 'aria-hidden': 'true' }));
    const head = h('th', { scope: 'col' }, button);
    button.addEventListener('click', () => {
      if (state.sort !== key) [state.sort, state.down] = [key, false];
      else if (!state.down) state.down = true;
      else [state.sort, state.down] = ['paper', false];
      fill();
      app.changed();
    });
    head.key = key;
    return head;
  });

  const adding = (row, word) => {
    const said = h('span', { class: 'quiet' });
    return h('div', {}, h('button', {
      type: 'button', class: 'small', 'data-add': '', 'aria-label': `Add to lecture: ${row.place}`,
      async onclick() {
        const { addClaim } = await bring(() => import('./lecture/add.js'));
        said.replaceChildren(await addClaim(row, book.theories.get(row.theory).title, word));
      },
    }, 'Add to lecture'), said);
  };

  function line(row) {
    const [word, sign, meaning] = VERDICTS[row.verdict] ?? ['refused', '!', row.error?.message ?? ''];
    const shownView = book.figures.has(row.shown_by) ? 'figure' : book.quantities.has(row.shown_by) ? 'calculator' : '';
    const shown = book.figures.get(row.shown_by) ?? book.quantities.get(row.shown_by);
    const unit = unitNodes(row.unit);
    const number = typeof row.computed === 'number';
    const cell = (label, attributes, ...children) => h('td', { 'data-label': label, role: 'cell', ...attributes }, ...children);
    return h('tr', { id: `claim-${row.id}`, 'data-claim': row.id, role: 'row', tabindex: row.id === state.claim ? -1 : null, class: row.id === state.claim ? 'wanted' : null },
      h('th', { scope: 'row', 'data-label': 'Place and quote', role: 'rowheader' }, h('span', { class: 'place' }, row.url ? h('a', { href: row.url, rel: 'noopener', target: '_blank' }, row.place) : row.place), h('q', {}, rich(row.quote)), state.theory ? null : h('span', { class: 'quiet' }, book.theories.get(row.theory)?.title)),
      cell('Printed', {}, h('span', { class: 'figures' }, printedText(row.relation), ' ', Number.isFinite(printedNumber(row.relation)) ? unit.map((node) => (node.cloneNode ? node.cloneNode(true) : node)) : null),
        h('span', { class: 'quiet' }, row.ours ? ['our criterion: ', rich(row.ours)] : RELATIONS[row.relation.is])),
      cell('Computed', {}, h('span', { class: 'figures' }, row.error ? `refused: ${row.error.message}` : computedText(row.computed), ' ', number ? unit : null),
        row.reading ? h('span', { class: 'quiet' }, 'read as ', rich(row.reading)) : null, row.others.map((other) => otherLine(other, row))),
      cell('Verdict', {}, h('span', { class: `verdict ${row.verdict ?? 'refused'}`, title: meaning }, h('span', { 'aria-hidden': 'true' }, sign), ' ', word),
        row.definition ? h('p', { class: 'quiet' }, rich(row.definition)) : null, row.fault ? h('p', { class: 'quiet' }, 'One fault, shared by several claims: ', rich(row.fault)) : null),
      cell('How and why', { class: 'why' }, h('p', {}, rich(row.why)), h('p', { class: 'quiet' }, rich(row.how), row.method ? ` (${METHODS[row.method] ?? row.method})` : '', shownView ? [' · ', h('a', { href: linkTo(shownView, row.shown_by, state) }, rich(shown.title))] : null), adding(row, word)));
  }

  function fill() {
    const inTheory = rows.filter((row) => !state.theory || row.theory === state.theory);
    const kept = inTheory.filter((row) => !state.verdict || row.verdict === state.verdict);
    const key = SORTS[state.sort] ?? SORTS.paper;
    const way = state.down ? -1 : 1;
    kept.sort((a, b) => way * compare(key(a), key(b)) || a.order - b.order);
    const few = whole || kept.length <= FIRST_ROWS + 5 ? kept : kept.slice(0, FIRST_ROWS);
    body.replaceChildren(...few.map(line));
    more.hidden = few.length === kept.length;
    setText(more, `Show all ${kept.length} claims`);
    for (const head of heads) {
      if (!head.key) continue;
      const sorted = head.key === state.sort;
      if (sorted) head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
      head.querySelector('.sign').textContent = sorted ? (state.down ? ' ▼' : ' ▲') : '';
    }
    const counts = Object.entries(VERDICTS).map(([verdict, [word, sign, meaning]]) => [word, sign, inTheory.filter((row) => row.verdict === verdict).length, verdict, meaning]);
    tally.replaceChildren(...counts.filter(([, , n]) => n).map(([word, sign, n, verdict, meaning]) => h('span', { class: `verdict ${verdict}`, title: meaning }, h('span', { 'aria-hidden': 'true' }, sign), ` ${n} ${word} `)));
    setText(count, kept.length || !rows.length ? `${kept.length} of ${rows.length} claims${few.length < kept.length ? `, the first ${few.length} are shown` : ''}` : inTheory.length ? `None of ${rows.length} claims: choose another theory or verdict.` : 'There is no claim of a paper to check here: this room holds laws in common use, with parameters that are fitted.');
  }

  const element = h('article', { class: 'ledger-view' },
    h('header', { class: 'title' }, title, h('p', {}, 'What the papers say, against what their equations give here. Each verdict was computed when this page was built, by the functions that draw the figures; none is typed.')),
    h('div', { class: 'filters', role: 'group', 'aria-label': 'Filter' },
      chooser('Theory', 'theory', [['', 'all'], ...[...book.theories.values()].map((theory) => [theory.id, theory.title])]),
      chooser('Verdict', 'verdict', [['', 'all'], ...Object.entries(VERDICTS).map(([verdict, [word]]) => [verdict, word])]), count),
    missing, tally,
    h('details', { class: 'key' }, h('summary', {}, 'What the verdicts mean'), h('dl', {}, Object.entries(VERDICTS).map(([verdict, [word, sign, meaning]]) => [h('dt', {}, h('span', { class: `verdict ${verdict}` }, h('span', { 'aria-hidden': 'true' }, sign), ` ${word}`)), h('dd', {}, meaning)]))),
    h('table', { class: 'ledger', role: 'table', 'aria-label': 'Claims' }, h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads.map((head) => {
      head.setAttribute('role', 'columnheader');
      return head;
    }))), body), more);
  body.setAttribute('role', 'rowgroup');
  let gone = false;

  async function computeAll() {
    // one theory after the other, so that the page stays alive between them
    const order = [...book.theories.keys()].sort((a, b) => Number(b === state.theory) - Number(a === state.theory));
    for (const theory of order) {
      if (gone) return;
      try {
        rows.push(...await book.ledger(theory));
      } catch (error) {
        setText(missing, `The claims of ${book.theories.get(theory).title} could not be read: ${error.message}. Reload the page to try again.`);
        missing.hidden = false;
      }
      if (gone) return;
      rows.sort((a, b) => a.order - b.order);
      fill();
    }
    if (state.claim) {
      const row = document.getElementById(`claim-${state.claim}`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    }
    element.dataset.complete = 'true';
  }

  return {
    element, title,
    begin() {
      rows = [];
      computeAll();
      return [];
    },
    redraw: () => true,
    dispose() {
      gone = true;
    },
  };
}
