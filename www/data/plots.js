// Where fits are drawn: the points with their curves, and the correlations of the parameters.
import { h } from '../../pkg/read/dom.js';
import { decimalSign } from '../../pkg/read/numbers.js';
import { themeInForce } from '../theme.js';
import { t } from '../words/data.js';

/** `{canvas, plot, correlation, map, draw(sheet)}`; `sheet()` is what is drawn, `sheet(true)` the correlations. */
export function makePlots(core) {
  const canvas = h('canvas', { role: 'img', 'aria-label': t('plot'), 'data-fit': 0 });
  const plot = h('div', { class: 'plot', dir: 'ltr', hidden: true }, canvas);
  const small = h('canvas', { role: 'img', 'aria-label': t('correlations.what') });
  const correlation = h('details', { class: 'correlation', hidden: true }, h('summary', {}, t('correlations')), h('div', { class: 'plot', dir: 'ltr' }, small));
  const paint = (into, box, what, roof) => {
    const width = Math.max(Math.floor(box.clientWidth), 220);
    const drawn = core.fit_frame(into, what, { width, ratio: devicePixelRatio || 1, theme: themeInForce(), views: [], decimal: decimalSign(), roof });
    Object.assign(into.style, { width: `${width}px` });
    into.dataset.fit = Number(into.dataset.fit ?? 0) + 1;
    return drawn;
  };
  const plots = { canvas, plot, correlation, map: null, draw(sheet) {
    plots.map = paint(canvas, plot, sheet(), 560).map;
    if (correlation.open && !correlation.hidden) paint(small, small.parentElement, sheet(true), 360);
  } };
  return plots;
}
