// What figures of one room share: the words of the room, and its code for the figures that nobody has scrolled to.
import { open, roomOf, sources } from '../load.js';
import { measured } from '../read/units.js';

const described = new Map();

/** The description of a figure, from the words of its room. */
export async function describe(id) {
  const room = roomOf(id);
  if (!described.has(room)) {
    described.set(room, sources.words(room).catch((error) => {
      described.delete(room); // another figure may try again
      throw error;
    }));
  }
  const figure = (await described.get(room)).figures.find((one) => one.id === id);
  return figure && { ...figure, params: measured(figure.params) };
}

const reached = new Set();
const idle = (act) => (globalThis.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 500));

/**
 * The code of the other figures of this room on the page, once the browser has nothing else to do: nothing can be fetched while a
 * page is being printed, and paper holds the figures that nobody has scrolled to as well.
 */
export function reach(room) {
  if (reached.has(room) || navigator.connection?.saveData) return;
  reached.add(room);
  const all = [...document.querySelectorAll('vitreous-figure')].map((one) => one.getAttribute('figure') ?? '');
  // a figure that cannot be had says so itself when it is seen
  idle(() => all.filter((id) => roomOf(id) === room).forEach((id) => open(id).catch(() => {})));
}
