// Points of a figure that can be dragged, and pictures that turn: by mouse, touch and keys.
import { h, setText } from '../pkg/read/dom.js';
import { toPixel, toPoint } from '../pkg/read/geometry.js';
import { formatNumber } from './text.js';
import { t } from './words/frame.js';

const MAPS = { same: (v) => v, square: (v) => v * v, power_of_ten: (v) => 10 ** v, logarithm: Math.log10 };
const DEGREES_A_PIXEL = 0.5;

/** The handles of one plot; `write(values)` puts numbers into parameters: an object of name to number. */
export function makeHandles({ plot, write, params }) {
  let buttons = [];
  let map = null;
  let held = null;

  const tidy = (name, value) => {
    const param = params().find((candidate) => candidate.name === name);
    if (!param || !Number.isFinite(value)) return undefined;
    const inRange = Math.min(Math.max(value, param.min), param.max);
    return param.domain.integer ? Math.round(inRange) : Number(inRange.toPrecision(4));
  };
  const moveTo = (handle, panel, px, py) => {
    const [x, y] = toPoint(panel, px, py);
    const values = {};
    for (const [name, how, coordinate] of [[handle.x_param, handle.x_map, x], [handle.y_param, handle.y_map, y]]) {
      const value = name ? tidy(name, MAPS[how.is](coordinate)) : undefined;
      if (value !== undefined) values[name] = value;
    }
    write(values);
  };
  const makeButton = (entry) => {
    const button = h('button', { type: 'button', class: 'handle', 'aria-roledescription': t('handle') }, h('span', { class: 'visually-hidden' }));
    const local = (event) => {
      const box = plot.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      button.focus();
      button.setPointerCapture(event.pointerId);
      held = entry;
    });
    button.addEventListener('pointermove', (event) => {
      if (held === entry) moveTo(entry.handle, map.panels[entry.panel], ...local(event));
      event.stopPropagation();
    });
    for (const end of ['pointerup', 'pointercancel']) button.addEventListener(end, () => { held = null; });
    button.addEventListener('keydown', (event) => {
      const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const size = event.shiftKey ? 20 : 4;
      const [px, py] = entry.pixel;
      moveTo(entry.handle, map.panels[entry.panel], px + steps[0] * size, py + steps[1] * size);
    });
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    return button;
  };

  return {
    /** Puts the handles of a new drawing in their places. */
    renew(panels, newMap) {
      map = newMap;
      const all = panels.flatMap((handles, panel) => handles.map((handle) => ({ handle, panel })));
      while (buttons.length > all.length) buttons.pop().button.remove();
      while (buttons.length < all.length) {
        const entry = {};
        entry.button = makeButton(entry);
        plot.append(entry.button);
        buttons.push(entry);
      }
      all.forEach(({ handle, panel }, k) => {
        const entry = buttons[k];
        Object.assign(entry, { handle, panel });
        const pixel = map.panels[panel] ? toPixel(map.panels[panel], handle.x, handle.y) : null;
        entry.button.hidden = !pixel;
        if (!pixel) return;
        entry.pixel = pixel;
        entry.button.style.transform = `translate(${pixel[0] - 12}px, ${pixel[1] - 12}px)`;
        setText(entry.button.firstChild, `${handle.label}: ${formatNumber(handle.x)}, ${formatNumber(handle.y)}`);
      });
    },
    /** Turns a picture by pixels of dragging. */
    turn(turn, values, dx, dy) {
      const next = {};
      for (const [name, pixels] of [[turn.horizontal, dx], [turn.vertical, dy]]) {
        const param = params().find((candidate) => candidate.name === name);
        if (!param || !pixels) continue;
        let degrees = values.get(name) + pixels * DEGREES_A_PIXEL;
        const round = param.max - param.min;
        // a full turn comes round again; anything less stops at its ends
        if (round >= 360) degrees = ((((degrees - param.min) % round) + round) % round) + param.min;
        next[name] = Number(Math.min(Math.max(degrees, param.min), param.max).toPrecision(4));
      }
      write(next);
    },
  };
}
