// The words around lectures: the list of them, their tools, and what makes one.
import { piece } from '../words.js';
import english from './en/lecture.json' with { type: 'json' };

export const t = piece('lecture', english);
