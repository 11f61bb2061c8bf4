// The words around the terms of the glossary.
import { piece } from '../words.js';
import english from './en/terms.json' with { type: 'json' };

export const t = piece('terms', english);
