// Lectures from files: by a button, and by dropping one on the page.
import { h } from '../../pkg/read/dom.js';
import { unescaped } from './escape.js';
import { markup } from '../trusted.js';
import { t } from '../words/lecture.js';

// more than any lecture; a wrong file is said to be one before it is read
const LARGEST = 4_000_000;

async function textOf(file) {
  if (file.size > LARGEST) throw new Error(t('open.large', { name: file.name, size: Math.round(file.size / 1e6), most: LARGEST / 1e6 }));
  const bytes = await file.arrayBuffer();
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(t('open.unread', { name: file.name }));
  }
  if (!/^\s*<!doctype html/i.test(text)) return text;
  // a page that was saved with a lecture inside
  const inside = new DOMParser().parseFromString(markup(text), 'text/html').getElementById('lecture')?.textContent;
  if (inside === undefined) throw new Error(t('open.empty', { name: file.name }));
  return unescaped(inside);
}

const opened = (file, take, complain) => textOf(file).then((text) => take(text, file.name), (error) => complain(error.message));

/** A button that opens a lecture file; `take(text, name)` gets it. */
export function openButton(take, complain) {
  const input = h('input', { type: 'file', accept: '.md,.markdown,.txt,.html,text/markdown,text/plain,text/html', hidden: true, 'data-open-file': '', onchange: () => {
    if (input.files.length) opened(input.files[0], take, complain);
    input.value = '';
  } });
  return h('span', {}, h('button', { type: 'button', 'data-open': '', onclick: () => input.click() }, t('open')), input);
}

/** Takes a file that is dropped anywhere; answers with a function that ends it. */
export function takeDropped(take, complain) {
  const hasFile = (event) => [...event.dataTransfer?.types ?? []].includes('Files');
  const over = (event) => hasFile(event) && event.preventDefault();
  const drop = (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    opened(event.dataTransfer.files[0], take, complain);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
