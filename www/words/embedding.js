// The words of the dialog that makes lines to embed a figure.
import { piece } from '../words.js';
import english from './en/embedding.json' with { type: 'json' };

export const t = piece('embedding', english);
