// Search over figures, quantities and claims: by name, symbol, equation number, words of the quote.
import { h, setText } from './dom.js';
import { linkTo } from './state.js';
import { rich, spoken, texText } from './text.js';

const MOST = 30;
const KINDS = { figure: 'figure', quantity: 'calculator', claim: 'ledger' };

function fold(text) {
  return text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

function haystacks(book) {
  const symbols = (params) => params.map(({ name, symbol, meaning }) => `${name} ${symbol} ${texText(symbol)} ${meaning}`).join(' ');
  const equations = (list) => list.map(({ number, tex }) => `${number} eq ${number.replace(/[()]/g, '')} ${texText(tex)}`).join(' ');
  const entries = [];
  for (const figure of book.figures.values()) {
    entries.push({ kind: 'figure', id: figure.id, title: figure.title, where: figure.stands_for || figure.provenance.place, theory: figure.theory,
      text: `${symbols(figure.params)} ${equations(figure.equations)} ${figure.caption}` });
  }
  for (const quantity of book.quantities.values()) {
    entries.push({ kind: 'quantity', id: quantity.id, title: quantity.title, where: quantity.provenance.place, theory: quantity.theory,
      text: `${symbols(quantity.params)} ${symbols(quantity.outputs)} ${equations(quantity.equations)}` });
  }
  for (const claim of book.claims.values()) {
    entries.push({ kind: 'claim', id: claim.id, title: claim.quote, where: claim.place, theory: claim.theory, text: spoken(`${claim.how} ${claim.why}`) });
  }
  return entries.map((entry) => ({ ...entry, name: fold(`${spoken(entry.title)} ${entry.where} ${entry.id}`), all: fold(`${spoken(entry.title)} ${entry.where} ${entry.id} ${entry.theory.title} ${entry.text}`) }));
}

/** What matches all words, best first. */
export function find(entries, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return entries
    .filter((entry) => words.every((word) => entry.all.includes(word)))
    .map((entry) => ({ entry, weight: words.reduce((sum, word) => sum + (entry.name.startsWith(word) ? 3 : entry.name.includes(word) ? 2 : 0), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
}

/** The search of the header. */
export function bindSearch(form, book, keep) {
  const input = form.querySelector('input');
  const panel = form.querySelector('.search-results');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ul');
  let entries = null;

  const close = () => {
    panel.hidden = true;
  };
  const show = async () => {
    if (!entries) {
      setText(status, 'Reading what there is to find…');
      panel.hidden = !input.value.trim();
      try {
        await book.whole();
      } catch (error) {
        setText(status, `The search needs words that could not be read: ${error.message}`);
        return;
      }
      entries ??= haystacks(book);
    }
    const found = find(entries, input.value);
    panel.hidden = !input.value.trim();
    if (panel.hidden) return;
    setText(status, found.length ? `${found.length} found${found.length > MOST ? `, the first ${MOST} shown` : ''}` : 'Nothing found. Try a symbol (T_g), an equation number (27) or a word of the title.');
    list.replaceChildren(...found.slice(0, MOST).map(({ kind, id, title, where, theory }) => h('li', {}, h('a', { href: linkTo(KINDS[kind], id, keep()) },
      h('span', { class: 'badge kind' }, kind), ' ', rich(title), ' ', h('span', { class: 'quiet' }, [where, theory.title].filter(Boolean).join(' · '))))));
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
