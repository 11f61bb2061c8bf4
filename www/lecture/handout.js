// A handout on paper: words, pictures, room for answers; the answers on a last page of their own, or left out.
import { load, open } from '../core.js';
import { h } from '../../pkg/read/dom.js';
import { viewsOf } from '../../pkg/views.js';
import { readFragment } from '../state.js';
import { lines, named } from './axes.js';
import { nodes } from './html.js';
import { inline, written } from './read.js';
import { unitNodes } from '../text.js';
import { t as page } from '../words/lecture.js';
import { t } from '../words/lesson.js';

// a picture is drawn for this width, as fine as paper wants it
const WIDTH = { small: 360, medium: 520, large: 640 };
const FINE = 3;
const LINES = { free: 6, number: 1, choice: 0, point: 0, curve: 0 };
const ASKS = { point: 'handout.point', curve: 'handout.curve' };

/** Takes a curve out of a picture: its panel is emptied and the other curves are drawn again. */
function hide(canvas, map, panels, name) {
  panels.forEach((panel, k) => {
    const wanted = named(panel, name);
    const place = map.panels[k];
    if (!wanted || !place) return;
    const ink = canvas.getContext('2d');
    ink.save();
    ink.setTransform(FINE, 0, 0, FINE, 0, 0);
    ink.beginPath();
    ink.rect(place.left + 1, place.top + 1, place.width - 2, place.height - 2);
    ink.clip();
    ink.fillStyle = '#fff';
    ink.fill();
    ink.strokeStyle = '#777';
    ink.lineWidth = 1.2;
    for (const item of panel.items) {
      if (item.is !== 'curve' || item === wanted) continue;
      for (const line of lines(item, place)) {
        ink.beginPath();
        for (const [x, y] of line) ink.lineTo(x, y);
        ink.stroke();
      }
    }
    ink.restore();
  });
}

/** A figure as a picture, without the curve that is asked for. */
export async function picture(app, block, hidden) {
  const { book } = app;
  const room = book.roomOf(block.figure);
  if (!room || !book.figures.has(block.figure)) return h('p', { class: 'problem' }, t('handout.unknown', { id: block.figure }));
  const [core] = await Promise.all([load(), open(block.figure), book.open(room)]);
  const { state } = readFragment(block.link, book);
  const inputs = Object.fromEntries(state.values);
  const width = WIDTH[block.size] ?? WIDTH.medium;
  const canvas = document.createElement('canvas');
  try {
    const { height } = core.extent(block.figure, inputs, width, 640, 1);
    const map = core.draw(canvas, block.figure, inputs, { width, height, ratio: FINE, theme: 'light', text_scale: 1, views: viewsOf(state.zoom, state.axes), points: state.points });
    if (hidden) hide(canvas, map, core.figure(block.figure, inputs).picture.panels, hidden);
  } catch (error) {
    return h('p', { class: 'problem' }, error.message);
  }
  canvas.className = `handout-${block.size}`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', core.summary(block.figure, inputs));
  return h('figure', {}, canvas, h('figcaption', {}, nodes(block.caption_html ?? '')));
}

/** The handout as an element. `answers` are put on a last page, or left out. */
export async function makeHandout(app, lecture, answers) {
  const solved = [];
  const elements = async (blocks, hidden = '') => {
    const all = [];
    for (const block of blocks ?? []) {
      if (block.kind === 'text') all.push(h('div', {}, nodes(block.html)));
      else if (block.kind === 'figure') all.push(await picture(app, block, hidden));
      else if (block.kind === 'reveal') all.push(...await elements(block.blocks));
      else if (block.kind === 'question') all.push(await question(block));
    }
    return all;
  };
  /** The unit of a number that is asked for: the one that is given, else that of the output that is computed. */
  async function unitOf({ unit, from }) {
    const room = from && app.book.roomOf(from.quantity);
    if (unit || !room) return unit ?? '';
    await app.book.calculates(room);
    return app.book.quantities.get(from.quantity)?.outputs.find(({ name }) => name === from.output)?.unit ?? '';
  }
  async function question(block) {
    solved.push(block);
    const unit = unitNodes(await unitOf(block));
    return h('section', { class: 'handout-question' }, h('h3', {}, t('question', { number: block.number })), await elements(block.blocks, block.curve),
      ASKS[block.type] ? h('p', {}, t(ASKS[block.type])) : null,
      block.choices?.length ? h('ul', { class: 'handout-choices' }, block.choices.map(({ html }) => h('li', {}, '☐ ', nodes(html)))) : null,
      Array.from({ length: LINES[block.type] ?? 2 }, () => h('div', { class: 'handout-line' }, unit)));
  }
  const steps = [];
  for (const [k, step] of lecture.steps.entries()) {
    steps.push(h('section', {}, h('h2', {}, `${k + 1} `, inline(step.title_html)), await elements(step.blocks)));
  }
  const introduction = await elements(lecture.introduction);
  const last = [];
  if (answers) {
    for (const block of solved) {
      const right = (block.choices ?? []).filter((one) => one.right).map(({ html }) => h('div', {}, '☑ ', nodes(html)));
      last.push(h('section', {}, h('h3', {}, t('question', { number: block.number })), right, block.curve ? await elements(block.blocks.filter((one) => one.kind === 'figure')) : null, await elements(block.answer)));
    }
  }
  return written(h('div', { class: 'handout' }, h('h1', {}, lecture.title_html ? inline(lecture.title_html) : lecture.title), introduction, steps,
    last.length ? h('section', { class: 'handout-answers' }, h('h2', {}, t('handout.answers')), last) : null), lecture);
}

/** Asks whether with answers, and prints. */
export async function printHandout(app, lecture, complain) {
  const go = (answers) => async () => {
    complain();
    const handout = await makeHandout(app, lecture, answers);
    const root = document.documentElement;
    const over = () => {
      root.classList.remove('is-handout');
      handout.remove();
      removeEventListener('afterprint', over);
    };
    document.body.append(handout);
    root.classList.add('is-handout');
    addEventListener('afterprint', over);
    print();
  };
  complain(h('p', {}, page('handout.ask')),
    h('p', { class: 'buttons' }, h('button', { type: 'button', 'data-handout': 'answers', onclick: go(true) }, page('handout.answers')), ' ',
      h('button', { type: 'button', 'data-handout': 'plain', onclick: go(false) }, page('handout.plain')), ' ', h('button', { type: 'button', onclick: () => complain() }, page('handout.none'))));
}
