// The view of a reader's points: in, understood, fitted, told.
import { eachFrame, h, later, setText } from '../../pkg/read/dom.js';
import { inside, toPixel } from '../../pkg/read/geometry.js';
import { calculates, roomOf } from '../../pkg/load.js';
import { fits as fitData, open } from '../core.js';
import { copy, mayDownload, save } from '../files.js';
import { linkTo } from '../state.js';
import { spoken } from '../text.js';
import { themeInForce } from '../theme.js';
import { makeWorking } from '../working.js';
import { decided, measuredBlock, rivals } from './measured.js';
import { asked, modelBlock } from './model.js';
import { project } from './project.js';
import { compareBlock, failure, resultBlock } from './results.js';
import { makeRunner } from './runner.js';
import { makeSets, takeDropped } from './sets.js';
import { useStyle } from './style.js';
import { takeAway } from './take-away.js';
import { fittedUnitAnew, understoodBlock } from './understood.js';

const REACH = 14; // pixels within which a click finds a point

/** The view. `state.data` is what stands in the link. */
export function makeData(app, entry, state) {
  useStyle();
  const { core } = app;
  const title = h('h1', { tabindex: -1 }, 'Your data');
  const problem = h('div', { class: 'problem', role: 'alert', hidden: true });
  const seenBlock = h('section', { class: 'understood', 'aria-label': 'What was understood', hidden: true });
  const askBlock = h('section', { class: 'ask', 'aria-label': 'The model', hidden: true });
  const told = h('div');
  const working = makeWorking('Fitting', 'Fit again', () => {
    runner.end();
    working.show('The search was ended.', null, fit);
  });
  const canvas = h('canvas', { role: 'img', 'aria-label': 'The points and the fitted curve; the tables below hold the numbers.', 'data-fit': 0 });
  const plot = h('div', { class: 'plot', hidden: true }, canvas);
  const small = h('canvas', { role: 'img', 'aria-label': 'Correlations of the parameters; a number near one or minus one says that the points do not tell the two apart.' });
  const correlation = h('details', { class: 'correlation', hidden: true }, h('summary', {}, 'Correlations of the parameters'), h('div', { class: 'plot' }, small));
  const out = h('p', { class: 'buttons' });
  const runner = makeRunner();
  let models = [];
  let model = null; // the one that is set beside the points
  let points = null;
  let leftOut = null;
  let lines = [];
  let result = null;
  let map = null;
  let gone = false;

  const complain = (...words) => {
    problem.replaceChildren(...words.map((one) => (typeof one === 'string' ? h('p', {}, one) : one)));
    problem.hidden = !words.length;
  };

  // --- drawing
  const sheet = (correlations = false) => ({
    points, left_out: leftOut, name: project.set.name, correlations, model: model.id,
    answers: result.fits.map(({ answer }) => answer), titles: result.fits.map(({ model: one }) => spoken(one.title)),
  });
  const paint = (into, box, what, roof) => {
    const width = Math.max(Math.floor(box.clientWidth), 220);
    const drawn = core.fit_frame(into, what, { width, ratio: devicePixelRatio || 1, theme: themeInForce(), views: [], roof });
    Object.assign(into.style, { width: `${width}px` });
    into.dataset.fit = Number(into.dataset.fit ?? 0) + 1;
    return drawn;
  };
  const draw = () => {
    if (gone || !result) return;
    map = paint(canvas, plot, sheet(), 560).map;
    if (correlation.open && !correlation.hidden) paint(small, small.parentElement, sheet(true), 360);
  };
  const redraw = eachFrame(draw);
  correlation.addEventListener('toggle', redraw);
  // a click on a point leaves it out, or takes it in again; the boxes in the rows do the same by keys
  canvas.addEventListener('click', (event) => {
    const panel = map?.panels[0];
    if (!panel || !inside(panel, event.offsetX, event.offsetY, REACH)) return;
    let best = { distance: REACH };
    for (const [set, numbers, isOut] of [[points, lines.used, false], [leftOut, lines.out, true]]) {
      set.x.forEach((x, k) => {
        const at = toPixel(panel, x, set.y[k]);
        const distance = at ? Math.hypot(at[0] - event.offsetX, at[1] - event.offsetY) : Infinity;
        if (distance < best.distance) best = { distance, line: numbers[k], isOut };
      });
    }
    if (best.line === undefined) return;
    const left = project.set.left.filter((line) => line !== best.line);
    project.changeSet({ left: best.isOut ? left : [...left, best.line].sort((a, b) => a - b) });
    app.say(`The point of line ${best.line} ${best.isOut ? 'counts again' : 'is left out'}.`);
  });

  // --- from the points to the answer
  function understand() {
    const set = project.set;
    seenBlock.hidden = askBlock.hidden = !set;
    if (!set) {
      points = result = null;
      plot.hidden = correlation.hidden = true;
      working.show('');
      for (const block of [seenBlock, askBlock, told, out]) block.replaceChildren();
      return false;
    }
    // without a choice there is nothing to draw, and nothing of the fit before may stay
    const nothing = (...blocks) => {
      points = result = model = null;
      runner.end();
      plot.hidden = correlation.hidden = askBlock.hidden = true;
      working.show('');
      for (const block of [told, out]) block.replaceChildren();
      seenBlock.replaceChildren(h('h2', {}, 'What was understood'), ...blocks.filter(Boolean));
      return false;
    };
    const refused = (refusal, ...before) => nothing(...before, h('p', { class: 'field-error' }, `${refusal.message[0].toUpperCase()}${refusal.message.slice(1)}.`), fittedUnitAnew(refusal.input),
      Object.keys(set.columns).length ? h('button', { type: 'button', class: 'small', onclick: () => project.changeSet({ columns: {} }) }, 'Read the columns anew') : null);
    let choice;
    try {
      choice = decided(core, models, app.book);
    } catch (refusal) {
      return refused(refusal);
    }
    if (!choice.model) return nothing(...measuredBlock(models, choice));
    model = choice.model;
    const axes = { x: { name: model.x.name, unit: model.x.unit }, y: { name: model.y.name, unit: model.y.unit } };
    let read;
    try {
      read = core.read_points(set.text, { ...axes, columns: set.columns });
    } catch (refusal) {
      return refused(refusal, ...measuredBlock(models, choice));
    }
    const all = read.sets[0];
    const without = new Set(set.left);
    const pick = (keep) => {
      const kept = all.lines.map((line, k) => k).filter((k) => keep(all.lines[k]));
      return { x: kept.map((k) => all.x[k]), y: kept.map((k) => all.y[k]), sigma: all.sigma ? kept.map((k) => all.sigma[k]) : null };
    };
    points = pick((line) => !without.has(line));
    leftOut = pick((line) => without.has(line));
    lines = { used: all.lines.filter((line) => !without.has(line)), out: all.lines.filter((line) => without.has(line)) };
    seenBlock.replaceChildren(h('h2', {}, 'What was understood'), ...[...measuredBlock(models, choice), ...understoodBlock(read, axes)].filter(Boolean));
    askBlock.replaceChildren(h('h2', {}, 'The model'), ...modelBlock(models, model, app.book).filter(Boolean));
    return true;
  }

  async function fit() {
    if (gone || !points || !model) return;
    const one = model;
    const wanted = project.now.compare ? rivals(models, one) : [one];
    let share = 0;
    const words = `Fitting ${points.x.length} points`;
    const slow = setTimeout(() => {
      working.show(words, share);
      app.say(words);
    }, 250);
    let fits;
    try {
      fits = await runner.run(wanted, points, asked(one), (done, all) => {
        share = done / all;
        if (!working.element.hidden) working.show(words, share);
      });
    } catch (error) {
      fits = [{ model: one, error: error.message }];
    } finally {
      clearTimeout(slow);
    }
    if (gone || !fits || !points) return;
    working.show('');
    // the curve is drawn here: the rooms of the models are opened
    await Promise.all([...new Set(wanted.map(({ id }) => roomOf(id)))].map((room) => open(calculates(room))));
    const good = fits.filter(({ answer }) => answer).sort((a, b) => (a.answer.aicc ?? Infinity) - (b.answer.aicc ?? Infinity));
    const bad = fits.filter(({ answer }) => !answer);
    // where the fit is refused, the points stand alone beside the reason
    plot.hidden = !points.x.length;
    correlation.hidden = project.now.compare || !good.length || Object.keys(good[0].answer.free).length < 2;
    result = points.x.length ? { fits: good } : null;
    const block = project.now.compare ? compareBlock([...good, ...bad])
      : good.length ? resultBlock(good[0].answer, one) : [h('p', { class: 'field-error' }, failure(bad[0].error))];
    told.replaceChildren(...block.filter(Boolean));
    out.replaceChildren(...takeAway(app, { core, sheet, model: one, fits: good, points, lines: lines.used }));
    draw();
    if (good.length) app.say(`${spoken(good[0].model.title)} was fitted to ${points.x.length} points.`);
  }
  const fitSoon = later(fit, 60);

  // what was in use is in use again after the blocks are built anew
  const again = (act) => {
    const used = document.activeElement;
    const mark = [...used?.attributes ?? []].find(({ name }) => name.startsWith('data-'));
    act();
    if (mark && document.activeElement === document.body) element.querySelector(`[${mark.name}="${CSS.escape(mark.value)}"]`)?.focus({ preventScroll: true });
  };
  async function shown() {
    const opened = [...element.querySelectorAll('details[open]')].map((one) => one.className);
    again(() => {
      sets.show();
      if (understand()) fitSoon();
      for (const one of element.querySelectorAll('details')) if (opened.includes(one.className)) one.open = true;
    });
    await follow();
  }
  // the link follows a moment later, as packing the points takes time; of two changes the later one counts
  let following = null;
  function follow() {
    const mine = project.link().then((text) => {
      if (gone || following !== mine) return;
      state.data = text;
      app.changed();
      // each change is a step of its own for undo, however soon the next one comes
      app.writeNow();
    });
    following = mine;
    return mine;
  }

  let sets = { show() {} };
  const element = h('article', { class: 'data-view' }, h('header', { class: 'title' }, title,
    h('p', { class: 'look' }, 'Bring measured points, see what was read, and let a model follow them. Its parameters come with errors; several models can be compared.')), problem);
  let ends = [];

  return {
    element, title,
    /** When the link holds what was set last. */
    settled: () => following,
    begin() {
      (async () => {
        try {
          const [data] = await Promise.all([fitData(), open('fit')]);
          const rooms = [...new Set(data.models.map(({ id }) => roomOf(id)))];
          await Promise.all(rooms.map((room) => app.book.calculates(room)));
          if (gone) return;
          models = data.models;
          const lost = await project.follow(state.data);
          if (lost) complain(lost);
          sets = makeSets(app, data.sets, complain);
          element.append(h('div', {}, sets.element, seenBlock, askBlock, saveBlock(app, complain, () => (result?.fits ?? []).map(({ answer }) => ({ set: project.set.name, ...answer })))), h('div', { class: 'results' }, h('div', { class: 'under-way' }, working.element), plot, told, correlation, out,
            h('p', { class: 'quiet' }, 'How errors, intervals and criteria come about: ', h('a', { href: linkTo('glossary', '', state) }, 'glossary'), '. The same on the command line: ', h('code', {}, 'vitreous fit MODEL FILE'), '.')));
          const width = new ResizeObserver(redraw);
          width.observe(plot);
          ends = [project.hear(shown), takeDropped(app, complain), () => width.disconnect()];
          await shown();
          element.dataset.ready = '';
        } catch (error) {
          complain(`What fits need could not be loaded: ${error.message}. Reload the page to try once more.`);
        }
      })();
      return [];
    },
    redraw,
    dispose() {
      gone = true;
      runner.end();
      for (const end of ends) end();
    },
  };
}

/** Saving the whole: points, what is asked of them, and the fits in view. */
function saveBlock(app, complain, fits) {
  const name = () => `${(project.set?.name ?? 'points').replace(/\W+/g, '-')}.vitreous.json`;
  return h('section', { class: 'keep', 'aria-label': 'Keeping it' }, h('p', { class: 'buttons' },
    h('button', { type: 'button', 'data-save': 'project', async onclick() {
      complain();
      if (!project.now.sets.length) return complain('There is nothing to save yet.');
      if (mayDownload()) save(new Blob([project.file(fits())], { type: 'application/json' }), name());
      else if (!(await copy(project.file(fits())))) return complain('This frame may neither save nor copy. Open the page by itself.');
      project.keep();
      app.say(`${name()} was saved.`);
      return undefined;
    } }, 'Save as a project file')), h('p', { class: 'quiet' }, 'Small sets of points travel in the link of this page. A project file holds all of them, what was asked, and the fits of the set in view.'));
}
