// The words of the view of several theories.
import { piece } from '../words.js';
import english from './en/compare.json' with { type: 'json' };

export const t = piece('compare', english);
