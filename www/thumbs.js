// Small pictures of figures, drawn by the core when they come into sight.
import { open } from './core.js';
import { h } from '../pkg/read/dom.js';
import { themeInForce } from './theme.js';
import { rich } from './text.js';

// a figure is drawn at a size at which its parts have room, and shown smaller
const NARROW = 440;
const WIDE = 900;
const SHOWN = 270;

/** Thumbnails of one view: `make(figure, href)` gives one, `redraw()` draws those again that were drawn, `dispose()` ends. */
export function makeThumbs(core, roomOf) {
  const canvases = new Map();
  const waiting = new Set();
  let busy = false;
  let gone = false;

  async function draw(canvas) {
    const id = canvases.get(canvas);
    await open(roomOf(id));
    if (gone) return;
    const beside = core.extent(id, {}, NARROW, NARROW, 1).side_by_side_from;
    const width = beside <= WIDE ? Math.max(NARROW, beside) : NARROW;
    const ratio = (SHOWN / width) * Math.max(1.4, devicePixelRatio || 1);
    core.frame(canvas, id, {}, { width, ratio, theme: themeInForce(), views: [], roof: 0.62 * width });
    canvas.dataset.thumb = 'drawn';
  }
  async function work() {
    if (busy) return;
    busy = true;
    for (const canvas of waiting) {
      waiting.delete(canvas);
      try {
        await draw(canvas);
      } catch {
        canvas.dataset.thumb = 'missing'; // its title still leads to the figure
      }
      // one at a time, so that the page answers in between
      await new Promise((resolve) => setTimeout(resolve));
      if (gone) return;
    }
    busy = false;
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      waiting.add(target);
    }
    work();
  }, { rootMargin: '150px' });

  return {
    make(figure, href, below = null) {
      const canvas = h('canvas', { 'aria-hidden': 'true', width: 16, height: 10 });
      canvases.set(canvas, figure.id);
      observer.observe(canvas);
      return h('a', { class: 'thumb', href, 'data-entry': figure.id }, h('span', { class: 'thumb-picture' }, canvas), h('span', { class: 'thumb-title' }, rich(figure.title)), below);
    },
    redraw() {
      for (const canvas of canvases.keys()) if (canvas.dataset.thumb) waiting.add(canvas);
      work();
    },
    dispose() {
      gone = true;
      observer.disconnect();
    },
  };
}
