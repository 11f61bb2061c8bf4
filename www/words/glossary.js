// The words of the glossary as a page.
import { piece } from '../words.js';
import english from './en/glossary.json' with { type: 'json' };

export const t = piece('glossary', english);
