// The npm package where it is used: by a plain module script, and in a Vite build.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'vite';
import { installed } from '../node/installed.mjs';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const USE = `
  await init();
  const canvas = document.querySelector('canvas');
  const { panels } = draw(canvas, 'rfot.free_energy_profile', { s_c: 0.5 }, { width: 500, height: 320, theme: 'light' });
  const refused = [];
  try { evaluate('rfot.mosaic', { s_c: -1 }); } catch (error) { refused.push(error instanceof Error, error.kind, error.input, error.message); }
  globalThis.answer = { barrier: evaluate('rfot.mosaic', { s_c: 0.5 }).barrier, panels: panels.length, refused, rows: claims('rfot').length };`;
const PAGE = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Use</title><link rel="icon" href="data:,"><canvas></canvas>${script}`;
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

async function works(folder) {
  const site = await serve(folder);
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => response.ok() || problems.push(`${response.status()} ${response.url()}`));
  try {
    await page.goto(site.address);
    await page.waitForFunction(() => globalThis.answer);
    const { barrier, panels, refused, rows } = await page.evaluate(() => globalThis.answer);
    assert.ok(Math.abs(barrier - 100 / (4 * 0.5)) < 1e-12, `${barrier}`);
    assert.equal(panels, 1);
    assert.ok(rows > 50);
    assert.deepEqual(refused.slice(0, 3), [true, 'out_of_domain', 's_c']);
    assert.match(refused[3], /s_c = -1/);
    const ink = await page.evaluate(() => {
      const { data } = document.querySelector('canvas').getContext('2d').getImageData(0, 0, 500, 320);
      return data.filter((value, k) => k % 4 === 2 && value > data[k - 2] + 60).length;
    });
    assert.ok(ink > 200, 'a blue curve is drawn');
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
    await site.close();
  }
}

test('by a plain module script', async () => {
  const folder = installed('plain');
  writeFileSync(`${folder}/index.html`, PAGE(`<script type="module">import { claims, draw, evaluate, init } from './node_modules/vitreous/index.js';${USE}</script>`));
  await works(folder);
});

test('in a Vite build, its module included', async () => {
  const folder = installed('vite');
  writeFileSync(`${folder}/index.html`, PAGE('<script type="module" src="main.js"></script>'));
  writeFileSync(`${folder}/main.js`, `import { claims, draw, evaluate, init } from 'vitreous';${USE}`);
  await build({ root: folder, base: './', logLevel: 'error', configFile: false, build: { assetsInlineLimit: 0, target: 'es2022' } });
  await works(`${folder}/dist`);
});
