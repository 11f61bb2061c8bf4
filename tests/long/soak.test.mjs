// A page that is used for long: redraws and workers by the thousand leave heap, nodes and listeners as they were.
// REDRAWS and RESTARTS choose how many: REDRAWS=100000 RESTARTS=1000 for a release, a short form otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, setUp } from '../browser/page-setup.mjs';

const kit = setUp();
const REDRAWS = Number(process.env.REDRAWS ?? 4000);
const RESTARTS = Number(process.env.RESTARTS ?? 40);

/** Heap in MB, nodes, listeners and documents, after the garbage has gone. */
async function held(session) {
  for (let k = 0; k < 3; k += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { heap: found.JSHeapUsedSize / 2 ** 20, nodes: found.Nodes, listeners: found.JSEventListeners, documents: found.Documents };
}

const MEMORY = `globalThis.memories = []; const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => { const done = await instantiate(...args); const { memory } = (done.instance ?? done).exports; if (memory) globalThis.memories.push(memory); return done; };`;

const line = (name, { heap, nodes, listeners, documents }) => `${name}: heap ${heap.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${documents} documents`;

function flat(before, after) {
  assert.ok(after.heap < before.heap + 3, `heap ${before.heap} to ${after.heap} MB`);
  assert.ok(after.nodes < before.nodes + 400, `nodes ${before.nodes} to ${after.nodes}`);
  assert.ok(after.listeners < before.listeners + 60, `listeners ${before.listeners} to ${after.listeners}`);
  assert.ok(after.documents <= before.documents + 1, `documents ${before.documents} to ${after.documents}`);
}

/** Runs in the page: `count` drawings, each with another value of the first slider. */
async function redraw(count) {
  const slider = document.querySelector('[data-slider]');
  const canvas = document.querySelector('canvas[data-figure]');
  const [min, max, first] = [Number(slider.min), Number(slider.max), Number(canvas.dataset.drawn)];
  for (let k = 0; Number(canvas.dataset.drawn) - first < count; k += 1) {
    slider.value = String(min + (max - min) * (0.3 + 0.4 * ((k * 0.61803) % 1)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    if (k > 20 * count + 1000) throw new Error('the figure is not drawn');
  }
}

test('redraws leave nothing behind', async (t) => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile', { script: MEMORY });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // frames as fast as they come, not sixty a second
  await page.evaluate(() => { globalThis.requestAnimationFrame = (act) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); act(performance.now()); }; port2.postMessage(0); return 1; }; });
  await page.evaluate(redraw, 500);
  const before = await held(session);
  const bytes = () => page.evaluate(() => globalThis.memories.at(-1).buffer.byteLength);
  const memory = await bytes();
  for (let done = 0; done < REDRAWS; done += 2000) await page.evaluate(redraw, Math.min(2000, REDRAWS - done));
  const after = await held(session);
  t.diagnostic(`${REDRAWS} redraws; ${line('before', before)}; ${line('after', after)}; module ${memory / 2 ** 20} MB to ${await bytes() / 2 ** 20} MB`);
  flat(before, after);
  assert.equal(await bytes(), memory, 'the memory of the module does not grow');
  clean(page);
});

test('figures one after the other leave nothing behind', async (t) => {
  const page = await kit.open('v=1&figure=rfot.angell');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const entries = await page.$$eval('#side a[data-entry]', (links) => links.map((link) => link.dataset.entry));
  const round = async (count) => {
    for (let k = 0; k < count; k += 1) {
      const id = entries[k % entries.length];
      await page.evaluate((entry) => { location.hash = `v=1&figure=${entry}`; }, id);
      // an element that the test held on to would be kept by the browser, with the whole view around it
      await page.waitForFunction((entry) => Number(document.querySelector(`canvas[data-figure="${entry}"]`)?.dataset.drawn) > 0, id);
    }
  };
  // words, equations and code of all rooms are kept: once round first
  await round(entries.length + 5);
  const before = await held(session);
  const count = Math.max(100, Math.floor(REDRAWS / 100));
  await round(count - (count % entries.length) + entries.length + 5);
  const after = await held(session);
  t.diagnostic(`${count} changes of figure; ${line('before', before)}; ${line('after', after)}`);
  flat(before, after);
  clean(page);
});

test('workers that begin and end leave nothing behind', async (t) => {
  const page = await kit.open('v=1&figure=rfot.heat_capacity', { script: `globalThis.alive = 0; globalThis.begun = 0; const Real = Worker;
    globalThis.Worker = class extends Real { constructor(...args) { super(...args); globalThis.alive += 1; globalThis.begun += 1; } terminate() { if (!this.over) globalThis.alive -= 1; this.over = true; super.terminate(); } };` });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const restart = async (count) => {
    const goal = count + await page.evaluate(() => globalThis.begun);
    while (await page.evaluate(() => globalThis.begun) < goal) {
      const [begun, moves] = await page.evaluate(() => [globalThis.begun, Number(document.querySelector('canvas[data-figure]').dataset.drawn)]);
      await page.evaluate((up) => {
        const slider = document.querySelector('[data-slider]');
        slider.value = String(Number(slider.min) + (Number(slider.max) - Number(slider.min)) * (0.3 + 0.4 * ((up * 0.61803) % 1)));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }, moves);
      await page.waitForFunction((n) => globalThis.begun > n, begun);
    }
    await page.waitForFunction(() => document.querySelector('.refining').dataset.done === 'true');
  };
  await restart(10);
  const before = await held(session);
  await restart(RESTARTS);
  const after = await held(session);
  t.diagnostic(`${RESTARTS} workers; ${line('before', before)}; ${line('after', after)}; ${await page.evaluate(() => globalThis.alive)} alive`);
  flat(before, after);
  assert.equal(await page.evaluate(() => globalThis.alive), 0);
  clean(page);
});
