// The finer picture of an expensive figure, once its parameters rest: its parts run in two workers, with progress and cancel.
// A newer request cancels an older one.
import { spawn } from './core.js';
import { h, setText } from '../pkg/read/dom.js';
import { t } from './words/frame.js';

const WORKERS = 2;

/** `{element, start(id, inputs), stop()}`; `finished()` is called when the finer picture is in place. */
export function makeRefiner(core, finished) {
  const bar = h('progress', { max: 1, value: 0, 'aria-label': t('finer') });
  const words = h('span', { class: 'quiet' }, '');
  const cancel = h('button', { type: 'button', class: 'small', onclick: () => halt(t('finer.coarse'), true) }, t('cancel'));
  const again = h('button', { type: 'button', class: 'small', hidden: true }, t('finer.again'));
  const element = h('div', { class: 'refining', role: 'group', 'aria-label': t('finer'), hidden: true }, words, bar, cancel, again);
  let running = null;

  const show = (text, busy) => {
    element.hidden = !text;
    setText(words, text);
    bar.hidden = !busy;
    cancel.hidden = !busy;
    again.hidden = true;
  };
  const stop = () => {
    if (!running) return;
    running.ended = true;
    for (const worker of running.workers) worker.terminate();
    running = null;
  };
  const halt = (text, offer) => {
    stop();
    show(text, false);
    again.hidden = !offer;
  };

  async function start(id, inputs) {
    stop();
    const mine = { workers: [], ended: false };
    running = mine;
    element.dataset.done = 'false';
    again.onclick = () => start(id, inputs);
    try {
      const count = core.refine_parts(id, inputs);
      if (!count) return show('', false);
      bar.value = 0;
      show(t('finer.computing'), true);
      const parts = new Array(count);
      let [next, done] = [0, 0];
      const work = async () => {
        const worker = await spawn(id);
        mine.workers.push(worker);
        if (mine.ended) worker.terminate();
        while (!mine.ended && next < count) {
          const k = next;
          next += 1;
          parts[k] = await worker.run('refine_part', id, inputs, k);
          done += 1;
          bar.value = done / count;
          setText(words, t('finer.progress', { done, count }));
        }
      };
      await Promise.all(Array.from({ length: Math.min(WORKERS, count) }, work));
      if (mine.ended) return undefined;
      core.refine_assemble(id, inputs, parts);
      stop();
      show('', false);
      finished();
      element.dataset.done = 'true';
    } catch (error) {
      if (!mine.ended) halt(t('finer.failed', { why: error.message }), true);
    }
    return undefined;
  }

  return {
    element, start,
    stop() {
      stop();
      show('', false);
    },
  };
}
