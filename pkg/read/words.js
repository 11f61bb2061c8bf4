// What is read off a figure, in English; the page says it in its own language.

export const WORDS = {
  band: '{name}: from {low} to {high}',
  part: 'its own part: {part}',
  none: '{name}: none here',
  marks: 'marks',
  areas: 'areas',
  arrows: 'arrows',
  unit: '{name}, in {unit}',
  open: 'Open with all parameters',
  'figure.none': 'there is no figure “{id}”',
  'figure.unread': '{name}="{text}" cannot be read; write it as a link of the page holds it',
  'figure.parameter': '{id} has no parameter “{name}”; it has {known}',
};

let words = (key, places = {}) => WORDS[key].replace(/\{(\w+)\}/g, (_, place) => places[place]);

/** Has all of it said by another function of a key and its places. */
export function useWords(other) {
  words = other;
}

/** A text with its places filled. */
export const said = (key, places) => words(key, places);
