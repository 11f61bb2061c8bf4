// The lectures that come with the page: their list, and their texts.
import { main } from '../../pkg/load.js';
import { packed } from '../core.js';
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { rich } from '../text.js';

async function beside(name) {
  const inside = packed(`lectures/${name}`, 'text/plain');
  if (inside) return inside;
  const answer = await fetch(new URL(`lectures/${name}`, main()));
  if (!answer.ok) throw new Error(`${name} could not be fetched: ${answer.status} ${answer.statusText}`);
  return answer;
}

let list;

/** What there is: [{id, title, steps, figures}]. */
export function lectures() {
  list ??= beside('list.json').then((answer) => answer.json()).catch((error) => {
    list = undefined; // a later call may try again
    throw error;
  });
  return list;
}

/** The Markdown of a lecture. */
export async function shipped(id) {
  const none = () => {
    throw new Error(`There is no lecture “${id}” here.`);
  };
  if (!/^[\w-]+$/.test(id)) none();
  const answer = await beside(`${id}.md`).catch((error) => (/404|There is no/.test(error.message) ? none() : Promise.reject(error)));
  return answer.text();
}

/** Links to lectures, as a list. */
export const lectureLinks = (some, state) => h('ul', { class: 'lecture-list' }, some.map(({ id, title, steps }) => h('li', {},
  h('a', { href: linkTo('lecture', id, state), 'data-lecture': id }, rich(title)), h('span', { class: 'quiet' }, ` ${steps} steps`))));
