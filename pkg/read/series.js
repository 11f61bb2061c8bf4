// What of a picture can be read off: the runs of its curves, its points, the cells of its maps, its named places.
import { alongLine, inside, lengthOf, nearest, toPixel, toPoint } from './geometry.js';
import { formatNumber, plain, withUnit } from './numbers.js';
import { said } from './words.js';

const STEP = 4;
const STRIDE = 40;

function axisWords(axis, letter) {
  return { name: plain(axis.label) || letter, unit: axis.unit, hidden: axis.hidden };
}

function values(panel, x, y) {
  const words = [];
  for (const [axis, letter, value] of [[panel.x, 'x', x], [panel.y, 'y', y]]) {
    const { name, unit, hidden } = axisWords(axis, letter);
    if (!hidden) words.push(`${name} = ${withUnit(value, unit)}`);
  }
  return words;
}

function curveSeries(panel, index, place, item, words = null) {
  // one series a curve: its runs one after the other, in pixels, only what is in sight
  const lines = item.runs
    .map((run) => run.map(([x, y]) => toPixel(place, x, y)).filter((pixel) => pixel && inside(place, pixel[0], pixel[1], 1)))
    .filter((line) => line.length);
  if (!lines.length) return null;
  const lengths = lines.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const pixelAt = (where) => {
    let rest = Math.min(Math.max(where, 0), total);
    for (let k = 0; k < lines.length; k += 1) {
      if (rest <= lengths[k] || k === lines.length - 1) return alongLine(lines[k], rest);
      rest -= lengths[k];
    }
    return lines[0][0];
  };
  return {
    name: plain(item.name), panel: index, first: 0, last: total, line: !words, curve: true,
    at(where) {
      const pixel = pixelAt(where);
      const [x, y] = toPoint(place, ...pixel);
      return { pixel, words: words?.(x) ?? values(panel, x, y) };
    },
    move: (where, steps, far) => Math.min(Math.max(where + steps * (far ? STRIDE : STEP), 0), total),
    near(px, py) {
      let before = 0;
      let best = null;
      lines.forEach((line, k) => {
        const found = nearest(line, px, py);
        if (found && (!best || found.distance < best.distance)) best = { distance: found.distance, where: before + found.along };
        before += lengths[k];
      });
      return best;
    },
  };
}

/** What a band is at x: its own height, and from where to where it reaches. */
function bandWords(panel, item, x) {
  for (const run of item.runs) {
    const k = run.findIndex((point, at) => at > 0 && (x - run[at - 1][0]) * (x - point[0]) <= 0);
    if (k < 1) continue;
    const [[from, low, high], [to, lower, higher]] = [run[k - 1], run[k]];
    const t = to === from ? 0 : (x - from) / (to - from);
    const [bottom, top] = [low + t * (lower - low), high + t * (higher - high)];
    const across = values(panel, x, top).slice(0, panel.x.hidden ? 0 : 1);
    const { name, unit, hidden } = axisWords(panel.y, 'y');
    if (hidden) return across;
    return [...across, said('band', { name, low: formatNumber(bottom), high: withUnit(top, unit) }), said('part', { part: withUnit(top - bottom, unit) })];
  }
  return null;
}

function placesSeries(panel, index, place, name, places) {
  const shown = places
    .map((spot) => ({ ...spot, pixel: toPixel(place, spot.x, spot.y) }))
    .filter((spot) => spot.pixel && inside(place, spot.pixel[0], spot.pixel[1], 1));
  if (!shown.length) return null;
  const last = shown.length - 1;
  return {
    name, panel: index, first: 0, last,
    at(where) {
      const spot = shown[Math.min(Math.max(Math.round(where), 0), last)];
      return { pixel: spot.pixel, words: [...(spot.label ? [plain(spot.label).replace(/_(?=[\p{L}\p{N}])/gu, '')] : []), ...(spot.words ?? values(panel, spot.x, spot.y))] };
    },
    move: (where, steps, far) => Math.min(Math.max(where + steps * (far ? 10 : 1), 0), last),
    near(px, py) {
      let best = null;
      shown.forEach(({ pixel }, k) => {
        const distance = Math.hypot(px - pixel[0], py - pixel[1]);
        if (!best || distance < best.distance) best = { distance, where: k };
      });
      return best;
    },
  };
}

function pointWords(panel, point) {
  const bars = [['x', point.dx], ['y', point.dy]].filter(([, half]) => half > 0).map(([letter, half]) => `±${letter} ${withUnit(half, panel[letter].unit)}`);
  return [...values(panel, point.x, point.y), ...bars];
}

function heatSeries(panel, index, place, item) {
  const columns = item.x.length;
  const rows = item.y.length;
  if (!columns || !rows) return null;
  const closest = (centres, value) => centres.reduce((best, centre, k) => (Math.abs(centre - value) < Math.abs(centres[best] - value) ? k : best), 0);
  const cell = (where) => [Math.min(where % columns, columns - 1), Math.min(Math.floor(where / columns), rows - 1)];
  return {
    name: plain(item.name), panel: index, first: 0, last: columns * rows - 1, rows: columns,
    at(where) {
      const [c, r] = cell(Math.round(where));
      const z = item.z[r * columns + c];
      const words = values(panel, item.x[c], item.y[r]);
      words.unshift(Number.isFinite(z) ? `${plain(item.name)} = ${withUnit(z, item.unit)}` : said('none', { name: plain(item.name) }));
      return { pixel: toPixel(place, item.x[c], item.y[r]) ?? [place.left, place.top], words };
    },
    move: (where, steps, far) => Math.min(Math.max(where + steps * (far ? 10 : 1), 0), columns * rows - 1),
    near(px, py) {
      if (!inside(place, px, py)) return null;
      const [x, y] = toPoint(place, px, py);
      return { distance: 18, where: closest(item.y, y) * columns + closest(item.x, x) };
    },
  };
}

function middle(outline) {
  const sum = outline.reduce(([x, y], [u, v]) => [x + u, y + v], [0, 0]);
  return { x: sum[0] / outline.length, y: sum[1] / outline.length };
}

/** All series of a picture that are in sight, in the order in which keys go through them. */
export function seriesOf(picture, map) {
  const all = [];
  picture.panels.forEach((panel, index) => {
    const place = map.panels[index];
    if (!place) return;
    const named = new Map();
    const note = (kind, spot) => {
      if (!spot.label) return;
      if (!named.has(kind)) named.set(kind, []);
      named.get(kind).push(spot);
    };
    for (const item of panel.items) {
      if (item.is === 'curve') all.push(curveSeries(panel, index, place, item));
      else if (item.is === 'band') {
        // along its upper edge; a part that stands on another is read by its own height
        const high = { ...item, runs: item.runs.map((run) => run.map(([x, , upper]) => [x, upper])) };
        all.push(curveSeries(panel, index, place, high, (x) => bandWords(panel, item, x)));
      } else if (item.is === 'points') all.push(placesSeries(panel, index, place, plain(item.name), item.points.map((point) => ({ ...point, words: pointWords(panel, point) }))));
      else if (item.is === 'heat') all.push(heatSeries(panel, index, place, item));
      else if (item.is === 'mark' && item.at.is === 'point') note(said('marks'), { x: item.at.x, y: item.at.y, label: item.label });
      else if (item.is === 'polygon' && item.outline.length) note(item.name || said('areas'), { ...middle(item.outline), label: item.label, words: [] });
      else if (item.is === 'arrow') note(item.name || said('arrows'), { x: (item.from[0] + item.to[0]) / 2, y: (item.from[1] + item.to[1]) / 2, label: item.label, words: [] });
    }
    for (const [kind, spots] of named) all.push(placesSeries(panel, index, place, plain(kind), spots));
  });
  return all.filter(Boolean);
}
