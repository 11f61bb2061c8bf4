// Presets of an entry: a select, and under it each number with its source and how far it may be trusted.
import { TRUST } from './badges.js';
import { presetsOf } from './book.js';
import { freshId, h } from '../pkg/read/dom.js';
import { badge } from './source.js';
import { localNumbers } from '../pkg/read/numbers.js';
import { math, unitNodes } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/frame.js';

/** The preset chooser of an entry, or null where it has none. `choose(id)` hears the choice. */
export function makePresets(entry, choose) {
  const presets = presetsOf(entry);
  if (!presets.length) return null;
  const id = freshId('preset');
  const select = h('select', { id, 'data-preset': '' },
    h('option', { value: '' }, t('presets.defaults')),
    presets.map((preset) => h('option', { value: preset.id, ...inEnglish() }, preset.title)));
  const list = h('ul', { class: 'preset-values' });
  const details = h('details', { class: 'sources', hidden: true }, h('summary', {}, t('presets.sources')), list);
  select.addEventListener('change', () => choose(select.value));
  const line = ({ name, value, trust, source }) => {
    const param = entry.params.find((candidate) => candidate.name === name);
    return h('li', {}, math(param.symbol), ' = ', localNumbers(value), ' ', unitNodes(param.unit), ' ',
      badge(trust, TRUST[trust]), ' ', h('span', inEnglish(), source));
  };
  return {
    element: h('div', { class: 'param preset' }, h('label', { class: 'name', for: id }, t('presets.start')), select, details),
    set(presetId) {
      select.value = presetId;
      const preset = presets.find((candidate) => candidate.id === presetId);
      details.hidden = !preset?.values.length;
      list.replaceChildren(...(preset?.values ?? []).map(line));
    },
  };
}
