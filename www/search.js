// Search over figures, quantities, claims, terms, docs and what the page can do: by name, symbol, equation number, words of the quote.
import { front, glossary, single } from './core.js';
import { h, setText } from '../pkg/read/dom.js';
import { askedIn, find, fold, joined, meanings, respelt, vocabulary } from './find.js';
import { linkTo } from './state.js';
import { rich, spoken, texText } from './text.js';
import { inEnglish, inForce } from './words.js';
import { t } from './words/search.js';

const MOST = 30;
// what is not an entry of the catalogue: views, and the docs on embedding, which lie beside the hosted page only
const PAGES = ['data', 'calculator', 'lecture', 'ledger', 'compare', 'glossary', 'home'];
const EMBEDDING = 'docs/embedding.html';
const KINDS = { figure: 'figure', question: 'figure', quantity: 'calculator', claim: 'ledger', term: 'glossary' };

/** The sections of the docs, which stand beside the hosted page; without them the rest is found all the same. */
let sections;
const docs = () => sections ??= single ? [] : fetch('docs/search.json').then((answer) => (answer.ok ? answer.json() : []), () => []);

function haystacks(book, { figures: cards, questions }, terms, prose) {
  const symbols = (params) => params.map(({ name, symbol, meaning }) => `${name} ${symbol} ${texText(symbol)} ${meaning}`).join(' ');
  const equations = (list) => list.map(({ number, tex }) => `${number} eq ${number.replace(/[()]/g, '')} ${texText(tex)}`).join(' ');
  const axes = new Map(cards.map((card) => [card.id, card.axes.join(' ')]));
  const asked = (id) => questions.filter(({ figures }) => figures.includes(id)).map(({ question, answer }) => `${question} ${answer}`).join(' ');
  const entry = (kind, { id, title, theory }, where, ...fields) => ({ kind, id, title, where, theory, fields: [spoken(title), `${where} ${id}`, ...fields].map(fold) });
  const page = (place, name) => ({ ...entry('page', { id: '', title: t(`page.${name}`), theory: { title: '' } }, '', t(`asked.${name}`)), ...place });
  return [
    ...PAGES.map((view) => page({ view }, view)), ...(single ? [] : [page({ to: EMBEDDING }, 'embed')]),
    ...[...book.figures.values()].map((figure) => entry('figure', figure, figure.stands_for || figure.provenance.place,
      `${spoken(axes.get(figure.id) ?? '')} ${spoken(asked(figure.id))}`, `${spoken(`${figure.look} ${figure.caption}`)} ${symbols(figure.params)} ${equations(figure.equations)} ${figure.theory.title} ${choices(figure.params)}`)),
    ...[...book.quantities.values()].map((quantity) => entry('quantity', quantity, quantity.provenance.place,
      symbols(quantity.outputs), `${symbols(quantity.params)} ${equations(quantity.equations)} ${quantity.theory.title}`)),
    ...[...book.claims.values()].map((claim) => ({
      // a quote is as long as a caption, and counts less than that of a figure
      ...entry('claim', { ...claim, title: '' }, claim.place, '', '', spoken(claim.quote), `${spoken(`${claim.how} ${claim.why}`)} ${claim.theory.title}`), title: claim.quote,
    })),
    ...terms.map(({ id, term, names, symbol, text }) => entry('term', { id, title: term, theory: { title: '' } }, t('glossary'), `${names.join(' ')} ${symbol} ${texText(symbol)}`, spoken(text))),
    ...prose.map(({ to, title, where, text }) => ({ kind: 'docs', to, title, where, theory: { title: '' }, fields: ['', `${title} ${where} docs`, '', text].map(fold) })),
  ];
}

/** The questions of the front page as this language asks them; each leads to the first of its figures. */
function asking(questions) {
  const said = new Map(t('questions').split(';').map((line) => line.split('=').map((side) => side.trim())).map(([id, ways]) => [id, ways.split('|').map((way) => way.trim())]));
  return questions.map(({ question, figures: [id] }) => {
    const ways = said.get(id) ?? [];
    return { kind: 'question', id, title: (inForce.language !== 'en' && ways[0]) || question, where: '', theory: { title: '' }, ways: [question, ...ways] };
  });
}

const choices = (params) => params.flatMap((param) => (param.choices ?? []).map((one) => `${one.id} ${one.label}`)).join(' ');

/** The search of the header. */
export function bindSearch(form, book, keep) {
  const input = form.querySelector('input');
  const panel = form.querySelector('.search-results');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ul');
  let entries = null;
  let means = null;
  let questions = [];
  let words = null;
  // the language that the entries are in
  let language = '';
  // what the list was made for
  let listed = null;

  const close = () => {
    panel.hidden = true;
  };
  const show = async () => {
    if (language !== inForce.language) entries = listed = null;
    if (!entries) {
      setText(status, t('reading'));
      panel.hidden = !input.value.trim();
      try {
        const [data, terms, prose] = await Promise.all([front(), glossary(), docs(), book.whole()]);
        means = meanings(joined(data.synonyms, t('synonyms')), t('little'));
        questions = asking(data.questions);
        entries ??= haystacks(book, data, terms, prose);
        ({ language } = inForce);
      } catch (error) {
        setText(status, t('failed', { why: error.message }));
        return;
      }
    }
    panel.hidden = !input.value.trim();
    // a list that a person may be walking through by keys stays as it is
    if (panel.hidden || input.value === listed) return;
    listed = input.value;
    const { wanted, taken } = respelt(entries, means(listed), () => words ??= vocabulary(entries));
    const { found, all } = find(entries, wanted);
    const question = askedIn(questions, listed);
    if (question) found.unshift(question);
    const instead = taken.map(([typed, meant]) => `${t('respelt', { typed, meant })} `).join('');
    const count = t(all ? 'found' : 'some', { n: found.length });
    setText(status, instead + (!found.length ? t('none') : found.length > MOST ? t('first', { found: count, shown: MOST }) : count));
    list.replaceChildren(...found.slice(0, MOST).map(({ kind, view, id, to, title, where, theory }) => h('li', {}, h('a', { href: to ?? linkTo(view ?? KINDS[kind], id, keep()) },
      h('span', { class: 'badge kind' }, t(`kind.${kind}`)), ' ', h('span', ['page', 'question'].includes(kind) ? {} : inEnglish(), kind === 'docs' ? title : rich(title)), ' ', h('span', { class: 'quiet', ...inEnglish() }, [where, theory.title].filter(Boolean).join(' · '))))));
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      input.focus();
      close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || panel.hidden) return;
    const links = [input, ...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
    event.preventDefault();
    next.focus();
  });
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) {
      close();
      input.value = '';
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (!form.contains(event.target)) close();
  });
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  // what was typed before this script was here
  show();
}
