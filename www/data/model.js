// Which model is set beside the points, and which of its parameters may move.
import { roomOf } from '../../pkg/load.js';
import { h } from '../../pkg/read/dom.js';
import { localNumbers } from '../../pkg/read/numbers.js';
import { math, rich, spoken, unitText, plain } from '../text.js';
import { readTyped } from '../typed.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
import { compared as comparable, rivals } from './measured.js';
import { project } from './project.js';
import { brief } from './results.js';

const unit = (one) => (unitText(plain(one.unit)) ? ` (${unitText(plain(one.unit))})` : '');

/** What is asked, as far as it was asked of this model. Where models are compared, each has all of its parameters free, and what is common is so in each that has it. */
function settings(model, several) {
  const { now } = project;
  const other = now.model && now.model !== model.id;
  const own = now.compare ? { ...now, free: null, held: {} } : other ? { ...now, free: null, held: {}, common: [] } : now;
  return several ? own : { ...own, together: false };
}

/** What was given beside the columns of the points, as far as the model holds it: a molar mass is one for both. */
const besideOf = (model) => Object.fromEntries(model.held.filter(({ name }) => project.set.columns[name] > 0).map(({ name }) => [name, project.set.columns[name]]));

/** The parameters that have one value for all sets. */
export const commonOf = (model) => {
  const { common, free } = settings(model, true);
  return common.filter((name) => model.free.some((one) => one.name === name) && (!free || free.includes(name)));
};

/** The parts of the question that is asked: model, parameters, loss; of several sets also which parameters they have in common. */
export function modelBlock(models, model, book, several) {
  const { compare, held, profile, robust, together, common, free: chosen } = settings(model, several);
  const free = chosen ?? model.free.map(({ name }) => name);
  const all = rivals(models, model);
  const room = (one) => book.rooms.get(roomOf(one.id))?.title ?? book.theories.get(roomOf(one.id))?.title ?? roomOf(one.id);
  const select = h('select', { 'data-model': '', onchange: () => project.change({ model: select.value, free: null, held: {}, common: [] }) },
    all.map((one) => h('option', { value: one.id, selected: one.id === model.id, ...inEnglish() }, `${spoken(one.title)} (${room(one)})`)));
  const compared = h('input', { type: 'checkbox', checked: compare, 'data-compare': '', onchange: () => project.change({ compare: compared.checked }) });
  const softened = h('input', { type: 'checkbox', checked: robust, 'data-robust': '', onchange: () => project.change({ robust: softened.checked }) });
  const profiled = h('input', { type: 'checkbox', checked: profile && !robust, disabled: robust, 'data-profile': '', onchange: () => project.change({ profile: profiled.checked }) });
  const keep = (name, text) => project.change({ model: model.id, common, free: chosen, held: { ...Object.fromEntries(Object.entries(held).filter(([other]) => other !== name)), ...(text ? { [name]: text } : {}) } });
  const rows = model.free.map((one) => {
    const box = h('input', { type: 'checkbox', checked: free.includes(one.name), 'data-free': one.name, 'aria-label': t('model.free', { name: spoken(brief(one.meaning)) }), onchange() {
      const next = model.free.map(({ name }) => name).filter((name) => (name === one.name ? box.checked : free.includes(name)));
      project.change({ model: model.id, common, held, free: next.length === model.free.length ? null : next });
    } });
    const wrong = h('span', { class: 'field-error', ...inEnglish() });
    const field = h('input', { type: 'text', inputmode: 'text', size: 10, value: held[one.name] ?? '', 'data-held': one.name, placeholder: t(box.checked ? 'model.from' : 'model.default'), 'aria-label': t(box.checked ? 'model.begins' : 'model.held', { name: `${spoken(brief(one.meaning))}${unit(one)}` }), onchange() {
      const text = field.value.trim();
      const { error } = text ? readTyped(text) : {};
      wrong.textContent = error ? `${error}.` : '';
      if (error) return;
      keep(one.name, text);
    } });
    const shared = h('input', { type: 'checkbox', checked: common.includes(one.name), disabled: !box.checked, 'data-common': one.name, 'aria-label': t('model.common', { name: spoken(brief(one.meaning)) }), onchange() {
      project.change({ model: model.id, held, free: chosen, common: [...common.filter((name) => name !== one.name), ...(shared.checked ? [one.name] : [])] });
    } });
    return h('tr', {}, compare ? null : h('td', {}, box), together ? h('td', {}, shared) : null, h('th', { scope: 'row' }, math(one.symbol), ' ', h('span', { class: 'quiet', ...inEnglish() }, rich(brief(one.meaning)))), compare ? null : [h('td', {}, field, wrong), h('td', {}, unitText(plain(one.unit)))]);
  });
  const others = model.held.map((one) => {
    const label = `${spoken(brief(one.meaning))}${unit(one)}`;
    const field = one.type === 'choice'
      ? h('select', { 'data-held': one.name, onchange: () => keep(one.name, field.value === one.default ? '' : field.value) }, one.choices.map((choice) => h('option', { value: choice.id, selected: choice.id === (held[one.name] ?? one.default), ...inEnglish() }, spoken(choice.label))))
      : h('input', { type: 'text', inputmode: 'text', size: 10, value: held[one.name] ?? '', placeholder: localNumbers(String(besideOf(model)[one.name] ?? one.default)), 'data-held': one.name, onchange: () => keep(one.name, readTyped(field.value).error ? '' : field.value.trim()) });
    return h('li', {}, h('label', {}, h('span', inEnglish(), label), ': ', field));
  });
  return [
    h('p', {}, h('label', {}, t.nodes('model', { choice: select }))),
    all.length > 1 ? h('p', {}, h('label', { class: 'box' }, compared, ` ${t('model.compare', { n: comparable(models, model).length })}`)) : null,
    compare ? h('p', { class: 'quiet' }, t(together ? 'model.all.common' : 'model.all')) : null,
    compare && !together ? null
      : h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('model.parameters') }, h('table', { class: 'free' },
        h('thead', {}, h('tr', {}, [...(compare ? [] : [t('column.free')]), ...(together ? [t('column.common')] : []), t('column.parameter'), ...(compare ? [] : [t('column.begins'), t('column.unit')])].map((words) => h('th', { scope: 'col' }, words)))), h('tbody', {}, rows))),
    compare || !others.length ? null : h('details', { class: 'held', open: model.held.some(({ name, type }) => type === 'choice' || held[name]) }, h('summary', {}, t('model.what')), h('ul', {}, others)),
    h('p', {}, h('label', { class: 'box' }, softened, ` ${t('model.robust')}`)),
    h('p', {}, h('label', { class: 'box' }, profiled, ` ${t('model.profile')}`, robust ? h('span', { class: 'quiet' }, ` ${t('model.profile.not')}`) : null)),
  ];
}

/** What is asked of the core for a model: `{free, inputs, loss, profile}`. */
export function asked(model, several) {
  const { compare, free, held, profile, robust } = settings(model, several);
  const options = robust ? { loss: 'robust' } : profile ? { profile: 'all' } : {};
  if (compare) return options;
  const words = model.held.filter(({ type }) => type === 'choice').map(({ name }) => name);
  const inputs = { ...besideOf(model), ...Object.fromEntries(Object.entries(held).map(([name, text]) => [name, words.includes(name) ? text : readTyped(text).value])) };
  return { ...options, inputs, free: free ?? model.free.map(({ name }) => name) };
}
