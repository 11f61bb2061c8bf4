// How long a lecture takes to open, measured while nothing else runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setUp } from './page-setup.mjs';
import { linkOf } from './lecture-setup.mjs';

const kit = setUp();

test('a lecture of twenty steps opens within 1.5 times the time of the page itself', async () => {
  const step = (k) => `## Step ${k}\n\nWords and $T_\\text{g}$.\n\n[Viscosity](#figure=rfot.angell&fragility=${20 + 3 * k})\n\n> [!question number value=40 tolerance=5 unit=K]\n> How large?\n`;
  const link = linkOf(`# Twenty\n\n${Array.from({ length: 20 }, (_, k) => step(k)).join('\n')}`);
  const times = { page: [], lecture: [] };
  for (let k = 0; k < 7; k += 1) {
    for (const [name, fragment, there] of [['page', '', 'canvas[data-figure]:not([data-drawn="0"])'], ['lecture', link, '.lecture-view[data-complete] vitreous-figure[data-drawn]']]) {
      const context = await kit.context();
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(`${kit.base}#${fragment}`);
      await page.waitForSelector(there);
      times[name].push(performance.now() - began);
      await context.close();
    }
  }
  const least = (list) => Math.min(...list);
  console.error(`   page ${least(times.page).toFixed(0)} ms, lecture ${least(times.lecture).toFixed(0)} ms`);
  assert.ok(least(times.lecture) <= 1.5 * least(times.page), JSON.stringify(times));
});
