// What is shown while something is computed that takes long: words, a bar, a way to end it, and a way to ask again.
import { h, setText } from '../pkg/read/dom.js';
import { t } from './words/frame.js';

/**
 * `{element, show(text, share, then)}`: a bar and *Cancel* while there is a share of one, a button `again` where there is something to do
 * then; a share that is NaN is not known; without a text it is hidden, and what had the focus in it gives it to what `home()` names.
 */
export function makeWorking(label, again, cancelled, { kind = '', home } = {}) {
  const bar = h('progress', { max: 1, value: 0, 'aria-label': label });
  const words = h('span', { class: 'quiet' }, '');
  const cancel = h('button', { type: 'button', class: 'small', onclick: () => cancelled() }, t('cancel'));
  const anew = h('button', { type: 'button', class: 'small', hidden: true, onclick: () => ask() }, again);
  let ask = null;
  const element = h('div', { class: `working ${kind}`, role: 'group', 'aria-label': label, hidden: true }, words, bar, cancel, anew);
  return {
    element,
    show(text, share = null, then = null) {
      const used = element.contains(document.activeElement) ? document.activeElement : null;
      ask = then;
      element.hidden = !text;
      setText(words, text);
      if (Number.isNaN(share)) bar.removeAttribute('value');
      else bar.value = share ?? 0;
      bar.hidden = cancel.hidden = share === null;
      anew.hidden = !then;
      if (used && (used.hidden || !text)) (!text ? home?.() : then ? anew : cancel)?.focus();
    },
  };
}
