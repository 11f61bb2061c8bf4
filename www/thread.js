// A worker kept between questions: a newer question ends the one under way, and a worker that has ended is replaced.
import { spawn } from './core.js';

/** `{begin(...names), end()}`: `begin` puts a question to a worker that has these rooms open, `end` ends it with its worker. */
export function makeThread() {
  let worker = null;
  let rooms = '';
  let current = null;
  const end = () => {
    current = null;
    worker?.then((thread) => thread.terminate(), () => {});
    worker = null;
  };
  return {
    end,
    begin(...names) {
      if (current || rooms !== names.join()) end();
      rooms = names.join();
      const mine = {};
      current = mine;
      const over = () => current !== mine;
      return {
        /** What a function of the core answers; null where the question was ended. */
        async run(call, ...args) {
          // one that has ended, or that never began, is no reason to fail the next time
          const last = worker;
          const gone = await last?.then((thread) => thread.ended, () => true);
          if (over()) return null;
          if (gone && worker === last) worker = null;
          worker ??= spawn(...names);
          try {
            const answer = await (await worker).run(call, ...args);
            return over() ? null : answer;
          } catch (error) {
            if (over()) return null;
            throw error;
          }
        },
        over,
        /** It is answered: the next question finds the worker at rest. */
        done() {
          if (!over()) current = null;
        },
      };
    },
  };
}
