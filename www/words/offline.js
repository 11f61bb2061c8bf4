// The words of what works without a network.
import { piece } from '../words.js';
import english from './en/offline.json' with { type: 'json' };

export const t = piece('offline', english);
