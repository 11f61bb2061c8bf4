// The page starts: hosted under a sub-path, from the disk without a network; and says so where it cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { embedCode } from '../../www/embed-code.js';
import { offered } from './lib/offered.mjs';
import { clean, drawn, drawnBeyond, FIRST, fragmentWith, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const NOTE_FETCHES = `globalThis.fetched = []; const { fetch } = globalThis;
  globalThis.fetch = (address, ...rest) => { globalThis.fetched.push(new URL(address, location.href).href); return fetch(address, ...rest); };`;

test('a page that is asked for nothing opens with a question and a figure that moves', async () => {
  const page = await kit.open('');
  assert.match(await page.innerText('h1'), /\?$/);
  const before = await drawn(page);
  await page.locator('.home [data-slider]').first().focus();
  await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, before);
  await page.waitForSelector('.home[data-complete]');
  assert.ok(await page.locator('.question').count() > 8);
  // thumbnails come when they are in sight
  const thumb = page.locator('.question canvas').first();
  await thumb.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('.question canvas').dataset.thumb === 'drawn');
  assert.equal(await page.locator('canvas[data-thumb=missing]').count(), 0);
  // the whole figure has what was set here
  await page.click('.home .lead .panel a:not(.term)');
  await fragmentWith(page, 'figure=');
  assert.match(await page.evaluate(() => location.hash), /fragility=6[67]/);
  clean(page);
});

test('the wall of figures is chosen from by theory, level and axes, and the link keeps it', async () => {
  const page = await kit.open('v=1&view=home');
  await page.waitForSelector('.home[data-complete]');
  const shown = () => page.locator('.wall .thumb:visible').count();
  const all = await shown();
  await page.selectOption('[data-filter=level]', 'first');
  const first = await shown();
  assert.ok(first > 5 && first < all);
  await page.fill('[data-filter=axis]', 'viscosity');
  await page.waitForFunction((n) => [...document.querySelectorAll('.wall .thumb')].filter((one) => !one.hidden).length < n, first);
  assert.ok(await shown() >= 3);
  const link = await fragmentWith(page, 'axis=viscosity');
  const again = await kit.open(link);
  await again.waitForSelector('.home[data-complete]');
  assert.equal(await again.locator('.wall .thumb:visible').count(), await shown());
  clean(again);
});

// in kB as a server sends it, compressed; with what is reached, so that no change makes it worse unseen
test('what a visitor downloads until the first figure is live does not grow unseen', async () => {
  const context = await kit.context();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = new MutationObserver(() => {
      if (!document.querySelector('canvas[data-drawn]')) return;
      look.disconnect();
      globalThis.live = performance.now();
    });
    look.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(kit.base);
  await page.waitForFunction(() => globalThis.live);
  await pause(page, 300);
  const until = await page.evaluate(() => [location.href, ...performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= globalThis.live).map(({ name }) => name)]);
  const sizes = await Promise.all(until.map(async (url) => [gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length / 1000, url.slice(kit.base.length)]));
  const sum = sizes.reduce((all, [size]) => all + size, 0);
  const table = sizes.sort((a, b) => b[0] - a[0]).map(([size, name]) => `${size.toFixed(1)} ${name || 'index.html'}`).join(', ');
  console.error(`   ${sum.toFixed(0)} kB: ${table}`);
  assert.ok(sum < 301, `${sum.toFixed(0)} kB: ${table}`);
  await context.close();
});

for (const fragment of ['', 'v=1&view=home', FIRST, 'v=1&figure=compare.viscosity', 'v=1&view=calculator&quantity=etm.heat_capacity', 'v=1&view=lecture&lecture=3-cold-glass']) {
  test(`files that are asked for early are those that are used: ${fragment || 'the front page'}`, async () => {
    const page = await kit.open(fragment, { script: NOTE_FETCHES });
    await pause(page, 1000);
    const asked = await page.$$eval('link[rel=preload][as=fetch]', (links) => links.map((link) => link.href));
    assert.ok(asked.length >= 2, `${asked.length}`);
    // a file that is used was asked for by a script as well
    const used = await page.evaluate(() => globalThis.fetched);
    assert.deepEqual(asked.filter((address) => !used.includes(address)), []);
    clean(page);
  });
}

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

test('from the disk, with the network off', async () => looksAlive(await kit.open(FIRST, { address: SINGLE, offline: true })));

test('what to look at, the figure and the parameters to move first are seen at 1280 x 800', async () => {
  const page = await kit.open();
  for (const selector of ['.look', 'canvas[data-figure]', '.panel .param:last-of-type', '.more > summary']) {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box.y + box.height <= 800, `${selector} ends at ${box.y + box.height}`);
  }
});

test('in a low window, as where a page is zoomed to 150 %, the figure stands whole on the first screen', async () => {
  for (const id of ['rfot.angell', 'etm.heat_capacity']) {
    const page = await kit.open(`v=1&figure=${id}`, { viewport: { width: 853, height: 480 } });
    const box = await page.locator('canvas[data-figure]').boundingBox();
    assert.ok(box.y + box.height <= 480, `${id} ends at ${box.y + box.height}`);
    assert.ok(box.height >= 200, `${id} is ${box.height} px high`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 853, 'nothing to move sideways');
    clean(page);
  }
});

// one in four, as the lines are made in one way for all; ALL=1, as in the long tests, opens every one
test('figures open as the frame that the dialog hands out', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  for (const [id, given] of offered.filter((_, k) => process.env.ALL || k % 4 === 0)) {
    const [, source] = /<iframe src="([^"]+)"/.exec(embedCode('frame', given));
    await page.evaluate((hash) => { location.hash = hash; }, new URL(source.replace(/&amp;/g, '&')).hash);
    await page.waitForSelector(`canvas[data-figure="${id}"]:not([data-drawn="0"])`);
    assert.equal(await page.getAttribute('html', 'data-state'), 'ready', id);
    assert.equal(await page.locator('#notice:visible, .problem:visible').count(), 0, `${id}: ${await page.innerText('#notice')}`);
    assert.ok((await page.innerText('.provenance')).length > 10, id);
    assert.equal(await page.locator('.panel [data-param]:visible').count(), given.controls.length, id);
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

for (const [width, height] of [[1280, 800], [360, 740]]) {
  test(`nothing moves when the module takes over from the picture, ${width} px`, async () => {
    const context = await kit.context({ viewport: { width, height } });
    for (const fragment of ['', '#v=1&figure=etm.dos_energy']) {
      const page = await context.newPage();
      await page.addInitScript(() => {
        globalThis.moved = 0;
        new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.moved += value; }).observe({ type: 'layout-shift', buffered: true });
      });
      let arrive;
      const asked = new Promise((held) => { page.route('**/vitreous.wasm', (route) => { arrive = () => route.continue(); held(); }); });
      await page.goto(kit.base + fragment, { waitUntil: 'commit' });
      await asked;
      // the picture, or the frame in which the figure of a link will be
      const place = page.locator('.plot.waiting:visible').first();
      await place.waitFor();
      await page.waitForFunction(() => [...document.images].every((image) => image.complete));
      const before = await place.boundingBox();
      await arrive();
      await page.waitForSelector('canvas[data-drawn]');
      await pause(page, 1000);
      const after = await page.locator('canvas[data-drawn]').boundingBox();
      // the words above the figure of a link come with its room
      if (!fragment) for (const side of ['x', 'y', 'width', 'height']) assert.ok(Math.abs(after[side] - before[side]) <= 1.5, `${fragment} ${side}: ${JSON.stringify({ before, after })}`);
      const moved = await page.evaluate(() => globalThis.moved);
      assert.ok(moved < 0.02, `${fragment} moves by ${moved}`);
      await page.close();
    }
    await context.close();
  });
}
