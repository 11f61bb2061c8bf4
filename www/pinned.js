// On a narrow screen the parameters stand below the plot: while they are in sight, the plot is kept in sight too, small at the top.

import { eachFrame } from '../pkg/read/dom.js';

const NARROW = matchMedia('(max-width: 819px)');
const SHARE = 0.42; // of the screen's height
const LETTERS = 1.35; // larger letters at most, where panels are drawn side by side and then made small

/**
 * Keeps the box of `plot`, which stands in `stage`, in sight while `panel` is. Panels that stood below each other stand side by side
 * then, or their letters would be too small. Answers with a function that ends it.
 */
export function pinPlot(stage, { element: plot, redraw, beside }, panel) {
  let height = 0;
  let width = 0;
  const show = eachFrame(() => {
    const pinned = stage.classList.contains('pinned');
    if (!pinned) ({ height, width } = plot.getBoundingClientRect());
    const top = stage.getBoundingClientRect().top;
    const seen = (Math.min(top + height, innerHeight) - Math.max(top, 0)) / height;
    const { top: from, bottom: to } = panel.getBoundingClientRect();
    const wanted = NARROW.matches && top < 0 && seen < 0.9 && from < innerHeight && to > 0;
    if (wanted === pinned) return;
    if (wanted) {
      const most = document.documentElement.clientWidth;
      const drawn = Math.max(width, beside());
      stage.style.minHeight = `${stage.clientHeight}px`; // nothing below moves
      plot.style.width = `${drawn}px`;
      stage.classList.add('pinned');
      if (drawn > width) {
        plot.dataset.letters = Math.min(drawn / most, LETTERS);
        redraw();
      }
      const scale = Math.min(1, most / drawn, (SHARE * innerHeight) / plot.offsetHeight);
      plot.style.setProperty('--scale', scale);
      plot.style.setProperty('--left', `${Math.max((most - drawn * scale) / 2, 0)}px`);
      document.documentElement.style.setProperty('--pinned', `${Math.ceil(plot.offsetHeight * scale) + 8}px`);
    } else {
      stage.style.minHeight = '';
      plot.style.width = '';
      stage.classList.remove('pinned');
      if (plot.dataset.letters) {
        delete plot.dataset.letters;
        redraw();
      }
    }
    document.documentElement.classList.toggle('has-pinned', wanted);
  });
  // what is open over the figure is left by the Tab key and closes, so that it hides nothing that has the focus
  const left = ({ key }) => key === 'Tab' && setTimeout(() => {
    for (const open of document.querySelectorAll(':is(.exports, .keys)[open]')) if (!open.contains(document.activeElement)) open.open = false;
  });
  addEventListener('keydown', left);
  addEventListener('scroll', show, { passive: true });
  addEventListener('resize', show);
  return () => {
    removeEventListener('keydown', left);
    removeEventListener('scroll', show);
    removeEventListener('resize', show);
    document.documentElement.classList.remove('has-pinned');
  };
}
