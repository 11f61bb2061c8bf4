// The controls of the element: a slider for a number, a list to choose from for a word, boxes to tick for several.
import { h } from '../read/dom.js';
import { plain, unitText, withUnit } from '../read/numbers.js';
import { said as words } from '../read/words.js';

const STEPS = 400;

/** Place of a value on its slider, and back. */
function slider({ min, max, scale, domain }) {
  const log = scale === 'log';
  const [low, high] = log ? [Math.log(min), Math.log(max)] : [min, max];
  return {
    place: (value) => Math.round(((((log ? Math.log(value) : value) - low) / (high - low)) * STEPS)),
    value(place) {
      const exact = low + ((high - low) * place) / STEPS;
      const value = Number((log ? Math.exp(exact) : exact).toPrecision(4));
      return domain.integer ? Math.round(value) : Math.min(Math.max(value, min), max);
    },
  };
}

/** A text of the catalogue without its formulas' markup. */
const said = (text) => plain(text.replace(/\$([^$]*)\$/g, (_, tex) => tex.replace(/\\(mathrm|text)\{([^}]*)\}/g, '$2').replace(/[\\{}_^]/g, '')));

/** The control of a parameter at a value; `set(value)` hears what a person chooses. */
export function control(param, now, set) {
  const name = h('span', {}, said(param.meaning));
  if (param.type === 'number') {
    const { place, value } = slider(param);
    const shown = h('output');
    const range = h('input', { type: 'range', min: 0, max: STEPS });
    range.value = place(now);
    const show = (number) => {
      // as it was given: a slider moves in steps of four digits, a number of the catalogue may have more
      shown.textContent = withUnit(number, param.unit, 6);
      range.setAttribute('aria-valuetext', shown.textContent);
    };
    show(now);
    range.addEventListener('input', () => {
      const moved = value(range.valueAsNumber);
      show(moved);
      set(moved);
    });
    const unit = unitText(param.unit);
    if (unit) range.setAttribute('aria-label', words('unit', { name: name.textContent, unit }));
    return h('label', {}, name, shown, range);
  }
  const chosen = String(now).split(',');
  if (param.type === 'choice') {
    const select = h('select', {}, param.choices.map(({ id, label }) => new Option(label, id, false, chosen.includes(id))));
    select.addEventListener('change', () => set(select.value));
    return h('label', {}, name, select);
  }
  const boxes = param.choices.map(({ id }) => h('input', { type: 'checkbox', value: id, checked: chosen.includes(id) }));
  const list = h('fieldset', {}, h('legend', {}, name), param.choices.map(({ label }, k) => h('label', {}, boxes[k], label)));
  list.addEventListener('change', () => set(boxes.filter((box) => box.checked).map((box) => box.value).join(',')));
  return list;
}
