// A curve that a reader draws over a figure, by pointer or by keys, and how far it lies from the computed one.
import { h, svg } from '../../pkg/read/dom.js';
import { toPixel, toPoint } from '../../pkg/read/geometry.js';
import { formatNumber } from '../text.js';
import { heightAt, lines, makeCover, named, said } from './axes.js';
import { t } from '../words/lesson.js';

const COLUMNS = 61;
// columns that an arrow key goes on, and over which a change of height fades
const STRIDE = 5;
const STEP = 0.03;
const FINE = 0.005;
// shares of the height of the axes: what counts as right where the lecturer gives no tolerance
const NEAR = 0.08;

/** The tool of predict.js for a curve. What was drawn is kept as places on the axes, so that it stays when the size changes. */
export function makeCurve({ block, known, area, layer, box, app, scene }) {
  const cover = makeCover();
  const mine = svg('path', { class: 'predicted' });
  const cursor = svg('line', { class: 'prediction-cursor', visibility: 'hidden' });
  layer.append(cover.element, mine, cursor);
  area.setAttribute('tabindex', '0');
  area.setAttribute('role', 'application');
  area.setAttribute('aria-label', t('curve.label'));
  area.dataset.predict = 'curve';
  const clear = h('button', { type: 'button', class: 'small', onclick: () => wipe() }, t('curve.clear'));
  box.append(h('p', { class: 'quiet' }, t('curve.how'), ' ', clear));
  let at = Math.floor(COLUMNS / 2);

  const column = (place, k) => place.left + (k / (COLUMNS - 1)) * place.width;
  const heights = (place) => (known.curve ?? []).map((point) => (point ? toPixel(place, ...point) : null));
  const keep = (place, k, py) => {
    known.curve ??= Array(COLUMNS).fill(null);
    known.curve[k] = toPoint(place, column(place, k), Math.min(Math.max(py, place.top), place.top + place.height));
  };
  const wipe = () => {
    if (area.classList.contains('closed')) return;
    known.curve = null;
    if (scene()) draw(scene(), true);
    app.say(t('curve.cleared'));
  };
  const draw = (now, open) => {
    const { place } = now;
    cover.show(now, open ? block.curve : '');
    const points = heights(place);
    // a piece for each run of columns that were drawn
    let d = '';
    points.forEach((point, k) => {
      if (point) d += `${k && points[k - 1] ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    });
    mine.setAttribute('d', d);
    const x = column(place, at);
    for (const [name, value] of Object.entries({ x1: x, x2: x, y1: place.top, y2: place.top + place.height })) cursor.setAttribute(name, value);
  };

  // by pointer
  let last = null;
  const local = (event) => {
    const edge = area.getBoundingClientRect();
    const { place } = scene();
    return [((event.clientX - edge.left) / place.width) * (COLUMNS - 1), event.clientY - edge.top + place.top];
  };
  const stroke = (event) => {
    const { place } = scene();
    const now = local(event);
    const from = last ?? now;
    const [low, high] = [Math.min(from[0], now[0]), Math.max(from[0], now[0])];
    for (let k = Math.max(Math.ceil(low - 0.5), 0); k <= Math.min(Math.floor(high + 0.5), COLUMNS - 1); k += 1) {
      const t = now[0] === from[0] ? 1 : Math.min(Math.max((k - from[0]) / (now[0] - from[0]), 0), 1);
      keep(place, k, from[1] + t * (now[1] - from[1]));
    }
    last = now;
    draw(scene(), true);
  };
  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || area.classList.contains('closed') || !scene()) return;
    event.preventDefault();
    area.focus({ preventScroll: true });
    cursor.setAttribute('visibility', 'hidden');
    area.setPointerCapture(event.pointerId);
    last = null;
    stroke(event);
  });
  area.addEventListener('pointermove', (event) => last && stroke(event));
  for (const kind of ['pointerup', 'pointercancel']) {
    area.addEventListener(kind, () => {
      last = null;
    });
  }

  // by keys
  const complete = (place) => {
    known.curve ??= Array(COLUMNS).fill(null);
    const given = heights(place).map((point, k) => [point, k]).filter(([point]) => point);
    for (let k = 0; k < COLUMNS; k += 1) {
      if (known.curve[k]) continue;
      const near = given.reduce((best, one) => (!best || Math.abs(one[1] - k) < Math.abs(best[1] - k) ? one : best), null);
      keep(place, k, near ? near[0][1] : place.top + place.height / 2);
    }
  };
  const lift = (place, share) => {
    complete(place);
    heights(place).forEach((point, k) => {
      const fade = 1 - Math.abs(k - at) / STRIDE;
      if (fade > 0 && point) keep(place, k, point[1] - fade * share * place.height);
    });
  };
  area.addEventListener('keydown', (event) => {
    if (area.classList.contains('closed') || event.ctrlKey || event.metaKey || event.altKey || !scene()) return;
    const { place, panel } = scene();
    const step = event.shiftKey ? FINE : STEP;
    const go = (to) => {
      at = Math.min(Math.max(to, 0), COLUMNS - 1);
    };
    const acts = {
      ArrowLeft: () => go(at - (event.shiftKey ? 1 : STRIDE)), ArrowRight: () => go(at + (event.shiftKey ? 1 : STRIDE)), Home: () => go(0), End: () => go(COLUMNS - 1),
      ArrowUp: () => lift(place, step), ArrowDown: () => lift(place, -step), Delete: wipe, Backspace: wipe,
    };
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
    cursor.setAttribute('visibility', 'visible');
    draw(scene(), true);
    const point = known.curve?.[at];
    app.say(`${said(panel.x, 'x', toPoint(place, column(place, at), place.top)[0])}${point ? `, ${said(panel.y, 'y', point[1])}` : ''}`);
  });
  area.addEventListener('blur', () => cursor.setAttribute('visibility', 'hidden'));

  return {
    first: t('curve.first'),
    draw(now, open) {
      if (!open) cursor.setAttribute('visibility', 'hidden');
      clear.hidden = !open;
      draw(now, open);
    },
    judge({ place, panel }) {
      if (!known.curve?.some(Boolean)) return null;
      const wanted = named(panel, block.curve);
      if (!wanted) return { good: false, words: t('curve.none', { name: block.curve }) };
      const broken = lines(wanted, place);
      let [sum, sumOff, count, worst] = [0, 0, 0, null];
      for (const point of heights(place)) {
        if (!point || point[0] < place.left - 1 || point[0] > place.left + place.width + 1) continue;
        const height = heightAt(broken, point[0]);
        if (height === null) continue;
        // beyond the axes nobody can draw: there only the way to their edge counts
        const off = Math.abs(point[1] - Math.min(Math.max(height, place.top), place.top + place.height)) / place.height;
        sum += off ** 2;
        sumOff += (toPoint(place, ...point)[1] - toPoint(place, point[0], height)[1]) ** 2;
        count += 1;
        if (!worst || off > worst.off) worst = { off, x: toPoint(place, ...point)[0] };
      }
      if (!count) return { good: false, words: t('curve.outside') };
      const [mean, meanOff] = [sum, sumOff].map((all) => Math.sqrt(all / count));
      return {
        good: typeof block.tolerance === 'number' ? meanOff <= block.tolerance : mean <= (block.relative ?? NEAR),
        words: t('curve.judged', { mean: formatNumber(100 * mean, 2), worst: formatNumber(100 * worst.off, 2), place: said(panel.x, 'x', worst.x), width: Math.round((100 * count) / COLUMNS) }),
      };
    },
  };
}
