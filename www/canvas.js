// The canvas of a figure: its size, when it is drawn again, and what it says to those who do not see it.
import { h, svg } from './dom.js';
import { themeInForce } from './theme.js';

// below this width of the narrowest panel the core draws panels below each other
const NARROW = 290;
const PHONE = 520;

/** The width from which on the panels of a figure stand side by side. */
export function widthFor(panels) {
  const weights = panels.map((panel) => panel.weight || 1);
  return panels.length > 1 ? Math.ceil((NARROW * weights.reduce((sum, weight) => sum + weight, 0)) / Math.min(...weights)) : 0;
}

/** Height in CSS pixels for a width: by the shape of the panels, with `room` for legends below narrow ones, and so that what stands below stays in sight. */
export function heightFor(width, panels, embedded, room = 0) {
  const scene = panels.length === 1 && panels[0].equal_aspect;
  if (width < widthFor(panels)) {
    const one = width < PHONE ? Math.max(width * (room > 0 ? 0.75 : 0.9), 240) : Math.min(width * 0.6, 360);
    return Math.round(panels.length * one + room);
  }
  if (width < PHONE) {
    const least = room > 0 ? 240 + room : Math.min(340, width * 1.15);
    return Math.round(Math.max(width * (scene ? 0.9 : 0.75) + room, least));
  }
  const shape = scene ? 0.78 : panels.length > 2 ? 0.4 : panels.length > 1 ? 0.56 : 0.62;
  const roof = embedded ? 640 : Math.max(320, Math.min(innerHeight * 0.56, 760));
  return Math.round(Math.max(Math.min(width * shape + room, roof), Math.min(230, width)));
}

const textScale = (width) => (width > 1000 ? 1.2 : 1);

/** Options for the core's drawing functions; `extra` may hold a title and a footer for files. */
export function drawOptions(width, height, ratio, zoom, axes, extra = {}) {
  const views = [];
  for (let k = 0; k < Math.max(zoom.length, axes.length); k += 1) {
    views[k] = { x: zoom[k]?.x ?? null, y: zoom[k]?.y ?? null, x_scale: axes[k]?.x ?? null, y_scale: axes[k]?.y ?? null };
  }
  return { width, height, ratio, theme: themeInForce(), views, text_scale: textScale(width), ...extra };
}

/** A plot: a focusable box with the canvas and an overlay for marks; `redraw` is called when its size changes. */
export function makeCanvas(id, title, redraw) {
  const canvas = h('canvas', { role: 'img', 'aria-label': title, 'data-figure': id, 'data-drawn': 0 });
  const overlay = svg('svg', { class: 'overlay', 'aria-hidden': 'true' });
  const box = h('div', { class: 'plot', role: 'application', tabindex: 0, 'aria-label': `${title}: plot` }, canvas, overlay);
  let width = 0;
  let room = 0;
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
  return {
    box, canvas, overlay,
    /** Draws; answers with the pixel-to-coordinate map. */
    draw(core, inputs, panels, zoom, axes, embedded) {
      const now = Math.max(Math.floor(box.clientWidth), 60);
      // a legend that grows with a number in it does not shake the page
      if (now !== width) room = 0;
      width = now;
      room = Math.max(room, core.legend_room(id, inputs, width, textScale(width)));
      const height = heightFor(width, panels, embedded, room);
      const sharp = document.documentElement.dataset.printing ? 3 : devicePixelRatio || 1;
      const map = core.draw(canvas, id, inputs, drawOptions(width, height, sharp, zoom.slice(0, panels.length), axes.slice(0, panels.length)));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
      overlay.setAttribute('width', width);
      overlay.setAttribute('height', height);
      canvas.dataset.drawn = String(Number(canvas.dataset.drawn) + 1);
      return { map, width, height };
    },
    dispose() {
      observer.disconnect();
      ratio.removeEventListener('change', onRatio);
    },
  };
}
