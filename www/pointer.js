// Mouse, touch and keys over a plot: hover reads, a drag zooms or turns, keys do both.
import { svg } from '../pkg/read/dom.js';
import { panelAt } from '../pkg/read/geometry.js';

const DRAG = 4;
const PAN = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] };
const TURN = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] };

/**
 * Binds a plot. `scene()` answers {map, turns}; `trace`, `zoom` as made by their modules; `turn(turn, dx, dy)`.
 */
export function bindPointer({ box, overlay, scene, trace, zoom, turn }) {
  const frame = svg('rect', { class: 'zoom-frame', visibility: 'hidden' });
  overlay.append(frame);
  let drag = null;

  const local = (event) => {
    const edge = box.getBoundingClientRect();
    return [event.clientX - edge.left, event.clientY - edge.top];
  };
  const drop = () => {
    frame.setAttribute('visibility', 'hidden');
    drag = null;
  };
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !scene().map) return;
    const at = local(event);
    const panel = panelAt(scene().map, ...at);
    const turning = panel >= 0 ? scene().turns[panel] : null;
    if (event.pointerType === 'touch' && !turning) {
      trace.hover(...at);
      return;
    }
    if (panel < 0) return;
    drag = { from: at, last: at, panel, turning, moved: false };
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    const at = local(event);
    if (!drag) {
      trace.hover(...at);
      return;
    }
    if (drag.turning) {
      turn(drag.turning, at[0] - drag.last[0], at[1] - drag.last[1]);
      drag.last = at;
      return;
    }
    drag.moved ||= Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) > DRAG;
    if (!drag.moved) return;
    trace.hide();
    drag.last = at;
    const [x, y] = [Math.min(at[0], drag.from[0]), Math.min(at[1], drag.from[1])];
    const size = { x, y, width: Math.abs(at[0] - drag.from[0]), height: Math.abs(at[1] - drag.from[1]), visibility: 'visible' };
    for (const [name, value] of Object.entries(size)) frame.setAttribute(name, value);
  });
  box.addEventListener('pointerup', () => {
    if (drag?.moved && !drag.turning) zoom.rectangle(drag.panel, scene().map.panels[drag.panel], drag.from, drag.last);
    drop();
  });
  box.addEventListener('pointercancel', drop);
  box.addEventListener('pointerleave', (event) => {
    // a finger that lifts has read: what it read stays
    if (!drag && event.pointerType !== 'touch') trace.leave();
  });
  box.addEventListener('dblclick', () => {
    if (zoom.active) zoom.reset();
  });
  box.addEventListener('blur', () => trace.hide());
  box.addEventListener('keydown', (event) => {
    if (event.target !== box || event.altKey || event.ctrlKey || event.metaKey || !scene().map) return;
    if (act(event)) event.preventDefault();
  });

  function act(event) {
    const { map, turns } = scene();
    const index = trace.panel;
    const panel = map.panels[index];
    const key = event.key;
    if (key === 'Escape') {
      if (drag) drop();
      else if (zoom.active) zoom.reset();
      else if (trace.active) trace.hide();
      else return false;
      return true;
    }
    if (key === '+' || key === '=') zoom.scale(index, panel, 0.7);
    else if (key === '-' || key === '_') zoom.scale(index, panel, 1 / 0.7);
    else if (key === '0') zoom.reset();
    else if (event.shiftKey && Object.hasOwn(PAN, key)) zoom.pan(index, panel, ...PAN[key]);
    else {
      const turning = turns.find(Boolean);
      if (turning && Object.hasOwn(TURN, key)) turn(turning, ...TURN[key]);
      else return trace.key(key, false);
    }
    return true;
  }
}
