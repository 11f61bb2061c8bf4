// The words of the calculator.
import { piece } from '../words.js';
import english from './en/calculator.json' with { type: 'json' };

export const t = piece('calculator', english);
