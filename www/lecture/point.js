// A point that a reader drags over a figure, by pointer or by keys, and how far it lies from where it belongs.
import { h, svg } from '../../pkg/read/dom.js';
import { nearest, toPixel, toPoint } from '../../pkg/read/geometry.js';
import { formatNumber } from '../text.js';
import { apart, heightAt, lines, makeCover, named, said } from './axes.js';
import { t } from '../words/lesson.js';

// shares of the axes: what counts as right where the lecturer gives no tolerance
const NEAR = 0.05;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 0.02;
const FINE = 0.0025;

/** The tool of predict.js for a point. What was set is kept as a place on the axes, so that it stays when the size changes. */
export function makePoint({ block, known, area, layer, box, app, scene }) {
  const handle = h('button', { type: 'button', class: 'prediction-handle', 'data-predict': 'point' });
  const dot = svg('circle', { r: 7, class: 'predicted' });
  const truth = svg('path', { class: 'computed-mark' });
  const between = svg('line', { class: 'between' });
  const cover = makeCover();
  layer.append(cover.element, between, truth, dot);
  area.append(handle);
  box.append(h('p', { class: 'quiet' }, t('point.how')));

  const words = () => {
    const { panel } = scene();
    return `${said(panel.x, 'x', known.point[0])}, ${said(panel.y, 'y', known.point[1])}`;
  };
  const put = (left, top) => {
    const { place } = scene();
    const inside = (value, size) => Math.min(Math.max(value, 0), size);
    known.point = toPoint(place, place.left + inside(left, place.width), place.top + inside(top, place.height));
    draw(scene(), true);
  };
  /** Where the point belongs: as stated, or on the curve at the place that is stated; null where that is outside. */
  const goalOf = ({ place, panel }) => {
    const wanted = named(panel, block.curve);
    if (wanted && typeof block.y !== 'number' && typeof block.x === 'number') {
      const across = toPixel(place, block.x, place.y.from)?.[0];
      const height = heightAt(lines(wanted, place), across);
      return height === null ? null : toPoint(place, across, height);
    }
    if (typeof block.x === 'number' && typeof block.y === 'number') return [block.x, block.y];
    // anywhere on the curve: the nearest place of it
    const [px, py] = toPixel(place, ...known.point) ?? [0, 0];
    const found = wanted ? lines(wanted, place).map((line) => nearest(line, px, py)).filter(Boolean).sort((a, b) => a.distance - b.distance)[0] : null;
    return found ? toPoint(place, ...found.at) : null;
  };
  const draw = (now, open) => {
    const { place } = now;
    cover.show(now, open ? block.curve : '');
    known.point ??= toPoint(place, place.left + place.width / 2, place.top + place.height / 2);
    const at = toPixel(place, ...known.point);
    for (const [element, names] of [[dot, ['cx', 'cy']], [between, ['x1', 'y1']]]) names.forEach((name, k) => element.setAttribute(name, at?.[k] ?? -99));
    if (at) Object.assign(handle.style, { left: `${at[0] - place.left}px`, top: `${at[1] - place.top}px` });
    handle.setAttribute('aria-label', t('point.label', { place: words() }));
    const goal = open ? null : toPixel(place, ...(goalOf(now) ?? [NaN, NaN]));
    truth.setAttribute('d', goal ? `M${goal[0] - 8} ${goal[1] - 8}l16 16m0 -16l-16 16` : '');
    ['x2', 'y2'].forEach((name, k) => between.setAttribute(name, (goal ?? at ?? [-99, -99])[k]));
    dot.toggleAttribute('hidden', !known.moved && !open);
    between.toggleAttribute('hidden', !goal || !known.moved);
  };
  const local = (event) => {
    const edge = area.getBoundingClientRect();
    return [event.clientX - edge.left, event.clientY - edge.top];
  };
  let dragging = false;
  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || area.classList.contains('closed') || !scene()) return;
    event.preventDefault();
    handle.focus({ preventScroll: true });
    area.setPointerCapture(event.pointerId);
    dragging = true;
    known.moved = true;
    put(...local(event));
  });
  area.addEventListener('pointermove', (event) => dragging && put(...local(event)));
  for (const kind of ['pointerup', 'pointercancel']) {
    area.addEventListener(kind, () => {
      if (dragging && scene()) app.say(words());
      dragging = false;
    });
  }
  handle.addEventListener('keydown', (event) => {
    const way = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : null;
    if (!way || event.ctrlKey || event.metaKey || event.altKey || !scene()) return;
    event.preventDefault();
    event.stopPropagation();
    const { place } = scene();
    const at = toPixel(place, ...known.point) ?? [place.left, place.top];
    const step = event.shiftKey ? FINE : STEP;
    known.moved = true;
    put(at[0] - place.left + way[0] * step * place.width, at[1] - place.top + way[1] * step * place.height);
    app.say(words());
  });
  return {
    first: t('point.first'),
    draw,
    judge(now) {
      const { place, panel } = now;
      if (!known.moved) return null;
      const goal = goalOf(now);
      const [mine, there] = [toPixel(place, ...known.point), goal && toPixel(place, ...goal)];
      if (!there) return { good: false, words: t('point.outside') };
      const shares = [Math.abs(mine[0] - there[0]) / place.width, Math.abs(mine[1] - there[1]) / place.height];
      const good = typeof block.tolerance === 'number'
        ? Math.abs(known.point[1] - goal[1]) <= block.tolerance && shares[0] <= NEAR
        : Math.max(...shares) <= (block.relative ?? NEAR);
      const [x, y] = ['x', 'y'].map((letter, k) => apart(place[letter], panel[letter], letter, known.point[k], goal[k]));
      return {
        good,
        words: t('point.judged', { goal: `${said(panel.x, 'x', goal[0])}, ${said(panel.y, 'y', goal[1])}`, place: words(), x, y, share: formatNumber(100 * Math.hypot(...shares), 2) }),
      };
    },
  };
}
