// Reading values off a figure: by hovering, and by keys along one series after another.
import { h, svg } from './dom.js';
import { seriesOf } from './series.js';

const REACH = 28;

/** Where along a line its pixel is nearest to this one across. */
function placeAt({ first, last, at }, across) {
  const off = (where) => Math.abs(at(where).pixel[0] - across);
  let [best, step] = [first, (last - first) / 200];
  for (let where = first; where <= last; where += step || 1) if (off(where) < off(best)) best = where;
  for (; step > 1e-6 * (last - first); step /= 2) {
    for (const where of [best - step, best + step]) if (where >= first && where <= last && off(where) < off(best)) best = where;
  }
  return best;
}

/** The trace of one plot. `say` announces politely; `plot` is the positioned element, `overlay` the SVG over it. */
export function makeTrace({ plot, overlay, say }) {
  const ring = svg('circle', { r: 5, class: 'trace-ring', visibility: 'hidden' });
  const across = svg('line', { class: 'trace-line', visibility: 'hidden' });
  const up = svg('line', { class: 'trace-line', visibility: 'hidden' });
  overlay.append(across, up, ring);
  const box = h('div', { class: 'read-box', hidden: true, 'data-trace': '' });
  plot.append(box);
  let series = [];
  let map = null;
  let current = null; // {key of the series, where}
  let byKeys = false;

  const hide = () => {
    for (const mark of [ring, across, up]) mark.setAttribute('visibility', 'hidden');
    box.hidden = true;
    current = null;
    byKeys = false;
  };
  const show = (index, where, keys) => {
    const one = series[index];
    if (!one) return;
    const { pixel: [x, y], words } = one.at(where);
    current = { index, name: one.name, where };
    byKeys = keys;
    const panel = map.panels[one.panel];
    ring.setAttribute('cx', x);
    ring.setAttribute('cy', y);
    for (const [line, ends] of [[across, [panel.left, y, panel.left + panel.width, y]], [up, [x, panel.top, x, panel.top + panel.height]]]) {
      ['x1', 'y1', 'x2', 'y2'].forEach((name, k) => line.setAttribute(name, ends[k]));
    }
    for (const mark of [ring, across, up]) mark.setAttribute('visibility', 'visible');
    box.replaceChildren(h('strong', {}, one.name), ...words.map((line) => h('span', {}, line)));
    box.hidden = false;
    const width = plot.clientWidth;
    const own = box.offsetWidth;
    const left = x + 14 + own > width ? Math.max(x - 14 - own, 0) : x + 14;
    const top = y - 14 - box.offsetHeight < 0 ? y + 14 : y - 14 - box.offsetHeight;
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    if (keys) say(`${one.name}: ${words.join(', ')}`);
  };

  return {
    hide,
    get active() {
      return Boolean(current);
    },
    /** The panel that is being read, or 0. */
    get panel() {
      return current ? series[current.index]?.panel ?? 0 : 0;
    },
    /** Another picture or another map: what was read stays where it was, if it is still there. */
    renew(picture, newMap) {
      map = newMap;
      series = picture ? seriesOf(picture, newMap) : [];
      if (!current) return;
      const index = series.findIndex((one) => one.name === current.name);
      if (index < 0 || !byKeys) hide();
      else show(index, Math.min(current.where, series[index].last), true);
    },
    hover(px, py) {
      if (!map) return;
      let best = null;
      series.forEach((one, index) => {
        const found = one.near(px, py);
        if (found && found.distance <= REACH && (!best || found.distance < best.distance)) best = { ...found, index };
      });
      if (best) show(best.index, best.where, false);
      else if (!byKeys) hide();
    },
    leave() {
      if (!byKeys) hide();
    },
    /** Whether the key was for the trace. */
    key(name, far) {
      if (!series.length) return false;
      const { index, where } = current ?? { index: -1, where: 0 };
      const one = series[index];
      // reading begins in the middle of the first line, where there is one
      const start = Math.max(series.findIndex((candidate) => candidate.line), 0);
      const go = (steps) => (one ? show(index, one.move(where, steps, far), true) : show(start, series[start].first + (series[start].last - series[start].first) / 2, true));
      const other = (step) => {
        if (!one) return go(0);
        if (one.rows && where + step * one.rows >= 0 && where + step * one.rows <= one.last) return show(index, where + step * one.rows, true);
        const next = (index + step + series.length) % series.length;
        // the curves of a panel are compared at one place
        if (one.curve && series[next].curve && one.panel === series[next].panel) return show(next, placeAt(series[next], one.at(where).pixel[0]), true);
        const share = one.last > one.first ? where / one.last : 0;
        return show(next, series[next].rows ? 0 : share * series[next].last, true);
      };
      const acts = {
        ArrowRight: () => go(1), ArrowLeft: () => go(-1), PageUp: () => go(10), PageDown: () => go(-10),
        ArrowUp: () => other(-1), ArrowDown: () => other(1),
        Home: () => show(Math.max(index, 0), 0, true), End: () => show(Math.max(index, 0), series[Math.max(index, 0)].last, true),
      };
      if (!Object.hasOwn(acts, name)) return false;
      acts[name]();
      return true;
    },
  };
}
