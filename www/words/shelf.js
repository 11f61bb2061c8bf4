// The words of the lectures that come with the page, as a list.
import { piece } from '../words.js';
import english from './en/shelf.json' with { type: 'json' };

export const t = piece('shelf', english);
