// What may be put into a step, as Markdown to fill in; `FIGURE` stands for the link of a figure, `CURVE` for the
// name of one of its curves.
import { t } from '../words/lecture.js';

const KINDS = ['text', 'free', 'choice', 'number', 'point', 'curve', 'reveal', 'notes'];

/** Names of what there is, as [key, words]. */
export const templates = () => KINDS.map((kind) => [kind, t(`template.${kind}`)]);

/** The text of one. */
export const templateOf = (kind) => `${t(`template.${kind}.source`, { formula: '$T_\\text{g}$' })}\n`;
