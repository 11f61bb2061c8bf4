// A question of the calculator: answered at once where that takes a moment, else by a worker, with progress and a way to end it.
// How long it takes is measured, not guessed: one quantity takes a microsecond or a tenth of a second, as its inputs are.
import { calculates, roomOf } from '../pkg/load.js';
import { makeThread } from './thread.js';
import { makeWorking } from './working.js';
import { t } from './words/calculator.js';

const MOMENT = 50; // ms that the page may stand still
const REST = 80; // ms without a newer question before a worker is asked
const FIRST = 1000; // ms before those who listen hear of it
const EACH = 8000; // ms between two words of progress to them

// ends what takes longer than a moment; the core hands it on as it is, as it does a refusal
const LATER = Object.assign(new Error('later'), { kind: 'later' });

/**
 * Questions about the quantity `entry`. `words` are {label, doing, things, again, ended}: what it is called, what is being done with which
 * things, how it is asked again, what is said where it was ended. `home()` gets the focus when the button in use has gone.
 */
export function makeAsker(app, entry, words, home) {
  const thread = makeThread();
  const working = makeWorking(words.label, words.again, () => end(words.ended), { home });
  let slow = false; // the last question took longer than a moment
  let again = null; // how to ask once more what is under way
  let timer = 0;
  let question = null; // of the worker

  // with words there is a button to ask again
  function end(text) {
    clearTimeout(timer);
    // a worker at rest is kept
    if (question) thread.end();
    working.show(text, null, text && again);
    again = question = null;
    if (text) app.say(text);
  }

  async function work(call, args, { done, refused }) {
    const began = performance.now();
    let spoken = began + FIRST - EACH;
    const mine = thread.begin('calculator', calculates(roomOf(entry.id)));
    question = mine;
    const finish = (text) => {
      const ask = again;
      mine.done();
      again = question = null;
      working.show(text, null, text && ask);
    };
    const heard = (some, all) => {
      if (mine.over()) return;
      const text = some < all ? t('progress', { doing: words.doing, some, all, things: words.things }) : words.doing;
      working.show(text, some / all);
      if (performance.now() - spoken < EACH) return;
      spoken = performance.now();
      app.say(text);
    };
    try {
      const answer = await mine.run(call, ...args, heard);
      if (mine.over()) return;
      finish('');
      slow = performance.now() - began > MOMENT;
      done(answer);
    } catch (error) {
      // without a kind it is the worker that failed
      const text = error.kind ? '' : t('unfinished', { what: words.label, why: error.message });
      finish(text);
      if (error.kind) refused(error);
      else app.say(text);
    }
  }

  return {
    element: working.element,
    /** Nothing is asked any more. */
    drop: () => end(''),
    /** The inputs are others now: what is under way would be no answer. */
    outdated() {
      if (again) end(t('outdated', { what: words.label }));
    },
    dispose() {
      end('');
      thread.end();
    },
    /**
     * A function of the core, which hears of progress by its last argument. `done(answer)` or `refused(error)` is called, at once or later;
     * `waits()` where it is later, `again()` where it is to be asked once more.
     */
    ask(call, args, answers) {
      end('');
      let answer = null;
      if (!slow) {
        const until = performance.now() + MOMENT;
        try {
          answer = app.core[call](...args, () => {
            if (performance.now() > until) throw LATER;
          });
        } catch (error) {
          if (error !== LATER) return answers.refused(error);
          slow = true;
        }
      }
      if (answer !== null) return answers.done(answer);
      again = answers.again;
      working.show(words.doing, 0);
      timer = setTimeout(work, REST, call, args, answers);
      return answers.waits();
    },
  };
}
