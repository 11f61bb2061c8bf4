// The words of the search.
import { piece } from '../words.js';
import english from './en/search.json' with { type: 'json' };

export const t = piece('search', english);
