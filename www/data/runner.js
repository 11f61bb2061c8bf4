// Fits in a worker, so that the page stays fluent: a newer question ends an older one.
import { calculates, roomOf } from '../../pkg/load.js';
import { makeThread } from '../thread.js';

/**
 * `run(jobs, progress)` does jobs `{model, call, args}` one after the other, `args` being what follows the id of the model. It resolves
 * to [{model, answer}] or [{model, error}] in order; null where it was ended. `progress` is handed what is done so far.
 */
export function makeRunner() {
  const { begin, end } = makeThread();
  return {
    end,
    async run(jobs, progress) {
      const question = begin('fit', ...new Set(jobs.map(({ model: { id } }) => calculates(roomOf(id)))));
      const fits = [];
      for (const { model, call, args } of jobs) {
        if (question.over()) return null;
        progress(fits);
        try {
          fits.push({ model, answer: await question.run(call, model.id, ...args) });
        } catch (error) {
          fits.push({ model, error: error.message });
        }
      }
      if (question.over()) return null;
      question.done();
      return fits;
    },
  };
}
