// The ledger: every claim, printed against computed, with the verdict that follows; sorted and filtered.
import { freshId, h, setText } from '../pkg/read/dom.js';
import { bring } from './bring.js';
import { linkTo } from './state.js';
import { formatNumber, rich, unitNodes } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/ledger.js';

/** A sign for each verdict, beside its word: never colour alone. */
const VERDICTS = { reproduces: '✓', from_rounded_inputs: '≈', depends_on_reading: '⇄', misprint: '✎', does_not: '✗', underdetermined: '?', by_definition: '≡', as_stated: '·' };
const METHODS = ['arithmetic', 'analysis'];
const word = (verdict) => t(`verdict.${verdict}`);
const meaning = (verdict) => t(`meaning.${verdict}`);

function printedText(relation) {
  const n = formatNumber;
  switch (relation.is) {
    case 'equals': return `${n(relation.printed, 7)} ± ${n(relation.half_digit)}`;
    case 'about': case 'order': case 'below': case 'above': return t(`printed.${relation.is}`, { number: n(relation.printed, 7) });
    case 'between': return t('printed.between', { low: n(relation.low, 7), high: n(relation.high, 7) });
    case 'holds': return t('printed.holds');
    case 'underdetermined': return t.nodes('printed.missing', { what: h('span', inEnglish(), rich(relation.missing)) });
    default: return t('printed.input');
  }
}

function computedText(computed) {
  if (typeof computed === 'number') return formatNumber(computed, 5);
  if (typeof computed === 'boolean') return t(computed ? 'holds' : 'holds.not');
  return '–';
}

/** What another reading, a corrected formula or a rounded intermediate gives. */
function otherLine(other, row) {
  return h('p', { class: 'other' }, h('span', { class: 'figures' }, h('span', { 'aria-hidden': 'true' }, other.holds ? '✓ ' : '✗ '), h('span', { class: 'visually-hidden' }, `${t(other.holds ? 'holds' : 'holds.not')}: `),
    computedText(other.computed), ' ', typeof other.computed === 'number' ? unitNodes(row.unit) : null), h('span', { class: 'quiet' }, t.nodes(`other.${other.kind}`, { words: h('span', inEnglish(), rich(other.words)) })));
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
  const title = h('h1', { tabindex: -1 }, t('title'));
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
    const select = h('select', { id, 'data-filter': key }, options.map(([value, text, own]) => h('option', { value, ...own }, text)));
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
  const headings = [['place', t('place')], ['printed', t('printed')], ['computed', t('computed')], ['verdict', t('verdict')], ['', t('why')]];
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

  const adding = (row) => {
    const said = h('span', { class: 'quiet' });
    return h('div', {}, h('button', {
      type: 'button', class: 'small', 'data-add': '', 'aria-label': t('add.place', { place: row.place }),
      async onclick() {
        const { addClaim } = await bring(() => import('./lecture/add.js'));
        said.replaceChildren(await addClaim(row, book.theories.get(row.theory).title, row.verdict ? word(row.verdict) : t('verdict.refused')));
      },
    }, t('add')), said);
  };

  function line(row) {
    const shownView = book.figures.has(row.shown_by) ? 'figure' : book.quantities.has(row.shown_by) ? 'calculator' : '';
    const shown = book.figures.get(row.shown_by) ?? book.quantities.get(row.shown_by);
    const unit = unitNodes(row.unit);
    const number = typeof row.computed === 'number';
    const cell = (label, attributes, ...children) => h('td', { 'data-label': label, role: 'cell', ...attributes }, ...children);
    return h('tr', { id: `claim-${row.id}`, 'data-claim': row.id, role: 'row', tabindex: row.id === state.claim ? -1 : null, class: row.id === state.claim ? 'wanted' : null },
      h('th', { scope: 'row', 'data-label': t('place'), role: 'rowheader' }, h('span', { class: 'place', ...inEnglish() }, row.url ? h('a', { href: row.url, rel: 'noopener', target: '_blank' }, row.place) : row.place), h('q', inEnglish(), rich(row.quote)), state.theory ? null : h('span', { class: 'quiet', ...inEnglish() }, book.theories.get(row.theory)?.title)),
      cell(t('printed'), {}, h('span', { class: 'figures' }, printedText(row.relation), ' ', Number.isFinite(printedNumber(row.relation)) ? unit.map((node) => (node.cloneNode ? node.cloneNode(true) : node)) : null),
        h('span', { class: 'quiet' }, row.ours ? t.nodes('ours', { criterion: h('span', inEnglish(), rich(row.ours)) }) : t(`relation.${row.relation.is}`))),
      cell(t('computed'), {}, h('span', { class: 'figures' }, row.error ? t('refused', { why: row.error.message }) : computedText(row.computed), ' ', number ? unit : null),
        row.reading ? h('span', { class: 'quiet' }, t.nodes('other.reading', { words: h('span', inEnglish(), rich(row.reading)) })) : null, row.others.map((other) => otherLine(other, row))),
      cell(t('verdict'), {}, h('span', { class: `verdict ${row.verdict ?? 'refused'}`, title: row.verdict ? meaning(row.verdict) : row.error?.message ?? '' }, h('span', { 'aria-hidden': 'true' }, VERDICTS[row.verdict] ?? '!'), ' ', word(row.verdict ?? 'refused')),
        row.definition ? h('p', { class: 'quiet', ...inEnglish() }, rich(row.definition)) : null, row.fault ? h('p', { class: 'quiet' }, t.nodes('fault', { fault: h('span', inEnglish(), rich(row.fault)) })) : null),
      cell(t('why'), { class: 'why' }, h('p', inEnglish(), rich(row.why)), h('p', { class: 'quiet' }, h('span', inEnglish(), rich(row.how)), row.method ? ` (${METHODS.includes(row.method) ? t(`method.${row.method}`) : row.method})` : '', shownView ? [' · ', h('a', { href: linkTo(shownView, row.shown_by, state), ...inEnglish() }, rich(shown.title))] : null), adding(row)));
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
    setText(more, t('more', { n: kept.length }));
    for (const head of heads) {
      if (!head.key) continue;
      const sorted = head.key === state.sort;
      if (sorted) head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
      head.querySelector('.sign').textContent = sorted ? (state.down ? ' ▼' : ' ▲') : '';
    }
    const counts = Object.entries(VERDICTS).map(([verdict, sign]) => [verdict, sign, inTheory.filter((row) => row.verdict === verdict).length]);
    tally.replaceChildren(...counts.filter(([, , n]) => n).map(([verdict, sign, n]) => h('span', { class: `verdict ${verdict}`, title: meaning(verdict) }, h('span', { 'aria-hidden': 'true' }, sign), ` ${t('tally', { verdict: word(verdict), n })} `)));
    const some = t('count', { kept: kept.length, n: rows.length });
    const none = () => (inTheory.length ? t('none', { n: rows.length }) : t('none.room'));
    setText(count, kept.length || !rows.length ? (few.length < kept.length ? t('count.first', { count: some, shown: few.length }) : some) : none());
  }

  const element = h('article', { class: 'ledger-view' },
    h('header', { class: 'title' }, title, h('p', {}, t('what'))),
    h('div', { class: 'filters', role: 'group', 'aria-label': t('filter') },
      chooser(t('filter.theory'), 'theory', [['', t('all')], ...[...book.theories.values()].map((theory) => [theory.id, theory.title, inEnglish()])]),
      chooser(t('verdict'), 'verdict', [['', t('all')], ...Object.keys(VERDICTS).map((verdict) => [verdict, word(verdict)])]), count),
    missing, tally,
    h('details', { class: 'key' }, h('summary', {}, t('key')), h('dl', {}, Object.entries(VERDICTS).map(([verdict, sign]) => [h('dt', {}, h('span', { class: `verdict ${verdict}` }, h('span', { 'aria-hidden': 'true' }, sign), ` ${word(verdict)}`)), h('dd', {}, meaning(verdict))]))),
    h('table', { class: 'ledger', role: 'table', 'aria-label': t('claims') }, h('thead', { role: 'rowgroup' }, h('tr', { role: 'row', 'data-sort-by': t('sort') }, heads.map((head) => {
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
        setText(missing, t('failed', { theory: book.theories.get(theory).title, why: error.message }));
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
