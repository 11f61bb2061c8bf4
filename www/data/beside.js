// Numbers that the unit of a column may want: by the molar mass, what is measured per mole is taken per mass, by the density what is
// measured per volume, and by the glass temperature a ratio to it is a temperature.
import { h } from '../../pkg/read/dom.js';
import { localNumbers } from '../../pkg/read/numbers.js';
import { readTyped } from '../typed.js';
import { t } from '../words/data.js';

const UNITS = { molar_mass: 'g/mol', density: 'kg/m³', glass_temperature: 'K' };
const NAMES = Object.keys(UNITS);

/** Which of them would let a table be read that is refused as it stands; the core says so. */
export function missing(core, text, axes, columns) {
  const spare = NAMES.filter((name) => !columns[name]);
  const reads = (names) => {
    try {
      core.read_points(text, { ...axes, columns: { ...columns, ...Object.fromEntries(names.map((name) => [name, 1])) } });
      return true;
    } catch {
      return false;
    }
  };
  // one for each of the two columns, where one is not enough
  const choices = [...spare.map((name) => [name]), ...spare.flatMap((one, k) => spare.slice(k + 1).map((other) => [one, other]))];
  return choices.find(reads) ?? [];
}

/** A field for each of them, with what was typed before; `put(columns)` takes a function from the columns that were named to those that are named now. */
export const fields = (names, columns, put) => names.map((name) => {
  const wrong = h('span', { class: 'field-error' });
  const field = h('input', { type: 'text', inputmode: 'decimal', size: 8, value: columns[name] ? localNumbers(String(columns[name])) : '', 'data-beside': name, onchange() {
    const { value } = readTyped(field.value);
    const bad = field.value.trim() && !(value > 0);
    wrong.textContent = bad ? t('beside.wrong') : '';
    if (!bad) put(({ [name]: before, ...others }) => (field.value.trim() ? { ...others, [name]: value } : others));
  } });
  return h('p', {}, h('label', {}, t.nodes(`beside.${name}`, { field: h('span', { class: 'kept', dir: 'ltr' }, field, ` ${UNITS[name]}`) })), ' ', wrong);
});

/** Those that a set has. */
export const given = (columns) => NAMES.filter((name) => columns[name]);
