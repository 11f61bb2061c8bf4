// The view of a reader's points: in, understood, fitted, told.
import { eachFrame, h, later } from '../../pkg/read/dom.js';
import { inside } from '../../pkg/read/geometry.js';
import { calculates, roomOf } from '../../pkg/load.js';
import { fits as fitData, open } from '../core.js';
import { linkTo } from '../state.js';
import { spoken } from '../text.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
import { makeWorking } from '../working.js';
import { fields, missing } from './beside.js';
import { saveBlock } from './keep.js';
import { jobsOf, manyBlock, manyResult, manySheet, rowsOf, takeMany } from './many.js';
import { compared as comparable, decided, measuredBlock } from './measured.js';
import { asked, modelBlock } from './model.js';
import { hindrance, nearest, partsOf } from './parts.js';
import { makePlots } from './plots.js';
import { project } from './project.js';
import { compareBlock, failure, judged, resultBlock } from './results.js';
import { allOf, ranked } from './rivals.js';
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
  const title = h('h1', { tabindex: -1 }, t('title'));
  const problem = h('div', { class: 'problem', role: 'alert', hidden: true });
  const seenBlock = h('section', { class: 'understood', 'aria-label': t('understood'), hidden: true });
  const askBlock = h('section', { class: 'ask', 'aria-label': t('the.model'), hidden: true });
  const told = h('div');
  const working = makeWorking(t('fitting'), t('again'), () => {
    // a change that waits to be fitted is ended too
    fitSoon.cancel();
    runner.end();
    working.show(ended(), null, fit);
  });
  let ended = () => ''; // what is told of a search that is ended
  const plots = makePlots(core);
  const { canvas, plot, correlation } = plots;
  const out = h('p', { class: 'buttons' });
  const runner = makeRunner();
  let models = [];
  let model = null; // the one that is set beside the points
  // the sets that are fitted: each value of a column, other tables; most often one
  let parts = [];
  let found = null; // what was found of several
  let looked = null; // which of them is looked at by itself
  let result = null;
  let gone = false;

  const complain = (...words) => {
    problem.replaceChildren(...words.map((one) => (typeof one === 'string' ? h('p', {}, one) : one)));
    problem.hidden = !words.length;
  };

  // --- drawing
  // the fit whose correlations are shown: the only one, that of all sets together, or that of the set that is looked at
  const correlated = () => (found ? found.whole ?? found.rows[looked]?.answer : result?.fits.length === 1 ? result.fits[0].answer : null);
  const hasMap = () => !project.now.compare && Object.keys(correlated()?.free ?? {}).length > 1;
  const sheet = (correlations = false) => (correlations ? { name: '', answers: [correlated()], titles: [''], correlations } : found ? manySheet(found.model, found, looked) : {
    points: parts[0].points, left_out: parts[0].leftOut, name: project.set.name, model: model.id, unit: parts[0].unit ?? undefined,
    answers: result.fits.map(({ answer }) => answer), titles: result.fits.map(({ model: one }) => spoken(one.title)),
  });
  const draw = () => !gone && result && plots.draw(sheet);
  const redraw = eachFrame(draw);
  correlation.addEventListener('toggle', redraw);
  // a click on a point leaves it out, or takes it in again; the boxes in the rows do the same by keys
  canvas.addEventListener('click', (event) => {
    const panel = plots.map?.panels[0];
    if (!panel || !inside(panel, event.offsetX, event.offsetY, REACH)) return;
    const best = nearest(panel, looked === null ? parts : [parts[looked]], [event.offsetX, event.offsetY], REACH);
    if (!best) return;
    const left = project.now.sets[best.at].left.filter((line) => line !== best.line);
    project.changeSet({ left: best.isOut ? left : [...left, best.line].sort((a, b) => a - b) }, best.at);
    app.say(t(best.isOut ? 'point.in' : 'point.out', { line: best.line }));
  });

  // --- from the points to the answer
  function understand() {
    const set = project.set;
    seenBlock.hidden = askBlock.hidden = !set;
    // what several sets told is nothing to draw beside one
    if (found) result = null;
    looked = found = null;
    if (!set) {
      parts = [];
      result = null;
      plot.hidden = correlation.hidden = true;
      working.show('');
      for (const block of [seenBlock, askBlock, told, out]) block.replaceChildren();
      return false;
    }
    // without a choice there is nothing to draw, and nothing of the fit before may stay
    const nothing = (...blocks) => {
      parts = [];
      result = model = null;
      runner.end();
      plot.hidden = correlation.hidden = askBlock.hidden = true;
      working.show('');
      for (const block of [told, out]) block.replaceChildren();
      seenBlock.replaceChildren(h('h2', {}, t('understood')), ...blocks.filter(Boolean));
      return false;
    };
    const refused = (refusal, wanted, ...before) => nothing(...before, h('p', { class: 'field-error', ...inEnglish() }, `${refusal.message[0].toUpperCase()}${refusal.message.slice(1)}.`),
      ...fields(wanted, set.columns, (change) => project.changeSet({ columns: change(set.columns) })), fittedUnitAnew(refusal.input),
      Object.keys(set.columns).length ? h('button', { type: 'button', class: 'small', onclick: () => project.changeSet({ columns: {} }) }, t('anew')) : null);
    let choice;
    try {
      choice = decided(core, models, app.book);
    } catch (refusal) {
      return refused(refusal, []);
    }
    if (!choice.model) return nothing(...measuredBlock(models, choice));
    model = choice.model;
    const axes = { x: { name: model.x.name, unit: model.x.unit }, y: { name: model.y.name, unit: model.y.unit, any_unit: model.y.any_unit } };
    let read;
    try {
      read = partsOf(core, models, app.book, model, axes);
    } catch (refusal) {
      return refused(refusal, missing(core, set.text, axes, set.columns), ...measuredBlock(models, choice));
    }
    parts = read.parts;
    seenBlock.replaceChildren(h('h2', {}, t('understood')), ...[...measuredBlock(models, choice), ...understoodBlock(read.read, axes)].filter(Boolean));
    askBlock.replaceChildren(h('h2', {}, t('the.model')), ...[...manyBlock(parts, read.aside), ...modelBlock(models, model, app.book, parts.length > 1)].filter(Boolean));
    const why = hindrance(parts);
    if (!why) return true;
    runner.end();
    result = null;
    plot.hidden = correlation.hidden = true;
    working.show('');
    out.replaceChildren();
    told.replaceChildren(h('p', { class: 'field-error' }, why));
    return false;
  }

  async function fit() {
    if (gone || !parts.length || !model) return;
    const [one, mine] = [model, parts];
    const several = mine.length > 1;
    const { points, lines, unit } = mine[0];
    const { compare: compared } = project.now;
    const wanted = compared ? comparable(models, one) : [one];
    const jobs = several ? wanted.flatMap((of) => jobsOf(of, mine)) : wanted.map((of) => ({ model: of, call: 'fit', args: [points, { ...asked(one), ...(of.chosen ? { inputs: of.chosen } : {}), ...(unit ? { unit } : {}) }] }));
    // the curves are drawn here: the rooms of the models are opened meanwhile
    const opened = Promise.all([...new Set(wanted.map(({ id }) => roomOf(id)))].map((room) => open(calculates(room))));
    opened.catch(() => {}); // told where it is waited for
    let done = [];
    ended = () => {
      // of a batch, what was fitted until then is told
      const some = several && !compared && done.length;
      if (some) opened.then(() => parts === mine && !gone && showMany(one, rowsOf(mine, done)), () => {});
      return some ? t('ended.after', { done: done.length, all: jobs.length }) : t('ended');
    };
    const count = mine.reduce((sum, part) => sum + part.points.x.length, 0);
    const say = () => {
      const fitting = t(several ? 'fitting.sets' : 'fitting.points', { points: count, sets: mine.length });
      const words = several && jobs.length > 1 ? t('fitting.done', { fitting, done: done.length }) : fitting;
      // of a single search it is not known how far it is
      working.show(words, jobs.length > 1 ? done.length / jobs.length : NaN);
      return words;
    };
    const slow = setTimeout(() => app.say(say()), 250);
    let fits;
    try {
      fits = await runner.run(jobs, (now) => {
        done = [...now];
        if (!working.element.hidden) say();
      });
    } catch (error) {
      fits = [{ model: one, error: error.message }];
    } finally {
      clearTimeout(slow);
    }
    if (gone || !fits || parts !== mine) return;
    working.show('');
    await opened;
    if (gone || parts !== mine) return;
    if (several) {
      const all = compared && ranked(core, wanted, mine, fits);
      const [best] = all ? allOf(all) : [{ model: one, found: rowsOf(mine, fits) }];
      showMany(best.model, best.found, all);
      return;
    }
    const all = judged(core, fits.map((of) => ({ ...of, ...(of.answer ? { answers: [of.answer] } : {}) })));
    const good = allOf(all).filter(({ answer }) => answer);
    // where the fit is refused, the points stand alone beside the reason
    plot.hidden = !points.x.length;
    result = points.x.length ? { fits: good } : null;
    correlation.hidden = !hasMap();
    const block = compared ? compareBlock(all)
      : good.length ? resultBlock(good[0].answer, one) : [h('p', { class: 'field-error' }, failure(all.failed[0].error))];
    told.replaceChildren(...block.filter(Boolean));
    out.replaceChildren(...takeAway(app, { core, sheet, model: one, fits: good, points, lines: lines.used }));
    draw();
    if (good.length) app.say(t('told', { model: spoken(good[0].model.title), points: points.x.length }));
  }
  const fitSoon = later(fit, 60);

  /** Of several sets: one table, all curves, or the one that is looked at; of several models the table of them, and the curves of all. */
  function showMany(one, what, all) {
    found = { ...what, model: one, rivals: all ? allOf(all).filter(({ answers }) => answers) : null };
    const good = found.rows.filter(({ answer }) => answer);
    result = { fits: good.map(({ part, answer }) => ({ answer, model: one, set: part.name })) };
    const show = () => {
      plot.hidden = false;
      correlation.hidden = !hasMap();
      again(() => told.replaceChildren(...(all ? compareBlock(all) : manyResult(one, found, (k) => {
        looked = k;
        show();
      }, looked)).filter(Boolean)));
      draw();
    };
    show();
    out.replaceChildren(...takeMany({ core, sheet, model: one, found }));
    app.say(t('told.sets', { model: spoken(one.title), some: good.length, all: found.rows.length }));
  }

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
    h('p', { class: 'look' }, t('what'))), problem);
  let ends = [];
  let beginning = null;

  return {
    element, title,
    /** When the link holds what was set last. */
    settled: () => beginning?.then(() => following),
    begin() {
      beginning = (async () => {
        try {
          const [data] = await Promise.all([fitData(), open('fit')]);
          const rooms = [...new Set(data.models.map(({ id }) => roomOf(id)))];
          await Promise.all(rooms.map((room) => app.book.calculates(room)));
          if (gone) return;
          models = data.models;
          const lost = await project.follow(state.data);
          // another address was followed meanwhile: nothing of this view may stay
          if (gone) return;
          if (lost) complain(lost);
          sets = makeSets(app, data.sets, complain);
          element.append(h('div', {}, sets.element, seenBlock, askBlock, saveBlock(app, complain, () => (result?.fits ?? []).map(({ answer, set }) => ({ set: set ?? project.set.name, ...answer })))), h('div', { class: 'results' }, h('div', { class: 'under-way' }, working.element), plot, told, correlation, out,
            h('p', { class: 'quiet' }, t.nodes('how', { glossary: h('a', { href: linkTo('glossary', '', state) }, t('how.glossary')), command: h('code', {}, 'vitreous fit MODEL FILE') }))));
          const width = new ResizeObserver(redraw);
          width.observe(plot);
          ends = [project.hear(shown), takeDropped(app, complain), () => width.disconnect()];
          await shown();
          element.dataset.ready = '';
        } catch (error) {
          complain(t('failed', { why: error.message }));
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
