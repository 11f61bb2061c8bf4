// The lectures that come with the page: their list, and their texts.
import { main } from '../../pkg/load.js';
import { packed } from '../core.js';
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { rich } from '../text.js';
import { inEnglish, inForce } from '../words.js';
import { t } from '../words/shelf.js';

async function beside(name) {
  const inside = packed(`lectures/${name}`, 'text/plain');
  if (inside) return inside;
  const answer = await fetch(new URL(`lectures/${name}`, main()));
  if (!answer.ok) throw Object.assign(new Error(t('fetch.failed', { name, why: `${answer.status} ${answer.statusText}` })), { missing: answer.status === 404 });
  return answer;
}

let list;

/** What there is: [{id, title, steps, figures, in}]; `in` holds titles by language where the lecture is translated. */
export function lectures() {
  list ??= beside('list.json').then((answer) => answer.json()).catch((error) => {
    list = undefined; // a later call may try again
    throw error;
  });
  return list;
}

/** The title of a lecture in the language in force, as a part of a link to it. */
export const lectureTitle = ({ title, in: others }) => h('span', others?.[inForce.language] ? {} : inEnglish(), rich(others?.[inForce.language] ?? title));

/** The Markdown of a lecture, in the language in force where it is translated. */
export async function shipped(id) {
  const none = () => {
    throw new Error(t('none', { id }));
  };
  if (!/^[\w-]+$/.test(id)) none();
  const listed = (await lectures().catch(() => [])).find((one) => one.id === id);
  if (listed?.in?.[inForce.language]) {
    const answer = await beside(`${inForce.language}/${id}.md`).catch(() => null);
    if (answer) return answer.text();
  }
  const answer = await beside(`${id}.md`).catch((error) => (error.missing ? none() : Promise.reject(error)));
  return answer.text();
}

/** Links to lectures, as a list. */
export const lectureLinks = (some, state) => h('ul', { class: 'lecture-list' }, some.map((one) => h('li', {},
  h('a', { href: linkTo('lecture', one.id, state), 'data-lecture': one.id }, lectureTitle(one)), ' ', h('span', { class: 'quiet' }, t('steps', { n: one.steps })))));
