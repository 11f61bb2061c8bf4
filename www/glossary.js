// Terms of the field in the texts that are shown. The first place of each becomes a link to the glossary; hover, focus or a tap
// shows what it means. Nothing of this is here before the first figure is.
import { glossary } from './core.js';
import { h, later } from '../pkg/read/dom.js';
import { linkTo } from './state.js';
import { math, rich, unitNodes } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/terms.js';

/** The texts in which terms are looked for. */
const TEXTS = '.look, .caption, .notes, .theory, .meaning, .provenance, .why, .opening, .paragraph, .cards p, .key, .answer, .question p, .entry-text';
/** What stays as it is: other links and controls, quotations, formulas, names. */
const PASSED = 'a, button, summary, select, q, math, code, .tex, .badge, .reference, h1, h2, h3, .term, [aria-hidden="true"]';
/** Parts of a view in which a term is linked once more, because they are read by themselves. */
const ALONE = 'details, .entry';
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;
const GAP = 4;
const EDGE = 8;

const folded = (text) => text.toLowerCase().replace(/[-–\s]+/g, ' ');

/** A search for terms in running text: all of `[{index, text, term}]`, the longest name where several begin. */
export function finder(terms) {
  const owners = new Map();
  for (const term of terms) for (const name of [term.term, ...term.names]) owners.set(folded(name), { term, name });
  const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[-–\\s]+');
  const names = [...owners.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${names.join('|')})(?![\\p{L}\\p{N}_]|-\\p{L})`, 'giu');
  return (text) => [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const { term, name } = owners.get(folded(found));
    // an abbreviation is no word in small letters
    const shout = name === name.toUpperCase();
    return shout && found !== name ? [] : [{ index, text: found, term }];
  });
}

/** What a term means, as elements. */
export function meaning(term) {
  const symbol = term.symbol ? [' ', h('span', { class: 'symbol' }, math(term.symbol))] : '';
  const unit = term.unit && term.unit !== '1' ? h('span', { class: 'unit' }, ' ', t.nodes('unit', { unit: term.unit.split(', ').map((one, k) => [k ? ', ' : '', one === '1' ? '1' : unitNodes(one)]) })) : '';
  return { symbol: [symbol, unit], text: rich(term.text) };
}

/** Links the terms below `root` that are not linked yet. */
function decorate(root, find, keep) {
  const seen = new Map();
  const scope = (node) => node.parentElement.closest(ALONE) ?? root;
  const known = (where) => {
    if (!seen.has(where)) seen.set(where, new Set([where.dataset.term]));
    return seen.get(where);
  };
  for (const link of root.querySelectorAll('a.term:not(.badge)')) known(scope(link)).add(link.dataset.term);
  const texts = [];
  for (const region of root.querySelectorAll(TEXTS)) {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(PASSED)) texts.push(walker.currentNode);
  }
  for (const node of new Set(texts)) {
    const done = known(scope(node));
    const parts = [];
    let at = 0;
    for (const { index, text, term } of find(node.data)) {
      if (done.has(term.id)) continue;
      done.add(term.id);
      parts.push(node.data.slice(at, index), h('a', { class: 'term', href: linkTo('glossary', term.id, keep()), 'data-term': term.id }, text));
      at = index + text.length;
    }
    if (parts.length) node.replaceWith(...parts, node.data.slice(at));
  }
}

/** The box that shows what a term means, one for the page. */
function makeBox(byId) {
  const box = h('div', { class: 'term-box', id: 'term-meaning', role: 'tooltip', hidden: true });
  let shown = null;
  const close = () => {
    box.hidden = true;
    shown?.removeAttribute('aria-describedby');
    shown = null;
  };
  const open = (link, hint = '') => {
    if (shown === link) return;
    close();
    const term = byId.get(link.dataset.term);
    if (!term) return;
    const { symbol, text } = meaning(term);
    box.replaceChildren(h('p', inEnglish(), h('strong', {}, term.term), symbol), h('p', inEnglish(), text), hint ? h('p', { class: 'quiet' }, hint) : '');
    box.hidden = false;
    shown = link;
    link.setAttribute('aria-describedby', box.id);
    const [word] = link.getClientRects();
    const { width, height } = box.getBoundingClientRect();
    const across = document.documentElement.clientWidth;
    const above = word.bottom + GAP + height > innerHeight && word.top - GAP - height > 0;
    box.style.left = `${scrollX + Math.max(EDGE, Math.min(word.left, across - width - EDGE))}px`;
    box.style.top = `${scrollY + (above ? word.top - GAP - height : word.bottom + GAP)}px`;
  };
  const closeSoon = later(close, CLOSE_AFTER);
  const wordOf = (event) => event.target.closest?.('a.term') ?? null;
  let wanted = null;
  let tapped = null;

  document.querySelector('main').append(box);
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = wordOf(event);
    if (link || box.contains(event.target)) closeSoon.cancel();
    if (!link || link === wanted) return;
    wanted = link;
    setTimeout(() => wanted === link && link.isConnected && open(link), OPEN_AFTER);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    if (wordOf(event)) wanted = null;
    // what has the focus keeps its meaning in sight
    if ((wordOf(event) || box.contains(event.target)) && document.activeElement !== shown) closeSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = wordOf(event);
    if (link?.matches(':focus-visible')) open(link);
  });
  document.addEventListener('focusout', (event) => {
    if (wordOf(event) === shown) closeSoon();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || box.hidden) return;
    event.stopPropagation();
    close();
  }, true);
  // the first tap shows the meaning, the second follows the link
  document.addEventListener('pointerdown', (event) => {
    const link = wordOf(event);
    tapped = event.pointerType === 'mouse' || link === shown ? null : link;
    if (!link && !box.contains(event.target)) close();
  });
  document.addEventListener('click', (event) => {
    const link = wordOf(event);
    if (!link || link !== tapped || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
    tapped = null;
    open(link, t('tap'));
  }, true);
  addEventListener('hashchange', close);
  return { close, get shown() { return shown; } };
}

/** Keeps the terms of a view linked, whatever it comes to show; `keep` answers with what links carry on. */
export async function watch(root, keep) {
  const terms = await glossary();
  const find = finder(terms);
  const box = makeBox(new Map(terms.map((term) => [term.id, term])));
  const foot = document.querySelector('.foot [data-view="glossary"]');
  const observer = new MutationObserver(() => soon());
  const look = () => {
    observer.disconnect();
    if (box.shown && !box.shown.isConnected) box.close();
    decorate(root, find, keep);
    foot?.setAttribute('href', linkTo('glossary', '', keep()));
    observer.observe(root, { childList: true, subtree: true });
  };
  const soon = later(look, 250);
  look();
}
