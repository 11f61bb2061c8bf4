// The Markdown of a lecture as parts: what stands before the first step, and each step. Joined they are the text again.
import { inForce } from '../words.js';

/** The parts of a text; `lecture` is what the core read of it. */
export function partsOf(text, lecture) {
  const lines = text.split('\n');
  const starts = lecture.steps.map((step) => Math.max(step.line - 1, 0));
  const ends = [...starts.slice(1), lines.length];
  const piece = (from, to) => lines.slice(from, to).join('\n') + (to < lines.length ? '\n' : '');
  return { head: piece(0, starts[0] ?? lines.length), steps: starts.map((from, k) => piece(from, ends[k])) };
}

/** A new lecture from its first lines: it says its language where that is not English. */
export const begun = (text) => (inForce.language === 'en' ? text : `---\nlang: ${inForce.language}\n---\n${text}`);

const ended = (part) => `${part.replace(/\s+$/, '')}\n\n`;

/** The text of parts: an empty line between them. */
export function joined({ head, steps }) {
  const all = [head, ...steps].filter((part) => part.trim());
  return all.map((part, k) => (k < all.length - 1 ? ended(part) : `${part.replace(/\s+$/, '')}\n`)).join('');
}

/** The steps with one of them at another place. */
export function moved(steps, from, to) {
  const rest = steps.filter((_, k) => k !== from);
  return [...rest.slice(0, to), steps[from], ...rest.slice(to)];
}

/** Text that Markdown shows letter by letter; formulas between dollar signs stay. */
export const literal = (text) => String(text).split('$').map((part, k) => (k % 2 ? part : part.replace(/[\\`*_[\]<>#|]/g, '\\$&'))).join('$');
