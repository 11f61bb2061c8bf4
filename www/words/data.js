// The words of the view of a reader's points.
import { piece } from '../words.js';
import english from './en/data.json' with { type: 'json' };

export const t = piece('data', english);
