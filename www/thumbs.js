// Small pictures of figures, drawn by the core when they come into sight.
import { open } from './core.js';
import { h } from '../pkg/read/dom.js';
import { themeInForce } from './theme.js';
import { decimalSign } from '../pkg/read/numbers.js';
import { rich } from './text.js';
import { inEnglish } from './words.js';

// a panel is drawn at a size at which its parts have room, with larger letters, and shown smaller
const WIDTH = 400;
const HEIGHT = 250;
const LETTERS = 1.25;
const SHOWN = 270;

/** Thumbnails of one view: `make(figure, href)` gives one, `redraw()` draws those again that were drawn, `dispose()` ends. */
export function makeThumbs(core) {
  const canvases = new Map();
  const waiting = new Set();
  let busy = false;
  let gone = false;

  async function draw(canvas) {
    const id = canvases.get(canvas);
    await open(id);
    if (gone) return;
    // of several panels the largest is shown: all of them would be too small to read
    const several = core.extent(id, {}, WIDTH, WIDTH, LETTERS).side_by_side_from > 0;
    const weights = several ? core.figure(id, {}).picture.panels.map(({ weight }) => weight) : [1];
    const main = weights.indexOf(Math.max(...weights));
    const sum = (list) => list.reduce((all, one) => all + one, 0);
    const [whole, above] = [sum(weights), sum(weights.slice(0, main))].map((weight) => (HEIGHT * weight) / weights[main]);
    // as sharp as its place is wide
    const ratio = (Math.max(SHOWN, canvas.clientWidth) / WIDTH) * Math.max(1.4, devicePixelRatio || 1);
    const sheet = document.createElement('canvas');
    core.draw(sheet, id, {}, { width: WIDTH, height: whole, ratio, theme: themeInForce(), views: [], text_scale: LETTERS, decimal: decimalSign(), sketch: true });
    [canvas.width, canvas.height] = [WIDTH, HEIGHT].map((side) => Math.round(side * ratio));
    canvas.getContext('2d').drawImage(sheet, 0, -Math.round(above * ratio));
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
      return h('a', { class: 'thumb', href, 'data-entry': figure.id }, h('span', { class: 'thumb-picture' }, canvas), h('span', { class: 'thumb-title', ...inEnglish() }, rich(figure.title)), below);
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
