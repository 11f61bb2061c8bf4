// Fits in a worker, so that the page stays fluent: a newer question ends an older one.
import { calculates, roomOf } from '../../pkg/load.js';
import { makeThread } from '../thread.js';

/** `run(models, points, asked, progress)` resolves to [{model, answer}] or [{model, error}] in order; null where it was ended. */
export function makeRunner() {
  const { begin, end } = makeThread();
  return {
    end,
    async run(models, points, asked, progress) {
      const question = begin('fit', ...new Set(models.map(({ id }) => calculates(roomOf(id)))));
      const fits = [];
      for (const model of models) {
        if (question.over()) return null;
        progress(fits.length, models.length);
        try {
          fits.push({ model, answer: await question.run('fit', model.id, points, asked) });
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
