// A point or a curve that a reader expects, put over a figure with its own axes before the computed one is shown, and beside
// it afterwards.
import { h, svg } from '../../pkg/read/dom.js';
import { load } from '../core.js';
import { named } from './axes.js';
import { makeCurve } from './curve.js';
import { makePoint } from './point.js';
import { verdict } from './verdict.js';
import { t } from '../words/lesson.js';

/**
 * Puts the prediction over the figure of the question. `box` takes the words below it. Answers with `check()` and
 * `reveal()`, which shows the computed one without judging.
 */
export async function predict(kind, context, box) {
  const { block, known, figure, app, tell, commit } = context;
  const core = await load();
  const layer = svg('svg', { class: 'prediction-layer', 'aria-hidden': 'true', width: 0, height: 0 });
  // nothing to set before there are axes
  const area = h('div', { class: 'prediction-area', hidden: true });
  figure.plot.append(layer, area);
  let scene = null;
  let open = true;

  /** The figure as it is now: {map, panels, index, place, panel}. */
  function look() {
    const drawn = figure.drawn;
    if (!drawn?.map) return null;
    const { panels } = core.figure(figure.id, drawn.inputs).picture;
    const index = Math.max(panels.findIndex((panel) => named(panel, block.curve)), 0);
    return { panel: panels[index] ?? panels[0], place: drawn.map.panels[index] ?? drawn.map.panels[0] };
  }
  function renew() {
    scene = look();
    if (!scene) return;
    area.hidden = false;
    const { offsetWidth: width } = figure.host;
    for (const [name, value] of [['width', width], ['height', figure.host.offsetHeight]]) layer.setAttribute(name, value);
    Object.assign(area.style, { left: `${scene.place.left}px`, top: `${scene.place.top}px`, width: `${scene.place.width}px`, height: `${scene.place.height}px` });
    made.draw(scene, open);
  }
  const made = (kind === 'curve' ? makeCurve : makePoint)({ block, known, area, layer, box, app, scene: () => scene });
  const close = () => {
    open = false;
    area.classList.add('closed');
    area.replaceChildren();
    area.removeAttribute('tabindex');
    area.removeAttribute('role');
    area.removeAttribute('aria-label');
    figure.host.inert = false;
    renew();
  };
  // a curve that is asked for is not read off before
  if (block.curve && !known.shown) figure.host.inert = true;
  figure.host.addEventListener('vitreous-drawn', renew);
  renew();
  return {
    async check() {
      if (!scene) await figure.ready();
      renew();
      const said = scene && made.judge(scene);
      if (!said) {
        tell(h('p', {}, scene ? made.first : t('figure.waiting')));
        return;
      }
      commit(verdict(said.good, said.words));
    },
    reveal: close,
  };
}
