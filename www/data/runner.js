// Fits in a worker, so that the page stays fluent: a newer question ends an older one.
import { calculates, roomOf } from '../../pkg/load.js';
import { spawn } from '../core.js';

/** `run(models, points, asked, progress)` resolves to [{model, answer}] or [{model, error}] in order; null where it was ended. */
export function makeRunner() {
  let worker = null;
  let rooms = '';
  let turn = 0;
  const end = () => {
    turn += 1;
    worker?.then((thread) => thread.terminate(), () => {});
    worker = null;
  };
  return {
    end,
    async run(models, points, asked, progress) {
      const wanted = ['fit', ...new Set(models.map(({ id }) => calculates(roomOf(id))))];
      const busy = turn > 0 && this.busy;
      if (busy || rooms !== wanted.join()) end();
      rooms = wanted.join();
      turn += 1;
      const mine = turn;
      this.busy = true;
      // one that has ended, or that never began, is no reason to fail the next time
      const ready = async () => {
        const last = worker;
        const over = await last?.then((thread) => thread.ended, () => true);
        if (mine !== turn) return null;
        if (over && worker === last) worker = null;
        worker ??= spawn(...wanted);
        return worker;
      };
      try {
        const fits = [];
        for (const model of models) {
          if (mine !== turn) return null;
          progress(fits.length, models.length);
          try {
            const thread = await ready();
            if (mine !== turn) return null;
            fits.push({ model, answer: await thread.run('fit', model.id, points, asked) });
          } catch (error) {
            if (mine !== turn) return null;
            fits.push({ model, error: error.message });
          }
        }
        return mine === turn ? fits : null;
      } finally {
        if (mine === turn) this.busy = false;
      }
    },
    busy: false,
  };
}
