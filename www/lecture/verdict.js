// How an answer came out.
import { h } from '../../pkg/read/dom.js';

/** A line of what came out: never by colour alone. */
export const verdict = (good, ...words) => h('p', { class: good ? 'right' : 'wrong' }, h('span', { 'aria-hidden': 'true' }, good ? '✓ ' : '✗ '), ...words);
