// The words in a lecture, as those of its questions: in the language of the lecture where there are tables of it, else in that of the page.
import { languageTable } from '../core.js';
import { inForce, LANGUAGES, piece } from '../words.js';
import english from './en/lesson.json' with { type: 'json' };

let language = 'en';
let table = {};

export const t = piece('lesson', english, () => table);

/** Puts the language of a lecture into force. */
export async function follow(wanted) {
  const [own] = wanted.toLowerCase().split('-');
  const next = Object.hasOwn(LANGUAGES, own) ? own : inForce.language;
  if (next === language) return;
  language = next;
  const words = next === 'en' ? {} : await languageTable(next, 'lesson').catch(() => null);
  if (next !== language) return;
  table = words ?? {};
  if (!words) language = 'en'; // a later call may try again
}
