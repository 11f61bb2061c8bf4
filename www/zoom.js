// The part of each panel that is in sight: by a rectangle, by keys and buttons; reset by double click or Escape.
import { part } from '../pkg/read/geometry.js';

const SMALLEST = 8;

/** The zoom of a figure. `changed(zoom)` hears every change; zoom is a list of {x, y} by panel, each a pair or null. */
export function makeZoom(changed) {
  let zoom = [];
  const set = (index, x, y) => {
    const old = zoom[index] ?? { x: null, y: null };
    zoom = [...zoom];
    zoom[index] = { x: x ?? old.x, y: y ?? old.y };
    changed(zoom);
  };
  const usable = ([from, to]) => Number.isFinite(from) && Number.isFinite(to) && to > from && (to - from) > 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  const cut = (index, panel, [a, b], [c, d]) => {
    const [x, y] = [a === 0 && b === 1 ? null : part(panel.x, a, b), c === 0 && d === 1 ? null : part(panel.y, c, d)];
    if ((x && !usable(x)) || (y && !usable(y))) return;
    set(index, x, y);
  };
  return {
    get value() {
      return zoom;
    },
    set value(panels) {
      zoom = panels;
    },
    get active() {
      return zoom.some((panel) => panel && (panel.x || panel.y));
    },
    /** Shows what lies between two pixels; a narrow rectangle zooms along one axis only. */
    rectangle(index, panel, [ax, ay], [bx, by]) {
      const clamp = (t) => Math.min(Math.max(t, 0), 1);
      const xs = [ax, bx].map((px) => clamp((px - panel.left) / panel.width)).sort((a, b) => a - b);
      const ys = [ay, by].map((py) => clamp(1 - (py - panel.top) / panel.height)).sort((a, b) => a - b);
      const [wide, high] = [Math.abs(bx - ax) >= SMALLEST, Math.abs(by - ay) >= SMALLEST];
      if (wide || high) cut(index, panel, wide ? xs : [0, 1], high ? ys : [0, 1]);
    },
    /** Nearer (factor < 1) or farther, about the middle. */
    scale(index, panel, factor) {
      const ends = [0.5 - factor / 2, 0.5 + factor / 2];
      cut(index, panel, ends, ends);
    },
    /** Sideways or up by shares of the panel. */
    pan(index, panel, dx, dy) {
      cut(index, panel, [dx, 1 + dx], [dy, 1 + dy]);
    },
    reset() {
      zoom = [];
      changed(zoom);
    },
  };
}
