// The canvas of a figure: its size, when it is drawn again, and what it says to those who do not see it.
import { viewsOf } from '../pkg/views.js';
import { h, svg } from '../pkg/read/dom.js';
import { decimalSign } from '../pkg/read/numbers.js';
import { themeInForce } from './theme.js';
import { t } from './words/frame.js';

const textScale = (width) => (width > 1000 ? 1.2 : 1);

/** What the core's drawing functions are told of the page and of what a person chose. */
function chosen(width, ratio, zoom, axes) {
  return { width, ratio, theme: themeInForce(), views: viewsOf(zoom, axes), text_scale: textScale(width), decimal: decimalSign() };
}

/** Options for the core's drawing functions; `extra` may hold a title and a footer for files. */
export const drawOptions = (width, height, ratio, zoom, axes, extra = {}) => ({ ...chosen(width, ratio, zoom, axes), height, ...extra });

/** A plot: a focusable box with the canvas and an overlay for marks; `redraw` is called when its size changes. */
export function makeCanvas(id, title, redraw) {
  const canvas = h('canvas', { role: 'img', 'aria-label': title, 'data-figure': id, 'data-drawn': 0 });
  const overlay = svg('svg', { class: 'overlay', 'aria-hidden': 'true' });
  const box = h('div', { class: 'plot', dir: 'ltr', role: 'application', tabindex: 0, 'aria-label': t('plot', { figure: title }) }, canvas, overlay);
  let width = 0;
  let count = 0;
  let height = 0;
  let roof = 0;
  const observer = new ResizeObserver(() => {
    if (Math.floor(box.clientWidth) !== width) redraw();
  });
  observer.observe(box);
  // a window moved to another screen, or zoomed: the ratio changes without a resize
  let ratio;
  const watch = () => {
    ratio?.removeEventListener('change', onRatio);
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', onRatio);
  };
  const onRatio = () => {
    watch();
    redraw();
  };
  watch();
  // a browser short of memory takes a canvas back, and gives an empty one later
  canvas.addEventListener('contextrestored', () => redraw());
  return {
    box, canvas, overlay,
    /** Draws; answers with what is read beside the figure and the pixel-to-coordinate map. */
    draw(core, inputs, panels, zoom, axes, points, embedded) {
      const now = Math.max(Math.floor(box.clientWidth), 60);
      const above = embedded ? 640 : Math.max(240, Math.min(innerHeight * 0.56, 760));
      // a legend that grows with a number in it does not shake the page
      const least = now === width && above === roof && panels.length === count ? height : 0;
      const sharp = document.documentElement.dataset.printing ? 3 : devicePixelRatio || 1;
      const options = chosen(now, sharp, zoom.slice(0, panels.length), axes.slice(0, panels.length));
      const frame = core.frame(canvas, id, inputs, { ...options, ...(points.length ? { points } : {}), ...(box.dataset.letters ? { text_scale: Number(box.dataset.letters) } : {}), roof: above, least_height: least });
      ({ height } = frame);
      width = now;
      roof = above;
      count = panels.length;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
      overlay.setAttribute('width', width);
      overlay.setAttribute('height', height);
      canvas.dataset.drawn = String(Number(canvas.dataset.drawn) + 1);
      return { reading: frame.reading, map: frame.map, width, height, wide: frame.extent.side_by_side_from };
    },
    dispose() {
      observer.disconnect();
      ratio.removeEventListener('change', onRatio);
    },
  };
}
