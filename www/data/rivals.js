// All models of a measurement on several sets of points: each set by itself, their numbers added up, or all together.
import { h } from '../../pkg/read/dom.js';
import { inEnglish } from '../words.js';
import { spoken } from '../text.js';
import { t } from '../words/data.js';
import { rowsOf } from './many.js';
import { compareBlock } from './results.js';

/** One model on all sets, as if they were one: what is common is counted once; sets by themselves are independent, so that their criteria add up. */
function whole(model, found) {
  const bad = found.error ?? found.rows.map(({ part, answer, error }) => (answer ? '' : `${part.name}: ${error}`)).find(Boolean);
  if (bad) return { model, error: bad, found };
  if (found.whole) return { model, answer: found.whole, found };
  const answers = found.rows.map(({ answer }) => answer);
  const sum = (of) => answers.reduce((all, answer) => (all === null || of(answer) === null ? null : all + of(answer)), 0);
  const free = Object.assign({}, ...found.rows.map(({ part, answer }) => Object.fromEntries(Object.keys(answer.free).map((name) => [`${name}[${part.name}]`, 0]))));
  return { model, answer: { free, chi_squared: sum((one) => one.chi_squared), aicc: sum((one) => one.aicc) }, found };
}

/** What the jobs of all models answered, the best first, then those that were refused: `[{model, answer, error, found}]`. */
export function ranked(models, parts, fits) {
  const each = fits.length / models.length;
  const all = models.map((model, k) => whole(model, rowsOf(parts, fits.slice(k * each, (k + 1) * each))));
  const known = ({ answer }) => answer && answer.aicc !== null;
  return [...all.filter(known).sort((a, b) => a.answer.aicc - b.answer.aicc), ...all.filter((one) => !known(one))];
}

/** The table of the models, and whose curves are drawn. */
export const rivalsBlock = (all) => [...compareBlock(all),
  all[0]?.answer ? h('p', { class: 'quiet' }, t.nodes('compare.drawn', { model: h('span', inEnglish(), spoken(all[0].model.title)) })) : null];
