// The page starts: hosted under a sub-path, from the disk without a network; and says so where it cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, drawn, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();

async function looksAlive(page) {
  assert.ok(await drawn(page) >= 1);
  const seen = await page.evaluate(() => {
    const canvas = document.querySelector('canvas[data-figure]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let k = 0; k < data.length; k += 4) colours.add(`${data[k]},${data[k + 1]},${data[k + 2]}`);
    const box = canvas.getBoundingClientRect();
    return { colours: colours.size, top: box.top, bottom: box.bottom, height: innerHeight };
  });
  assert.ok(seen.colours > 20, `the canvas shows ${seen.colours} colours`);
  assert.ok(seen.top >= 0 && seen.bottom <= seen.height, 'the first figure stands on the first screen, whole');
  assert.ok(await page.locator('.panel .param').count() > 0, 'its parameters beside it');
  clean(page);
}

test('hosted under a sub-path', async () => looksAlive(await kit.open()));

test('from the disk, with the network off', async () => looksAlive(await kit.open('', { address: SINGLE, offline: true })));

test('the whole of figure, parameters and equation is seen at 1280 x 800', async () => {
  const page = await kit.open();
  for (const selector of ['canvas[data-figure]', '.panel .param:last-of-type', '.equation']) {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box.y + box.height <= 800, `${selector} ends at ${box.y + box.height}`);
  }
});

test('every figure and every quantity opens', async () => {
  const page = await kit.open();
  for (const view of ['figure', 'calculator']) {
    await page.click(`#tabs [data-view=${view}]`);
    await page.waitForFunction((name) => document.querySelector(`#tabs [data-view=${name}]`).hasAttribute('aria-current'), view);
    const entries = await page.$$eval('#side a[data-entry]', (links) => links.map((link) => link.dataset.entry));
    assert.ok(entries.length > 3);
    for (const entry of entries) {
      await page.evaluate((id) => document.querySelector(`#side a[data-entry="${id}"]`).click(), entry);
      await page.waitForFunction((id) => document.querySelector(`#side a[data-entry="${id}"][aria-current]`), entry);
      assert.equal(await page.getAttribute('html', 'data-state'), 'ready', entry);
      assert.equal(await page.locator('#notice:visible').count(), 0, `${entry}: ${await page.innerText('#notice')}`);
      assert.equal(await page.locator('.problem:visible').count(), 0, entry);
      assert.ok((await page.innerText('.provenance')).length > 10, entry);
    }
  }
  clean(page);
});

test('without WebAssembly the page says what to do', async () => {
  const page = await kit.open('', { script: 'delete globalThis.WebAssembly', state: 'failed' });
  assert.match(await page.innerText('#failed'), /WebAssembly.*switch/s);
});

test('where the module cannot be fetched the page says what to do', async () => {
  const context = await kit.context();
  await context.route('**/*.wasm', (route) => route.abort());
  const page = await kit.open('', { context, state: 'failed', allowed: [/Failed to load resource/] });
  assert.match(await page.innerText('#failed'), /Reload/);
  clean(page);
});
