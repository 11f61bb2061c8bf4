// Which lectures use a figure.
import { t } from '../words/shelf.js';
import { lectureLink, lectures, listed } from './shelf.js';

/** The lectures that use a figure, written into a paragraph of its view. */
export async function lecturesOf(figure, state, paragraph) {
  const [all, figures] = await Promise.all([lectures(), listed('figures.json')]);
  // a lecture in another language has the figures of its original
  const using = all.filter(({ of }) => figures[of.id].includes(figure));
  paragraph.replaceChildren(...(using.length ? [t('used'), ' ', ...using.flatMap((one, k) => [k ? ' · ' : '', lectureLink(one, state)])] : []));
  paragraph.hidden = !using.length;
}
