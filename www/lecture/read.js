// A lecture as a page: title, contents, steps.
import { h } from '../../pkg/read/dom.js';
import { blockElements, makeAnswers } from './blocks.js';
import { nodes } from './html.js';
import { t as page } from '../words/lecture.js';
import { t } from '../words/lesson.js';

const kept = new Map();

/** What was answered in a lecture, as long as the page lives. */
export function answersOf(key) {
  if (!kept.has(key)) kept.set(key, makeAnswers());
  return kept.get(key);
}

/** What blocks need around them. */
export const makeScene = (app, answers, options = {}) => ({ app, answers, options, figures: [], reveals: [] });

/** Says of an element in which language a lecture is written, and which way it is read; without a lecture, that it is in the page's. */
export function written(element, lecture) {
  for (const [name, value] of [['lang', lecture?.language], ['dir', lecture?.direction]]) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  return element;
}

/** The text of a heading: HTML of the core without the paragraph around it. */
export function inline(html) {
  const all = nodes(html ?? '');
  return all.length === 1 && /^(P|H[1-6])$/.test(all[0].nodeName) ? [...all[0].childNodes] : all;
}

/** The lecture as an element; `went(step)` hears which step was asked for. */
export function makeRead(app, lecture, answers, went) {
  const scene = makeScene(app, answers);
  const heads = lecture.steps.map((step, k) => h('h2', { tabindex: -1, id: `lecture-step-${k + 1}` }, h('span', { class: 'step-number' }, `${k + 1} `), inline(step.title_html)));
  const go = (k, focus = true) => {
    heads[k]?.scrollIntoView({ block: 'start' });
    if (focus) heads[k]?.focus({ preventScroll: true });
  };
  const contents = lecture.steps.length > 2 ? h('nav', { class: 'contents', 'aria-label': t('steps') }, h('ol', {}, lecture.steps.map((step, k) => h('li', {}, h('a', { href: `#${step.id}` }, inline(step.title_html)))))) : null;
  const element = written(h('div', { class: 'lecture-text' },
    h('div', { class: 'introduction' }, blockElements(lecture.introduction, scene)), contents,
    lecture.steps.map((step, k) => h('section', { class: 'lecture-step', 'aria-labelledby': heads[k].id, 'data-step': step.id }, heads[k], blockElements(step.blocks, scene)))), lecture);
  // a link to a step is a place on this page, not an address of it
  element.addEventListener('click', (event) => {
    const href = event.target.closest?.('a')?.getAttribute('href') ?? '';
    if (!href.startsWith('#') || href.includes('=')) return;
    event.preventDefault();
    const k = lecture.steps.findIndex((step) => `#${step.id}` === href);
    if (k < 0) return;
    go(k);
    went(k + 1);
  });
  return {
    element, go,
    figures: scene.figures,
    redraw: () => scene.figures.forEach((figure) => figure.redraw()),
    dispose: () => scene.figures.forEach((figure) => figure.dispose()),
  };
}

/** What the author should mend, as a list; null where there is nothing. */
export const problemList = ({ problems }) => (problems?.length ? h('details', { class: 'lecture-problems', open: true }, h('summary', {}, page('mend', { n: problems.length })),
  h('ul', {}, problems.slice(0, 50).map(({ line, message }) => h('li', {}, line ? `${page('mend.line', { line })} ` : '', message)))) : null);
