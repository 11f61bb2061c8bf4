// The catalogue, indexed: every figure and quantity with the room it belongs to, and the claims of the ledgers that were
// read. At first only ids and titles are known; a room's words come when it is opened.
import { leadWords, ledger, quantities, words } from './core.js';
import { roomOf } from '../pkg/load.js';
import { measured } from '../pkg/read/units.js';

/** Maps by id, and what belongs together, from the index of the catalogue. */
export function openBook(index, version, lead) {
  const book = { version, lead, figures: new Map(), quantities: new Map(), claims: new Map(), theories: new Map(), rooms: new Map() };
  const opening = new Map();
  const calculating = new Map();
  const reading = new Map();
  const enter = (room) => {
    (room.compares ? book.rooms : book.theories).set(room.id, room);
    for (const figure of room.figures) book.figures.set(figure.id, { ...figure, params: measured(figure.params), theory: room, kind: 'figure' });
    for (const quantity of room.quantities) {
      if (!book.quantities.get(quantity.id)?.params) book.quantities.set(quantity.id, { ...quantity, params: measured(quantity.inputs), outputs: measured(quantity.outputs), theory: room, kind: 'quantity' });
    }
  };
  const once = (map, id, act) => {
    if (!map.has(id)) {
      map.set(id, act().catch((error) => {
        map.delete(id); // a later call may try again
        throw error;
      }));
    }
    return map.get(id);
  };
  for (const room of index) enter(room);
  const all = new Map(index.map((room) => [room.id, room]));
  return Object.assign(book, {
    /** The room of this id, or of an entry's id; undefined where there is none. */
    roomOf: (id) => (all.has(roomOf(id)) ? roomOf(id) : undefined),
    /** The figure of the front page, described without the rest of its room. */
    openLead: () => once(opening, '', async () => {
      const { figure, presets } = await leadWords();
      // its room may have been read in the meantime
      if (!book.figures.get(figure.id).params) book.figures.set(figure.id, { ...figure, params: measured(figure.params), theory: { ...all.get(roomOf(figure.id)), presets }, kind: 'figure' });
    }),
    /** The words of a room: afterwards its figures are described. */
    open: (id) => once(opening, id, async () => {
      const texts = await words(id);
      // a comparison has figures and presets as a theory has, and nothing of its own to calculate
      const compared = { claim: texts.opening, assumptions: [], caution: [], symbols: [] };
      const { compares, claims, quantities: known } = all.get(id);
      enter({ ...(compares ? compared : {}), ...texts, quantities: known, compares, claims });
    }),
    /** What a room calculates, described as well. */
    calculates: (id) => once(calculating, id, async () => {
      const [list] = await Promise.all([all.get(id).compares ? [] : quantities(id), book.open(id)]);
      const room = book.theories.get(id) ?? book.rooms.get(id);
      enter({ ...room, figures: [], quantities: list });
    }),
    /** The claims of a theory, in the order of its paper. */
    ledger: (id) => once(reading, id, async () => {
      const rank = [...book.theories.keys()].indexOf(id) * 1000;
      const rows = (await ledger(id)).map((row, order) => ({ ...row, order: rank + order }));
      for (const row of rows) book.claims.set(row.id, { ...row, theory: book.theories.get(id), kind: 'claim' });
      return rows;
    }),
    /** Everything, for a search. */
    whole: () => Promise.all([...all.values()].map((room) => Promise.all([book.calculates(room.id), room.claims ? book.ledger(room.id) : null]))),
  });
}

/** The presets that apply to a figure or quantity, each with a map of the values that it sets there. */
export function presetsOf(entry) {
  const names = new Set(entry.params.map((param) => param.name));
  return entry.theory.presets
    .filter((preset) => preset.applies_to.includes(entry.id))
    .map((preset) => ({ ...preset, values: preset.values.filter((value) => names.has(value.name)) }));
}

/** The figures that draw a quantity. */
export function figuresOf(book, quantity) {
  return [...book.figures.values()].filter((figure) => figure.quantities?.includes(quantity.id));
}
