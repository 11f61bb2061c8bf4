// The list of the lectures that come with the page.
import { main } from '../../pkg/load.js';
import { packed } from '../core.js';
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { rich } from '../text.js';
import { inEnglish, inForce } from '../words.js';
import { t } from '../words/shelf.js';

/** A file beside the page, or inside it. */
export async function beside(name) {
  const inside = packed(`lectures/${name}`, 'text/plain');
  if (inside) return inside;
  const answer = await fetch(new URL(`lectures/${name}`, main()));
  if (!answer.ok) throw Object.assign(new Error(t('fetch.failed', { name, why: `${answer.status} ${answer.statusText}` })), { missing: answer.status === 404 });
  return answer;
}

const kept = new Map();

/** A list, fetched once. */
export function listed(name) {
  if (!kept.has(name)) {
    kept.set(name, beside(name).then((answer) => answer.json()).catch((error) => {
      kept.delete(name); // a later call may try again
      throw error;
    }));
  }
  return kept.get(name);
}

/** What there is: [{id, title, steps, of}], each lecture in the language of the page where it is there in it; `of` is its entry among the originals. */
export async function lectures() {
  const all = await listed('list.json');
  const { language } = inForce;
  // without a network the originals are there
  const own = all.some((one) => one.in?.includes(language)) ? await listed(`${language}/list.json`).catch(() => []) : [];
  return all.map((of) => ({ ...own.find(({ id }) => id === `${of.id}.${language}`) ?? of, of }));
}

/** A link to a lecture. */
export const lectureLink = ({ id, title, of }, state) => h('a', { href: linkTo('lecture', id, state), 'data-lecture': id }, h('span', id === of.id ? inEnglish() : {}, rich(title)));

/** Links to lectures, as a list; `more(one)` stands behind each. */
export const lectureLinks = (some, state, more = () => null) => h('ul', { class: 'lecture-list' }, some.map((one) => h('li', {},
  lectureLink(one, state), ' ', h('span', { class: 'quiet' }, t('steps', { n: one.steps }), more(one)))));
