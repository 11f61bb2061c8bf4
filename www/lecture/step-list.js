// The steps of a lecture as a list that is ordered by drag and by keys.
import { h } from '../../pkg/read/dom.js';
import { inline } from './read.js';
import { t } from '../words/lecture.js';

/** The list. `owner` has choose(k, focus) (0 is the introduction), move(from, to), remove(k). */
export function makeStepList(owner) {
  const element = h('ol', { class: 'step-list', 'aria-label': t('list') });
  let count = 0;
  let drag = null;

  const focusOn = (k) => element.querySelector(`[data-choose="${k}"]`)?.focus();
  const move = (from, to) => {
    if (to < 0 || to >= count) return;
    owner.move(from, to);
    focusOn(to + 1);
  };
  const keys = (k) => (event) => {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (way && event.altKey && k > 0) move(k - 1, k - 1 + way);
    else if (way && !event.altKey) focusOn(Math.min(Math.max(k + way, 0), count));
    else if (event.key === 'Delete' && k > 0) {
      owner.remove(k - 1);
      focusOn(Math.min(k, count));
    } else return;
    event.preventDefault();
  };

  /** The place among the steps that a pointer is over. */
  const under = (y) => {
    const boxes = [...element.querySelectorAll('li[data-at]')].map((one) => one.getBoundingClientRect());
    const at = boxes.findIndex((box) => y < box.top + box.height / 2);
    return at < 0 ? boxes.length : at;
  };
  const mark = (at) => {
    for (const [k, one] of element.querySelectorAll('li[data-at]').entries()) {
      one.classList.toggle('drop-before', at === k);
      one.classList.toggle('drop-after', at === count && k === count - 1);
    }
  };
  const grip = (k) => {
    const handle = h('span', { class: 'grip', 'aria-hidden': 'true', title: t('list.drag') }, '⠿');
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      drag = { from: k, to: k };
    });
    handle.addEventListener('pointermove', (event) => {
      if (!drag) return;
      drag.to = under(event.clientY);
      mark(drag.to);
    });
    handle.addEventListener('pointerup', () => {
      const done = drag;
      drag = null;
      mark(-1);
      // taken out first, what stands below moves up
      if (done) move(done.from, Math.min(done.to > done.from ? done.to - 1 : done.to, count - 1));
    });
    handle.addEventListener('pointercancel', () => {
      drag = null;
      mark(-1);
    });
    return handle;
  };
  const small = (words, label, act, disabled) => h('button', { type: 'button', class: 'small', 'aria-label': label, title: label, disabled, onclick: act }, words);

  return {
    element,
    show(lecture, chosen) {
      count = lecture.steps.length;
      const focused = element.contains(document.activeElement) ? document.activeElement.dataset.choose : undefined;
      const button = (k, ...words) => h('button', { type: 'button', class: 'step-name', 'data-choose': k, 'aria-current': k === chosen ? 'true' : null, onclick: () => owner.choose(k, false), onkeydown: keys(k) }, ...words);
      element.replaceChildren(
        h('li', { class: 'no-step' }, button(0, t('make.head'))),
        ...lecture.steps.map((step, k) => h('li', { 'data-at': k }, grip(k), button(k + 1, h('span', { class: 'step-number' }, `${k + 1} `), inline(step.title_html)),
          small('↑', t('list.up', { k: k + 1 }), () => move(k, k - 1), k === 0), small('↓', t('list.down', { k: k + 1 }), () => move(k, k + 1), k === count - 1), small('✕', t('list.out', { k: k + 1 }), () => owner.remove(k)))));
      if (focused !== undefined) focusOn(Math.min(Number(focused), count));
    },
  };
}
