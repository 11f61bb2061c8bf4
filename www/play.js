// A whole number with few values can be played through, one value after the other, unless motion is to be reduced.
import { h } from '../pkg/read/dom.js';
import { t } from './words/frame.js';

const BEAT = 800;
const MOST = 16;

/** The button, or nothing where there is nothing to play. `step()` goes on by one and says whether there was one more. */
export function makePlay(param, scale, { step, rewind, atEnd }) {
  if (!param.domain.integer || scale.steps < 3 || scale.steps > MOST || matchMedia('(prefers-reduced-motion: reduce)').matches) return null;
  let timer = 0;
  const show = () => {
    button.textContent = timer ? '❚❚' : '▶';
    button.setAttribute('aria-pressed', String(Boolean(timer)));
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    show();
  };
  const button = h('button', {
    type: 'button', class: 'small play', 'data-play': param.name, 'aria-label': t('play', { name: param.meaning || param.name }),
    onclick() {
      if (timer) return stop();
      if (atEnd()) rewind();
      timer = setInterval(() => {
        if (!button.isConnected || !step()) stop();
      }, BEAT);
      return show();
    },
  });
  show();
  return { button, stop };
}
