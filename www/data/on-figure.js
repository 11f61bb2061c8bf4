// A reader's points on a figure: which set on which panel, which column on which axis, in which unit.
import { h } from '../../pkg/read/dom.js';
import { panelAt } from '../../pkg/read/geometry.js';
import { fits as fitData, open } from '../core.js';
import { readTyped } from '../typed.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
import { ways } from './axes.js';
import { fields, given, missing } from './beside.js';
import { nearest } from './parts.js';
import { nameOf, project } from './project.js';
import { said } from './said.js';
import { makeSets, takeDropped } from './sets.js';
import { useStyle } from './style.js';
import { groupSelect, rowsBlock, unitAnew } from './understood.js';

/** More sets of one table than this are not told apart on a figure. */
const MOST = 60;
/** Pixels within which a click finds a point, and beyond which it was a drag. */
const [REACH, DRAG] = [14, 4];

/** `{element, points(), dispose()}`. `plot` is that of the figure, `changed()` is called when the points changed. */
export async function makeOwn(app, entry, plot, changed) {
  const layout = () => plot.layout;
  useStyle();
  const [data] = await Promise.all([fitData(), open('fit')]);
  const problem = h('p', { class: 'field-error', role: 'alert' });
  const complain = (...words) => problem.replaceChildren(...words);
  const sets = makeSets(app, data.sets, complain);
  const list = h('div', { class: 'own-sets' });
  let drawn = [];
  let places = []; // of the points that are drawn, for a click: as `nearest` wants them, with their panel
  const unfolded = new Set(); // whose rows are shown

  const chosen = () => project.now.on?.[entry.id] ?? {};
  const placeOf = (k) => ({ panel: 0, shown: true, x: {}, y: {}, ...chosen()[k] });
  const put = (k, fields) => project.change({ on: { ...project.now.on, [entry.id]: { ...chosen(), [k]: { ...placeOf(k), ...fields } } } });

  /** The points of a set on its panel, and what was understood; or an error. */
  function read(set, k) {
    const place = placeOf(k);
    const panel = layout()[place.panel] ?? layout()[0];
    const [xWays, yWays] = [ways(panel.x), ways(panel.y, panel.x)];
    const [xWay, yWay] = [xWays.find(({ id }) => id === place.x.way) ?? xWays[0], yWays.find(({ id }) => id === place.y.way) ?? yWays[0]];
    const extra = (part, way) => (way.needs ? readTyped(part.extra ?? '').value : undefined);
    const columns = { ...set.columns, ...(place.x.column ? { x: place.x.column } : {}), ...(place.y.column ? { y: place.y.column } : {}) };
    delete columns.x_unit;
    delete columns.y_unit;
    if (place.x.unit) columns.x_unit = place.x.unit;
    if (place.y.unit) columns.y_unit = place.y.unit;
    const axes = { x: { name: 'x', unit: xWay.unit }, y: { name: 'y', unit: yWay.unit } };
    let found;
    try {
      found = app.core.read_points(set.text, { ...axes, columns });
    } catch (refusal) {
      throw Object.assign(refusal, { beside: missing(app.core, set.text, axes, columns) });
    }
    const { understood, sets: all } = found;
    if (all.length > MOST) throw new Error(t('own.most', { sets: all.length, most: MOST }));
    const out = new Set(set.left);
    const [ex, ey] = [extra(place.x, xWay), extra(place.y, yWay)];
    const spots = [];
    const own = all.map((one) => {
      const [across, up, bars, lines] = [[], [], [], []];
      one.x.forEach((raw, n) => {
        if (out.has(one.lines[n])) return;
        const x = xWay.apply(raw, ex);
        const y = yWay.apply(one.y[n], ey, raw);
        if (!Number.isFinite(x) || !Number.isFinite(y)) return;
        across.push(x);
        lines.push(one.lines[n]);
        up.push(y);
        if (one.sigma) bars.push(Math.abs(yWay.apply(one.y[n] + one.sigma[n], ey, raw) - y));
      });
      // arrays of numbers go to the core as a whole, so that many points stay fluent
      const [x, y, dy] = [across, up, bars].map((list) => Float64Array.from(list));
      spots.push({ panel: place.panel, at: k, points: { x, y }, leftOut: { x: [], y: [] }, lines: { used: lines, out: [] } });
      return { panel: place.panel, name: set.columns.group ? `${nameOf(set)}, ${one.group}` : nameOf(set), x, y, dx: [], dy };
    });
    return { own, spots, sets: all, understood, bad: all.flatMap((one) => one.left), xWays, yWays, xWay, yWay, place };
  }

  /** Fields for the numbers that the units of a set want or have. */
  const besides = (set, k, names) => fields(names, set.columns, (change) => project.changeSet({ columns: change(set.columns) }, k));

  function axisLine(k, letter, found) {
    const { understood, place } = found;
    const [choices, way, used] = letter === 'x' ? [found.xWays, found.xWay, understood.x] : [found.yWays, found.yWay, understood.y];
    const part = place[letter];
    const set = (fields) => put(k, { [letter]: { ...part, ...fields } });
    const words = t(letter === 'x' ? 'across' : 'up');
    const select = (key, options, label) => {
      const one = h('select', { dir: key === 'unit' ? 'ltr' : null, 'aria-label': t('own.label', { label, words }), 'data-own': `${letter}-${key}`, onchange: () => set({ [key]: one.value, ...(key === 'way' ? { unit: '' } : {}) }) }, options);
      return one;
    };
    const columns = Array.from({ length: understood.columns }, (_, n) => h('option', { value: n + 1, selected: used.column === n + 1 }, understood.head[n] || t('column', { number: n + 1 })));
    const units = used.offered.map((unit) => h('option', { value: unit, selected: unit === used.unit }, unit === '1' ? t('unit.pure') : unit));
    const number = way.needs ? h('input', { type: 'text', inputmode: 'decimal', size: 7, value: part.extra ?? '', 'data-own': `${letter}-extra`, 'aria-label': t('own.kelvin', { name: way.needs }), onchange: () => set({ extra: number.value }) }) : null;
    return h('p', { class: 'own-axis' }, t.nodes(letter === 'x' ? 'across.is' : 'up.is', { column: select('column', columns, t('own.column')) }), ' ',
      choices.length > 1 ? [select('way', choices.map(({ id, words: said }) => h('option', { value: id, selected: id === way.id }, said)), t('own.holds')), ' '] : null,
      used.offered.length > 1 ? t.nodes('own.in', { unit: select('unit', units, t('own.unit')) }) : null, number ? [' ', h('span', { class: 'kept', dir: 'ltr' }, `${way.needs} = `, number, ' K')] : null);
  }

  function show() {
    sets.show();
    drawn = [];
    places = [];
    const blocks = project.now.sets.map((set, k) => {
      const place = placeOf(k);
      const box = h('input', { type: 'checkbox', checked: place.shown, 'data-own': `shown-${k}`, onchange: () => put(k, { shown: box.checked }) });
      const head = h('label', { class: 'box' }, box, ` ${nameOf(set)}`);
      try {
        const found = read(set, k);
        if (place.shown) {
          drawn.push(...found.own);
          places.push(...found.spots);
        }
        const panels = layout();
        const panel = panels.length > 1 ? h('select', { 'aria-label': t('panel'), onchange: () => put(k, { panel: Number(panel.value) }) }, panels.map((_, n) => h('option', { value: n, selected: n === place.panel }, t('panel.number', { number: n + 1 })))) : null;
        const wanted = [[found.xWay, place.x], [found.yWay, place.y]].filter(([way, part]) => way.needs && !readTyped(part.extra ?? '').value);
        const { bad } = found;
        const count = found.own.reduce((sum, one) => sum + one.x.length, 0);
        const counted = () => [t(found.own.length > 1 ? 'own.count.sets' : 'own.count', { points: count, sets: found.own.length }),
          bad.length ? [' ', t.nodes('own.bad', { n: bad.length, first: h('span', {}, said(bad[0])) })] : null];
        const grouped = groupSelect(found.understood, set.columns.group, (columns) => project.changeSet({ columns: columns(set.columns) }, k));
        const rows = rowsBlock(found, set, (left) => project.changeSet({ left }, k));
        rows.open = unfolded.has(k);
        rows.addEventListener('toggle', () => unfolded[rows.open ? 'add' : 'delete'](k));
        return h('div', { class: 'own-set' }, head, panel, axisLine(k, 'x', found), axisLine(k, 'y', found), ...besides(set, k, given(set.columns)), grouped ? h('p', { class: 'own-axis' }, t.nodes('own.set', { column: grouped })) : null,
          h('p', { class: 'quiet' }, wanted.length ? t('own.give', { names: wanted.length > 1 ? t('and', { one: wanted[0][0].needs, other: wanted[1][0].needs }) : wanted[0][0].needs }) : counted()), rows);
      } catch (refusal) {
        return h('div', { class: 'own-set' }, head, h('p', { class: 'field-error', ...(refusal.kind ? inEnglish() : {}) }, `${refusal.message}.`),
          ...besides(set, k, refusal.beside ?? []),
          unitAnew(refusal.input, '', (letter, unit) => put(k, { [letter]: { ...chosen()[k]?.[letter], unit: unit.trim() } })), Object.keys(chosen()[k] ?? {}).length ? h('button', { type: 'button', class: 'small', onclick: () => put(k, { x: {}, y: {} }) }, t('anew.its')) : null);
      }
    });
    // what was in use is in use again
    const { activeElement: used } = document;
    const at = [...list.children].findIndex((one) => one.contains(used));
    const [mark] = ['own', 'line', 'beside', 'column'].filter((name) => used?.dataset?.[name]);
    list.replaceChildren(...blocks);
    if (mark) blocks[at]?.querySelector(`[data-${mark}="${CSS.escape(used.dataset[mark])}"]`)?.focus({ preventScroll: true });
    changed();
  }
  // a click on a point leaves it out; its box among the rows takes it in again
  let pressed = [0, 0];
  const press = ({ clientX, clientY }) => { pressed = [clientX, clientY]; };
  const click = ({ clientX, clientY }) => {
    const { left, top } = plot.element.getBoundingClientRect();
    const at = [clientX - left, clientY - top];
    const index = plot.map && Math.hypot(clientX - pressed[0], clientY - pressed[1]) <= DRAG ? panelAt(plot.map, ...at) : -1;
    const best = index < 0 ? null : nearest(plot.map.panels[index], places.filter(({ panel }) => panel === index), at, REACH);
    if (!best) return;
    project.changeSet({ left: [...project.now.sets[best.at].left, best.line].sort((a, b) => a - b) }, best.at);
    app.say(t('point.out', { line: best.line }));
  };
  const heard = { pointerdown: press, click };
  for (const [kind, act] of Object.entries(heard)) plot.element.addEventListener(kind, act);
  const unhear = project.hear(show);
  const undrop = takeDropped(app, complain);
  return {
    element: h('div', { class: 'own' }, sets.element, problem, list),
    show,
    points: () => drawn,
    dispose() {
      for (const [kind, act] of Object.entries(heard)) plot.element.removeEventListener(kind, act);
      unhear();
      undrop();
    },
  };
}
