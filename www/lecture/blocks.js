// The blocks of a step as elements.
import { h } from '../../pkg/read/dom.js';
import { makeFigure } from './figure.js';
import { nodes } from './html.js';
import { makeQuestion } from './questions.js';
import { t } from '../words/lesson.js';

/**
 * Elements of blocks. `scene` has: app, answers (what was answered, kept between drawings), figures (filled: every figure),
 * reveals (filled: what is still to be shown, in order), options of the figures.
 */
export function blockElements(blocks, scene) {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'text': return h('div', { class: 'words', 'data-line': block.line }, nodes(block.html));
      case 'figure': {
        const figure = makeFigure(scene.app, block, scene.options);
        scene.figures.push(figure);
        return figure.element;
      }
      case 'question': return makeQuestion(block, scene, blockElements);
      case 'reveal': return reveal(block, scene);
      case 'notes': return h('aside', { class: 'lecture-notes', 'aria-label': t('notes'), 'data-line': block.line }, blockElements(block.blocks, scene));
      default: return h('p', { class: 'problem' }, t('block.unknown', { kind: String(block.kind).slice(0, 40) }));
    }
  });
}

/** What is shown when it is asked for. */
function reveal(block, scene) {
  const known = scene.answers.of(block);
  const inner = h('div', { class: 'revealed', hidden: !known.shown, tabindex: -1 });
  const show = (focus = true) => {
    known.shown = true;
    fill();
    if (focus) inner.focus({ preventScroll: true });
  };
  const button = h('button', { type: 'button', class: 'reveal-button', hidden: known.shown, 'data-reveal': '', onclick: () => show() }, t('reveal'));
  // figures of it compute nothing before it is seen
  let filled = false;
  const fill = () => {
    if (!filled) inner.append(...blockElements(block.blocks, scene));
    filled = true;
    inner.hidden = false;
    button.hidden = true;
  };
  if (known.shown) fill();
  scene.reveals.push({ get shown() { return known.shown; }, show: () => show(false), element: inner });
  return h('div', { class: 'reveal', 'data-line': block.line }, button, inner);
}

/** What a reader answered, by the line of the question, as long as the page lives. */
export function makeAnswers() {
  const all = new Map();
  return {
    of(block) {
      if (!all.has(block.line)) all.set(block.line, {});
      return all.get(block.line);
    },
  };
}
