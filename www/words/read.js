// The words of what is read off a figure, which the npm package has too.
import { useWords, WORDS } from '../../pkg/read/words.js';
import { piece } from '../words.js';

useWords(piece('read', WORDS));
