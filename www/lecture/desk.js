// The lecture that is being made: its text, what was done to it, whether it was saved. It lives as long as the page; nothing
// is stored. A page that was saved with a lecture inside begins with that one.
import { unescaped } from './escape.js';

const MOST_UNDONE = 200;
const inside = document.getElementById('lecture')?.textContent;

let text = inside === undefined ? '' : unescaped(inside);
let saved = text;
let back = [];
let forth = [];
let typing = '';
const heard = new Set();

const tell = () => {
  guard();
  for (const act of heard) act();
};

/** Leaving the page with something unsaved is asked about by the browser; only then, since it keeps a page out of its cache. */
const ask = (event) => event.preventDefault();
function guard() {
  if (text === saved) removeEventListener('beforeunload', ask);
  else addEventListener('beforeunload', ask);
}

const step = (from, to) => {
  if (!from.length) return false;
  to.push(text);
  text = from.pop();
  typing = '';
  tell();
  return true;
};

export const desk = {
  /** Whether this page came with a lecture inside. */
  inside: inside !== undefined,
  get text() {
    return text;
  },
  get empty() {
    return !text.trim();
  },
  get unsaved() {
    return text !== saved;
  },
  get canUndo() {
    return back.length > 0;
  },
  get canRedo() {
    return forth.length > 0;
  },
  undo: () => step(back, forth),
  redo: () => step(forth, back),
  /** Another text. Changes of one kind in a row, as the letters of a word, are undone together: `kind` names them. */
  set(next, kind = '') {
    if (next === text) return;
    if (!kind || kind !== typing) {
      back.push(text);
      if (back.length > MOST_UNDONE) back.shift();
    }
    typing = kind;
    forth = [];
    text = next;
    tell();
  },
  /** What follows is undone by itself. */
  pause() {
    typing = '';
  },
  /** A lecture from elsewhere takes the place of this one, which can be had back by undo. */
  take(next, isSaved = true) {
    if (desk.empty) text = next;
    else desk.set(next);
    if (isSaved) saved = next;
    tell();
  },
  /** The text was saved as it is. */
  keep() {
    saved = text;
    tell();
  },
  /** Calls `act` after every change; answers with a function that ends it. */
  hear(act) {
    heard.add(act);
    return () => heard.delete(act);
  },
};
