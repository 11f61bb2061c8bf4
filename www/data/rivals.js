// All models of a measurement on several sets of points: each set by itself, their numbers added up, or all together.
import { rowsOf } from './many.js';
import { judged } from './results.js';

/** One model on all sets: the fit of all together, or one for each of them. */
function whole(model, found) {
  const bad = found.error ?? found.rows.map(({ part, answer, error }) => (answer ? '' : `${part.name}: ${error}`)).find(Boolean);
  if (bad) return { model, error: bad, found };
  return { model, answers: found.whole ? [found.whole] : found.rows.map(({ answer }) => answer), found };
}

/** What the jobs of all models answered, as the core ranks the models. */
export function ranked(core, models, parts, fits) {
  const each = fits.length / models.length;
  return judged(core, models.map((model, k) => whole(model, rowsOf(parts, fits.slice(k * each, (k + 1) * each)))));
}

/** All of them, the best first. */
export const allOf = ({ ranked: best, without, failed }) => [...best, ...without, ...failed];
