// From pixels to coordinates and back, by the map that drawing returns.

const bend = (axis, value) => (axis.scale === 'log' ? Math.log10(value) : value);
const unbend = (axis, value) => (axis.scale === 'log' ? 10 ** value : value);

function share(axis, value) {
  const [from, to] = [bend(axis, axis.from), bend(axis, axis.to)];
  return to === from ? 0 : (bend(axis, value) - from) / (to - from);
}

function atShare(axis, t) {
  const [from, to] = [bend(axis, axis.from), bend(axis, axis.to)];
  return unbend(axis, from + t * (to - from));
}

/** Pixel of a point; null where it has none (a logarithm of nothing). */
export function toPixel(panel, x, y) {
  const px = panel.left + share(panel.x, x) * panel.width;
  const py = panel.top + (1 - share(panel.y, y)) * panel.height;
  return Number.isFinite(px) && Number.isFinite(py) ? [px, py] : null;
}

/** Coordinates of a pixel. */
export function toPoint(panel, px, py) {
  return [atShare(panel.x, (px - panel.left) / panel.width), atShare(panel.y, 1 - (py - panel.top) / panel.height)];
}

/** Whether a pixel lies in a panel, with some room around. */
export function inside(panel, px, py, room = 0) {
  return px >= panel.left - room && px <= panel.left + panel.width + room && py >= panel.top - room && py <= panel.top + panel.height + room;
}

/** Index of the panel under a pixel, or -1. */
export function panelAt(map, px, py, room = 0) {
  return map ? map.panels.findIndex((panel) => inside(panel, px, py, room)) : -1;
}

/** The two ends of an axis between shares `a` and `b` of its length. */
export function part(axis, a, b) {
  const ends = [atShare(axis, a), atShare(axis, b)];
  return ends[0] <= ends[1] ? ends : ends.reverse();
}

/** The point on a broken line of pixels that is nearest to a pixel: {at, distance, along}. */
export function nearest(line, px, py) {
  let best = null;
  let along = 0;
  for (let k = 0; k < line.length; k += 1) {
    const [ax, ay] = line[k];
    const [bx, by] = line[k + 1] ?? line[k];
    const length = Math.hypot(bx - ax, by - ay);
    const t = length ? Math.min(Math.max(((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length ** 2, 0), 1) : 0;
    const at = [ax + t * (bx - ax), ay + t * (by - ay)];
    const distance = Math.hypot(px - at[0], py - at[1]);
    if (!best || distance < best.distance) best = { at, distance, along: along + t * length };
    along += length;
  }
  return best;
}

/** The point at a length along a broken line. */
export function alongLine(line, length) {
  let rest = length;
  for (let k = 0; k + 1 < line.length; k += 1) {
    const [ax, ay] = line[k];
    const [bx, by] = line[k + 1];
    const here = Math.hypot(bx - ax, by - ay);
    if (rest <= here) {
      const t = here ? rest / here : 0;
      return [ax + t * (bx - ax), ay + t * (by - ay)];
    }
    rest -= here;
  }
  return line[line.length - 1] ?? [0, 0];
}

/** Length of a broken line. */
export function lengthOf(line) {
  let sum = 0;
  for (let k = 0; k + 1 < line.length; k += 1) sum += Math.hypot(line[k + 1][0] - line[k][0], line[k + 1][1] - line[k][1]);
  return sum;
}
