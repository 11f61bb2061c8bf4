// The words of all that is there from the start.
import { piece } from '../words.js';
import english from './en/frame.json' with { type: 'json' };

export const t = piece('frame', english);
