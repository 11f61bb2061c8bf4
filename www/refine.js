// The finer picture of an expensive figure, once its parameters rest: its parts run in two workers, with progress and cancel.
// A newer request cancels an older one.
import { spawn } from './core.js';
import { makeWorking } from './working.js';
import { t } from './words/frame.js';

const WORKERS = 2;

/** `{element, start(id, inputs), stop()}`; `finished()` is called when the finer picture is in place. */
export function makeRefiner(core, finished) {
  const { element, show } = makeWorking(t('finer'), t('finer.again'), () => halt(t('finer.coarse')), { kind: 'refining' });
  let running = null;
  let again = null;

  const stop = () => {
    if (!running) return;
    running.ended = true;
    for (const worker of running.workers) worker.terminate();
    running = null;
  };
  const halt = (text) => {
    stop();
    show(text, null, again);
  };

  async function start(id, inputs) {
    stop();
    const mine = { workers: [], ended: false };
    running = mine;
    element.dataset.done = 'false';
    again = () => start(id, inputs);
    try {
      const count = core.refine_parts(id, inputs);
      if (!count) return show('');
      show(t('finer.computing'), 0);
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
          if (!mine.ended) show(t('finer.progress', { done, count }), done / count);
        }
      };
      await Promise.all(Array.from({ length: Math.min(WORKERS, count) }, work));
      if (mine.ended) return undefined;
      core.refine_assemble(id, inputs, parts);
      stop();
      show('');
      finished();
      element.dataset.done = 'true';
    } catch (error) {
      if (!mine.ended) halt(t('finer.failed', { why: error.message }));
    }
    return undefined;
  }

  return {
    element, start,
    stop() {
      stop();
      show('');
    },
  };
}
