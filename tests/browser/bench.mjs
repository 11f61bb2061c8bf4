// Times every figure in headless Chromium: computing it anew, drawing it, drawing with the raster forced, and the page's
// one call a frame, which does all of it; beside uPlot where that can draw the curves. Prints a table; fails nothing. `NATIVE` holds the native times, one JSON line each;
// `ONLY` holds ids, separated by commas, where not all figures are asked for.
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import catalogue from '../../pkg/built/catalogue.js';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const root = fileURLToPath(new URL('../../', import.meta.url));
const native = new Map(JSON.parse(process.env.NATIVE || '[]').map((line) => [line.id, line]));
const GOAL = 8; // ms, computing and drawing a frame while dragging

const at = (sorted, share) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
const summary = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) };
};
const ms = (value) => (Number.isFinite(value) ? value.toFixed(2) : '-').padStart(8);

// a page of its own, isolated so that its clock ticks in microseconds
const folder = `${root}target/web/bench`;
await mkdir(folder, { recursive: true });
await cp(`${root}pkg/built`, `${folder}/built`, { recursive: true });
await copyFile(`${root}pkg/load.js`, `${folder}/load.js`);
await copyFile(`${root}node_modules/uplot/dist/uPlot.esm.js`, `${folder}/uplot.js`);
await writeFile(`${folder}/index.html`, `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><canvas></canvas><div></div>
<script type="module">import { glue, open, rooms, start } from './load.js'; await start(); await Promise.all(Object.keys(rooms).map((room) => open(room)));
window.core = glue; window.uPlot = (await import('./uplot.js')).default; document.body.dataset.ready = 1;</script>`);
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const site = await serve(folder, '/', {}, isolation);
const browser = await launch();
const page = await browser.newPage();
await page.goto(site.address);
await page.waitForSelector('body[data-ready]', { state: 'attached' });

const only = (process.env.ONLY ?? '').split(',').filter(Boolean);
const figures = [...catalogue.theories, ...catalogue.comparisons].flatMap((room) => room.figures).filter(({ id }) => !only.length || only.includes(id));
print(`${'ms: median and 95th percentile'.padEnd(42)}  native   p95     wasm     p95   x native   draw     p95   raster     p95    uPlot  x uPlot    frame     p95`);
const late = [];
const against = [];
for (const figure of figures) {
  const times = await page.evaluate(time, figure);
  const [compute, draw, raster, peer, frame] = [times.compute, times.draw, times.raster, times.peer, times.frame].map(summary);
  if (Number.isFinite(peer.median)) against.push({ id: figure.id, ratio: raster.median / peer.median });
  const own = native.get(figure.id) ?? {};
  const ratio = compute.median / own.median;
  print(`${figure.id.padEnd(42)}${ms(own.median)}${ms(own.p95)} ${ms(compute.median)}${ms(compute.p95)} ${ms(ratio)}  ${ms(draw.median)}${ms(draw.p95)} ${ms(raster.median)}${ms(raster.p95)} ${ms(peer.median)} ${ms(raster.median / peer.median)} ${ms(frame.median)}${ms(frame.p95)}`);
  if (compute.p95 + draw.p95 > GOAL) late.push(figure.id);
  if (figure.refinement) {
    const fine = summary(await page.evaluate(timeFine, figure));
    const alone = native.get(`${figure.id} (fine)`) ?? {};
    print(`${`${figure.id} (fine, all parts, one thread)`.padEnd(42)}${ms(alone.median)}${ms(alone.p95)} ${ms(fine.median)}${ms(fine.p95)} ${ms(fine.median / alone.median)}`);
  }
}
print(late.length ? `above ${GOAL} ms a frame (p95, compute and draw): ${late.join(', ')}` : `every figure within ${GOAL} ms a frame (p95, compute and draw)`);
against.sort((a, b) => a.ratio - b.ratio);
const slowest = against.slice(-5).reverse().map(({ id, ratio }) => `${id} ${ratio.toFixed(2)}`);
print(`raster over uPlot, ${against.length} figures (goals: median 1.5, worst 3): median ${at(against, 0.5).ratio.toFixed(2)}, worst ${slowest.join(', ')}`);
await page.close();
await site.close();

await browser.close();

// runs in the page
function timeFine(figure) {
  const { core } = window;
  return Array.from({ length: 3 }, () => {
    const start = performance.now();
    const parts = Array.from({ length: core.refine_parts(figure.id, {}) }, (_, k) => core.refine_part(figure.id, {}, k));
    core.refine_assemble(figure.id, {}, parts);
    return performance.now() - start;
  });
}

// runs in the page
async function time(figure) {
  const { core, uPlot } = window;
  const canvas = document.querySelector('canvas');
  const moved = figure.params.find((p) => p.type === 'number' && !p.domain.integer);
  const options = { width: 800, height: 500, ratio: 1, theme: 'light' };
  const page = { width: 800, roof: 500, least_height: 500, ratio: 1, theme: 'light' };
  const times = { compute: [], draw: [], raster: [], peer: [], frame: [] };
  let curves = [];
  const repeats = 40;
  const warm = 20; // unrecorded, of both: the browser compiles what it runs often
  for (let k = -warm; k < repeats; k += 1) {
    const inputs = moved ? { [moved.name]: moved.min + (0.3 + (0.4 * ((k + warm) % repeats)) / repeats) * (moved.max - moved.min) } : {};
    try {
      const start = performance.now();
      core.reading(figure.id, inputs);
      const computed = performance.now();
      core.draw(canvas, figure.id, inputs, options);
      const drawn = performance.now();
      canvas.getContext('2d').getImageData(0, 0, 1, 1);
      const seen = performance.now();
      // without a slider only the first computation is one
      if (moved ? k >= 0 : k === -warm) times.compute.push(computed - start);
      if (k >= 0) {
        times.draw.push(drawn - computed);
        times.raster.push(seen - computed);
      }
      // other inputs than before, so that it computes too
      const other = moved ? { [moved.name]: inputs[moved.name] + 1e-4 * (moved.max - moved.min) } : inputs;
      const begun = performance.now();
      core.frame(canvas, figure.id, other, page);
      if (k >= 0) times.frame.push(performance.now() - begun);
      if (!curves.length) curves = core.figure(figure.id, inputs).picture.panels.flatMap((panel) => panel.items.filter((item) => item.is === 'curve'));
    } catch (refusal) {
      if (!refusal.kind) throw refusal;
    }
  }
  // the same points in uPlot, where they can be joined on one abscissa
  const tables = curves.map(({ runs }) => runs.flat()).filter((points) => points.length > 1)
    .map((points) => points.toSorted((a, b) => a[0] - b[0]).filter((p, k, all) => !k || p[0] > all[k - 1][0]))
    .map((points) => [points.map((p) => p[0]), points.map((p) => p[1])]);
  if (tables.length) {
    const host = document.querySelector('div');
    const data = uPlot.join(tables);
    const series = [{}, ...tables.map((_, k) => ({ stroke: ['#0072b2', '#d55e00', '#009e73'][k % 3], width: 2, spanGaps: true, points: { show: false } }))];
    const plot = new uPlot({ width: 800, height: 500, series, scales: { x: { time: false } }, legend: { show: false } }, data, host);
    // its first drawing comes with the next task
    await new Promise((done) => { setTimeout(done, 50); });
    for (let k = -warm; k < repeats; k += 1) {
      const start = performance.now();
      // a batch is drawn before it returns; without one uPlot waits for the end of the task
      plot.batch(() => plot.redraw(true, true), true);
      plot.ctx.getImageData(0, 0, 1, 1);
      if (k >= 0) times.peer.push(performance.now() - start);
    }
    const { data: pixels } = plot.ctx.getImageData(0, 0, plot.ctx.canvas.width, plot.ctx.canvas.height);
    let coloured = 0;
    for (let k = 0; k < pixels.length; k += 4) coloured += pixels[k + 3] > 0 && Math.max(pixels[k], pixels[k + 1], pixels[k + 2]) - Math.min(pixels[k], pixels[k + 1], pixels[k + 2]) > 100;
    if (coloured < 100) throw new Error(`${figure.id}: uPlot drew no curve`);
    plot.destroy();
  }
  return times;
}
