// Making a lecture: its steps in a list, ordered by drag and by keys; the words of one step with what becomes of them beside.
import { h, later, setText } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { blockElements, makeAnswers } from './blocks.js';
import { desk } from './desk.js';
import { filled } from './filled.js';
import { joined, moved, partsOf } from './parts.js';
import { inline, makeScene, problemList, written } from './read.js';
import { makeStepList } from './step-list.js';
import { templateOf, templates } from './templates.js';
import { t } from '../words/lecture.js';

const PAUSE = 250;

/** The editor of the own lecture. `parse(text)` reads one; `titled(lecture)` shows its title. */
export function makeMaking(app, state, parse, titled) {
  let lecture = parse(desk.text);
  let parts = partsOf(desk.text, lecture);
  let writing = false;
  // 0 is what stands before the first step
  let chosen = Math.min(Math.max(state.step, 0), parts.steps.length);
  const chosenText = () => (chosen ? parts.steps[chosen - 1] : parts.head) ?? '';

  const source = h('textarea', { class: 'source', spellcheck: true, rows: 16, 'data-source': '', 'aria-label': t('make.source') });
  const preview = h('div', { class: 'lecture-text preview with-notes' });
  const problems = h('div');
  const name = h('h2', { tabindex: -1 });
  const list = makeStepList({
    choose(k, focus) {
      choose(k);
      if (focus) source.focus();
    },
    move(from, to) {
      if (to < 0 || to >= parts.steps.length || from === to) return;
      chosen = to + 1;
      write({ ...parts, steps: moved(parts.steps, from, to) });
      app.say(t('make.moved', { from: from + 1, to: to + 1, count: parts.steps.length }));
    },
    remove(k) {
      chosen = Math.min(chosen, parts.steps.length - 1);
      write({ ...parts, steps: parts.steps.filter((_, at) => at !== k) });
      app.say(t('make.removed', { k: k + 1 }));
    },
  });

  /** Other parts become the text. */
  function write(next) {
    desk.set(joined(next));
  }

  const shownBlocks = new Map();
  let scene = null;
  /** What becomes of the step. Blocks that stay as they are keep their elements, so that figures are not computed anew. */
  function showPreview() {
    const step = chosen ? lecture.steps[chosen - 1] : null;
    const blocks = step ? step.blocks : lecture.introduction;
    const keyOf = (block) => JSON.stringify(block, (key, value) => (key === 'line' || key === 'end_line' ? undefined : value));
    scene ??= makeScene(app, makeAnswers());
    const before = new Map(shownBlocks);
    shownBlocks.clear();
    const elements = blocks.map((block) => {
      let key = keyOf(block);
      while (shownBlocks.has(key)) key += ' ';
      const element = before.get(key) ?? blockElements([block], scene)[0];
      shownBlocks.set(key, element);
      return element;
    });
    const head = step ? h('h2', {}, inline(step.title_html)) : null;
    preview.replaceChildren(...[head, ...elements].filter(Boolean));
    if (!preview.childNodes.length) preview.append(h('p', { class: 'quiet' }, t('make.empty')));
  }

  /** Reads the text anew; the source is left alone while it is being written. */
  function renew() {
    lecture = parse(desk.text);
    if (!writing) parts = partsOf(desk.text, lecture);
    chosen = Math.min(chosen, lecture.steps.length);
    titled(lecture);
    for (const part of [source, preview]) written(part, lecture);
    list.show(lecture, chosen);
    setText(name, chosen ? t('make.place', { k: chosen, count: lecture.steps.length }) : t('make.head'));
    if (!writing && source.value !== chosenText()) source.value = chosenText();
    problems.replaceChildren(...[problemList(lecture)].filter(Boolean));
    showPreview();
  }
  const renewSoon = later(renew, PAUSE);

  function choose(k) {
    if (writing) settle();
    desk.pause();
    chosen = k;
    state.step = k;
    scene = null;
    shownBlocks.clear();
    app.changed();
    renew();
  }
  /** What was written may have become more than one step, or none. */
  function settle() {
    writing = false;
    renewSoon.cancel();
    lecture = parse(desk.text);
    parts = partsOf(desk.text, lecture);
  }
  source.addEventListener('input', () => {
    writing = true;
    const next = { head: parts.head, steps: [...parts.steps] };
    if (chosen) next.steps[chosen - 1] = source.value;
    else next.head = source.value;
    parts = next;
    desk.set(joined(next), `step ${chosen}`);
    renewSoon();
  });
  source.addEventListener('blur', () => {
    if (!writing) return;
    settle();
    renew();
  });
  const insert = (text) => {
    const before = source.value.replace(/\s+$/, '');
    source.value = `${before}${before ? '\n\n' : ''}${text}`;
    source.dispatchEvent(new Event('input'));
    source.focus();
    source.setSelectionRange(source.value.length - text.length, source.value.length - 1);
    source.scrollTop = source.scrollHeight;
  };
  /** The last figure of the text, for a question that is answered on one. */
  const figureLink = () => [...desk.text.matchAll(/\((#[^)\s]*\bfigure=[^)\s]*)\)/g)].at(-1)?.[1] ?? linkTo('figure', app.book.figures.keys().next().value);
  const kinds = h('select', { 'aria-label': t('make.kinds'), 'data-template': '' }, templates().map(([key, words]) => h('option', { value: key }, words)));
  const addStep = () => {
    if (writing) settle();
    const at = chosen;
    chosen = at + 1;
    write({ ...parts, steps: [...parts.steps.slice(0, at), `${t('make.new')}\n`, ...parts.steps.slice(at)] });
    state.step = chosen;
    source.focus();
    source.setSelectionRange(3, source.value.trimEnd().length);
  };
  const stopHearing = desk.hear(() => {
    if (!writing) renew();
  });

  const element = h('div', { class: 'making' },
    h('div', { class: 'making-list' }, list.element,
      h('p', {}, h('button', { type: 'button', 'data-add-step': '', onclick: addStep }, t('make.add'))),
      h('p', { class: 'quiet' }, t.nodes('make.figures', { link: h('a', { href: linkTo('figure', '', state) }, t('make.figures.go')) }))),
    h('div', { class: 'making-step' }, name,
      h('p', { class: 'making-insert' }, kinds, ' ', h('button', { type: 'button', class: 'small', 'data-insert': '', onclick: async () => insert(await filled(app, templateOf(kinds.value), figureLink())) }, t('make.insert'))),
      source, problems, h('h3', { class: 'preview-head' }, t('make.looks')), preview));
  renew();

  return {
    element,
    undo: {
      undo: () => desk.undo(), redo: () => desk.redo(),
      get canUndo() { return desk.canUndo; },
      get canRedo() { return desk.canRedo; },
    },
    redraw: () => scene?.figures.forEach((figure) => figure.redraw()),
    dispose() {
      stopHearing();
      renewSoon.cancel();
      scene?.figures.forEach((figure) => figure.dispose());
    },
  };
}
