// The points that are fitted, set by set: a table may hold several, one for each value of a column, and other tables of the same
// measurement may go along.
import { toPixel } from '../../pkg/read/geometry.js';
import { axesKey, decided } from './measured.js';
import { t } from '../words/data.js';
import { nameOf, project } from './project.js';

/** More sets than this are not fitted in a page; the command line takes thousands. */
const MOST = 300;

// what was read of a table, by what was said of its columns: leaving a point out does not read it anew
const readBefore = new WeakMap();

/** A table read for two axes, as `read_points` answers. Throws where that cannot be done. */
export function readSet(core, set, axes) {
  const key = JSON.stringify(axes);
  const before = readBefore.get(set.columns);
  if (before?.key === key && before.text === set.text) return before.read;
  const read = core.read_points(set.text, { ...axes, columns: set.columns });
  readBefore.set(set.columns, { key, text: set.text, read });
  return read;
}

/** The points of one group of a table, with and without those that were left out: {name, at, points, leftOut, lines, unit}. */
function part(set, at, one, name, unit) {
  const without = new Set(set.left);
  const pick = (out) => {
    const kept = one.lines.map((line, k) => k).filter((k) => without.has(one.lines[k]) === out);
    const points = { x: kept.map((k) => one.x[k]), y: kept.map((k) => one.y[k]), sigma: one.sigma ? kept.map((k) => one.sigma[k]) : null };
    return [points, kept.map((k) => one.lines[k])];
  };
  const [[points, used], [leftOut, out]] = [pick(false), pick(true)];
  return { name, at, points, leftOut, lines: { used, out }, unit };
}

/** The sets of one table. */
function ofSet(set, at, read, several) {
  const unit = read.understood.y.kept ?? null;
  const whole = nameOf(set);
  const title = (one) => (!set.columns.group ? whole : `${several ? `${whole}, ` : ''}${one.group || t('no.value')}`);
  return read.sets.map((one) => part(set, at, one, title(one), unit)).filter(({ points, leftOut }) => points.x.length + leftOut.x.length);
}

/**
 * `{read, parts, aside}`: what was read of the set that is looked at, all sets that are fitted, and why others are not among them.
 * Throws where the set that is looked at cannot be read.
 */
export function partsOf(core, models, book, model, axes) {
  const { set: looked, now } = project;
  const read = readSet(core, looked, axes);
  const several = now.all && now.sets.length > 1;
  const own = ofSet(looked, now.at, read, several);
  if (!several) return { read, parts: named(own), aside: [] };
  const [parts, aside] = [[], []];
  now.sets.forEach((set, at) => {
    if (at === now.at) {
      parts.push(...own);
      return;
    }
    try {
      const other = decided(core, models, book, set).model;
      if (!other || axesKey(other) !== axesKey(model)) aside.push(t('many.another', { set: nameOf(set) }));
      else parts.push(...ofSet(set, at, readSet(core, set, axes), true));
    } catch (refusal) {
      aside.push(`${nameOf(set)}: ${refusal.message}`);
    }
  });
  return { read, parts: named(parts), aside };
}

/** Why these sets cannot be fitted as they are; empty where they can. */
export function hindrance(parts) {
  const units = [...new Set(parts.map(({ unit }) => unit ?? t('unit.pure.called')))];
  return parts.length > MOST ? t('sets.most', { sets: parts.length, most: MOST }) : units.length > 1 ? t('units', { units: units.join(', ') }) : '';
}

/** No two sets of one name: what is told of one is not told of the other. */
function named(parts) {
  const seen = new Map();
  return parts.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    return times > 1 ? { ...one, name: `${one.name} (${times})` } : one;
  });
}

/** The point within `reach` pixels of a place on a panel: {line, at, isOut}, `at` being the table it stands in; null where there is none. */
export function nearest(panel, parts, [across, down], reach) {
  let best = { distance: reach };
  for (const { points, leftOut, lines, at } of parts) {
    for (const [set, numbers, isOut] of [[points, lines.used, false], [leftOut, lines.out, true]]) {
      set.x.forEach((x, k) => {
        const place = toPixel(panel, x, set.y[k]);
        const distance = place ? Math.hypot(place[0] - across, place[1] - down) : Infinity;
        if (distance < best.distance) best = { distance, line: numbers[k], isOut, at };
      });
    }
  }
  return best.line === undefined ? null : best;
}
