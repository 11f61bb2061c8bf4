// The words of the ledger.
import { piece } from '../words.js';
import english from './en/ledger.json' with { type: 'json' };

export const t = piece('ledger', english);
