// A slow machine: the processor six times slower, a slider of every figure is dragged, and the picture follows at least 15 times a
// second. The time that the page's thread takes for a drawing is measured, which hardly depends on what else the machine does; a
// figure that comes near the limit is dragged with the browser slowed down too, which counts where nothing else runs.
// SLOWER and ONLY choose another factor and some of the figures.
import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import { test } from 'node:test';
import { setUp } from '../browser/page-setup.mjs';

const kit = setUp();
const SLOWER = Number(process.env.SLOWER ?? 6);
const ONLY = process.env.ONLY ?? '';
const LEAST = 15;
// ms of dragging a slider
const DRAG = 700;
// a machine that does little else
const QUIET = 1.5;

/** Runs in the page: drags one slider to and fro; answers with the drawings and the time that they took, in ms. */
async function drag({ name, ms }) {
  const slider = document.querySelector(`[data-slider="${name}"]`);
  const count = () => Number(document.querySelector('canvas[data-figure]').dataset.drawn);
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const [min, max] = [Number(slider.min), Number(slider.max)];
  const [first, began] = [count(), performance.now()];
  for (let k = 0; performance.now() - began < ms; k += 1) {
    // as far as a hand moves between two frames
    slider.value = String(min + (max - min) * (0.4 + 0.2 * Math.abs(((k / 40) % 2) - 1)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
  }
  await frame();
  return { drawings: count() - first, took: performance.now() - began };
}

test(`every figure follows its sliders ${LEAST} times a second on a machine ${SLOWER} times slower`, async (t) => {
  const page = await kit.open('v=1&figure=rfot.angell');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => 1000 * (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const entries = (await page.$$eval('#side a[data-entry]', (links) => links.map((link) => link.dataset.entry))).filter((id) => id.includes(ONLY));
  const rows = [];
  for (const id of entries) {
    await page.evaluate((entry) => { location.hash = `v=1&figure=${entry}`; }, id);
    await page.waitForSelector(`canvas[data-figure="${id}"]:not([data-drawn="0"])`);
    const names = await page.$$eval('.panel [data-slider]', (sliders) => sliders.filter((one) => one.checkVisibility() && !one.disabled).map((one) => one.dataset.slider));
    for (const name of names) {
      let cost = Infinity;
      // what is slow once may have been disturbed
      for (let k = 0; k < 3 && (k === 0 || 1000 / (SLOWER * cost) < 2 * LEAST); k += 1) {
        const before = await spent();
        const { drawings } = await page.evaluate(drag, { name, ms: DRAG });
        cost = Math.min(cost, (await spent() - before) / Math.max(drawings, 1));
      }
      const row = { id, name, cost, rate: 1000 / (SLOWER * cost) };
      if (row.rate < 2 * LEAST) {
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        const { drawings, took } = await page.evaluate(drag, { name, ms: 2 * DRAG });
        row.seen = (1000 * drawings) / took;
        row.quiet = loadavg()[0] < QUIET;
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      }
      rows.push(row);
    }
  }
  rows.sort((a, b) => a.rate - b.rate);
  const told = ({ id, name, cost, rate, seen }) => `${id} ${name} ${rate.toFixed(1)} (${cost.toFixed(1)} ms${seen === undefined ? '' : `, ${seen.toFixed(1)} seen`})`;
  t.diagnostic(`${entries.length} figures, ${rows.length} sliders; load ${loadavg()[0].toFixed(1)}; drawings a second of the slowest: ${rows.slice(0, 20).map(told).join('; ')}`);
  assert.deepEqual(rows.filter(({ rate, seen, quiet }) => rate < LEAST || (quiet && seen < LEAST)).map(told), []);
});
