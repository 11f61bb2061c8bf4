// A live plot: canvas, trace, zoom, handles and keys together, driven by inputs.
import { makeCanvas } from './canvas.js';
import { later } from '../pkg/read/dom.js';
import { makeHandles } from './handles.js';
import { bindPointer } from './pointer.js';
import { makeTrace } from '../pkg/read/trace.js';
import { makeZoom } from './zoom.js';
import { t } from './words/frame.js';
import './words/read.js';

/**
 * The plot of a figure. `owner` has: core, entry, say, embedded, inputs(), points() (none where there are none to draw), values(), axes(), write(values),
 * zoomed(zoom), read(reading), data(answer), refused(error).
 */
export function makePlot(owner) {
  const { core, entry } = owner;
  const id = entry.id;
  const own = () => owner.points?.() ?? [];
  let layout = null;
  let reading = null;
  let drawn = null;
  let shown = null;
  let answer = null;

  const surface = makeCanvas(id, entry.title, () => redraw());
  const trace = makeTrace({ plot: surface.box, overlay: surface.overlay, say: owner.say });
  const zoom = makeZoom((panels) => {
    owner.zoomed(panels);
    redraw();
    owner.say(t(zoom.active ? 'zoom.done' : 'zoom.reset'));
  });
  const handles = makeHandles({ plot: surface.box, params: () => entry.params, write: owner.write });
  bindPointer({
    box: surface.box, overlay: surface.overlay, trace, zoom,
    scene: () => ({ map: drawn?.map ?? null, turns: reading?.turns ?? [] }),
    turn: (turn, dx, dy) => handles.turn(turn, owner.values(), dx, dy),
  });

  function fetchData() {
    if (!drawn) return;
    // of what is drawn: the owner's inputs may be refused by now
    answer = core.figure(id, shown, { points: own() });
    surface.canvas.setAttribute('aria-label', answer.summary);
    trace.renew(answer.picture, drawn.map);
    owner.data(answer);
  }
  // the data for trace and table are large: they follow when the sliders rest
  const dataSoon = later(fetchData, 60);

  /** Draws with the owner's inputs; false where the core refuses them, and then the last figure stays. */
  function redraw() {
    if (!surface.box.isConnected) return true;
    try {
      const inputs = owner.inputs();
      if (!layout) {
        answer = core.figure(id, inputs);
        layout = answer.picture.panels.map(({ x, y }) => ({ x, y }));
        surface.box.classList.toggle('turns', answer.picture.panels.some((panel) => panel.turn));
      }
      drawn = surface.draw(core, inputs, layout, zoom.value, owner.axes(), own(), owner.embedded);
      ({ reading } = drawn);
      shown = inputs;
    } catch (error) {
      owner.refused(error);
      return false;
    }
    handles.renew(reading.handles, drawn.map);
    owner.read(reading);
    if (trace.active) {
      dataSoon.cancel();
      fetchData();
    } else dataSoon();
    return true;
  }

  return {
    element: surface.box,
    redraw,
    zoom,
    /** Width from which on its panels stand side by side. */
    get wide() {
      return drawn?.wide ?? 0;
    },
    /** From pixels to coordinates, as the drawing returned it. */
    get map() {
      return drawn?.map;
    },
    get layout() {
      return layout ?? [];
    },
    get size() {
      return { width: drawn?.width ?? 600, height: drawn?.height ?? 400 };
    },
    get link() {
      return reading?.link ?? '';
    },
    nearer(factor) {
      if (drawn) zoom.scale(trace.panel, drawn.map.panels[trace.panel], factor);
    },
    dispose() {
      dataSoon.cancel();
      surface.dispose();
    },
  };
}
