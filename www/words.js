// The one table of what a person reads on the page. English words come with the code of each piece of the page. Those of another
// language are fetched when it is chosen and the piece is shown (www/language.js); what its table lacks is read in English.
import { localNumbers } from '../pkg/read/numbers.js';

/** The languages that have tables in `words/`, by the names that they give themselves. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** What is in force: the language, which of several endings a number takes in it, its tables, and what fetches those that are missing. */
export const inForce = { language: 'en', plural: (n) => (n === 1 ? 'one' : 'other'), tables: {}, ready: async () => {} };

/** The English words of each piece whose code is here. */
export const pieces = {};

/** What marks a text that is not translated, the catalogue's own: attributes for `h`. */
export const inEnglish = () => (inForce.language === 'en' ? {} : { lang: 'en', dir: 'ltr' });

/** The language of a link that names none: what the reader's browser asks for, where it has tables; a frame's page chooses for it. */
export const usual = (embedded) => (!embedded && navigator.languages?.map((tag) => tag.slice(0, 2)).find((one) => LANGUAGES[one])) || 'en';

const shown = (place) => (typeof place === 'number' ? localNumbers(String(place)) : place ?? '');

/**
 * The words of a piece of the page, as a function: `t(key, places)` is the text with its places `{name}` filled, `t.nodes(key, places)`
 * the same as a list, whose places may be elements. A place `n` that is a number also chooses between `key.one`, `key.other` and the like.
 * With `table()`, what it reads before English, it sees to its own language.
 */
export function piece(name, english, table) {
  if (!table) pieces[name] = english;
  const nodes = (key, places = {}) => {
    const of = (one) => (table ? table() : inForce.tables[name])?.[one] ?? english[one];
    const text = of(`${key}.${inForce.plural(places.n)}`) ?? of(`${key}.other`) ?? of(key);
    return text.split(/\{(\w+)\}/).map((part, k) => (k % 2 ? shown(places[part]) : part));
  };
  return Object.assign((key, places) => nodes(key, places).join(''), { nodes });
}
