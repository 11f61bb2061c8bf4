// Which lectures use a figure.
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { rich } from '../text.js';
import { lectures } from './shelf.js';

/** The lectures that use a figure, written into a paragraph of its view. */
export async function lecturesOf(figure, state, paragraph) {
  const using = (await lectures()).filter((one) => one.figures.includes(figure));
  paragraph.replaceChildren(...(using.length ? ['In a lecture: ', ...using.flatMap(({ id, title }, k) => [k ? ' · ' : '', h('a', { href: linkTo('lecture', id, state) }, rich(title))])] : []));
  paragraph.hidden = !using.length;
}
