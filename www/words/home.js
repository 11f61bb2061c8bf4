// The words of the front page.
import { piece } from '../words.js';
import english from './en/home.json' with { type: 'json' };

export const t = piece('home', english);
