// The words of taking a figure away.
import { piece } from '../words.js';
import english from './en/exports.json' with { type: 'json' };

export const t = piece('exports', english);
