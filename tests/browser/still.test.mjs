// The still pages of the figures: what a link in a chat leads to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('a still page is read without JavaScript, on a phone too', async () => {
  const context = await kit.context({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const page = kit.watch(await context.newPage());
  for (const name of ['index', 'rfot.angell', 'etm.heat_capacity', 'compare.viscosity']) {
    await page.goto(`${kit.base}figures/${name}.html`);
    assert.ok((await page.innerText('h1')).length > 5);
    if (name === 'index') continue;
    const box = await page.locator('img').boundingBox();
    assert.ok(box.width > 300 && box.height > 150, name);
    assert.ok(await page.locator('tbody tr').count() > 5 && await page.locator('math').count() > 0, name);
    // what is wider than the screen scrolls by itself
    assert.ok((await page.locator('main').boundingBox()).width <= 360, name);
    assert.ok((await page.locator('.scroll').first().boundingBox()).width <= 360, name);
  }
  clean(page);
});

test('axe finds nothing on still pages, in both themes', async () => {
  for (const colorScheme of ['light', 'dark']) {
    // axe is a script of this test: the policy of the page lets none in
    const context = await kit.context({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const name of ['figures/index', 'figures/rfot.angell', 'docs/architecture', 'docs/quantities/rfot.mosaic']) {
      await page.goto(`${kit.base}${name}.html`);
      await page.evaluate(AXE);
      const found = await page.evaluate(() => globalThis.axe.run(document, { preload: false }));
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), [], name);
    }
  }
});

test('no page of the docs is wider than a phone', async () => {
  const page = kit.watch(await (await kit.context({ viewport: { width: 360, height: 780 } })).newPage());
  for (const name of ['index', 'tour', 'command-line', 'audit/etm', 'audit/rfot', 'audit/melting_rg-reproduces', 'presets/etm', 'quantities/etm.echo_in_field']) {
    await page.goto(`${kit.base}docs/${name}.html`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, name);
  }
  clean(page);
});

test('what is typed into the search of the docs is found by the live page', async () => {
  const page = kit.watch(await (await kit.context()).newPage());
  await page.goto(`${kit.base}docs/quantities/rfot.mosaic.html`);
  await page.fill('#search', 'cooperative');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.search-results a');
  assert.equal(await page.evaluate(() => location.search), '');
  assert.equal(await page.inputValue('#search-field'), 'cooperative');
  clean(page);
});

test('opened from a disk, where the live page cannot run, the search of the docs leads to a page that says so, and the titles are found', async () => {
  const page = await (await kit.context()).newPage();
  await page.goto(pathToFileURL(fileURLToPath(new URL('../../dist/site/docs/index.html', import.meta.url))).href);
  await page.fill('#search', 'cooperative');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/site\/index\.html\?search=cooperative$/);
  assert.match(await page.textContent('.slow'), /needs a server/);
  await page.goBack();
  await page.click('.tabs >> text=A to Z');
  await page.click('a[href$="docs/quantities/rfot.mosaic.html"], a[href$="/quantities/rfot.mosaic.html"]');
  assert.match(page.url(), /^file:.*rfot\.mosaic\.html$/);
});

test('the search finds the prose of the docs, which is fetched when the search is first used', async () => {
  const page = await kit.open();
  const asked = [];
  page.on('request', (request) => asked.push(request.url().slice(kit.base.length)));
  await pause(page, 100);
  assert.ok(!asked.includes('docs/search.json'));
  await page.focus('#search-field');
  await page.fill('#search-field', 'moodle frame');
  await page.waitForSelector('.search-results a[href="docs/hosting.html#moodle"]');
  assert.equal(asked.filter((name) => name === 'docs/search.json').length, 1);
  await page.fill('#search-field', 'blank line quote');
  await page.click('.search-results a[href="docs/lectures.html#blocks"]');
  assert.match(await page.innerText('h1'), /lecture/i);
  clean(page);
});

test('a link with a picture leads on to the live figure with its settings', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile&s_c=0.61', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('.exports > summary');
  await page.click('[data-export=card]');
  await page.waitForSelector('.link-text');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${kit.base}figures/rfot.free_energy_profile.html#v=1&figure=rfot.free_energy_profile&s_c=0.61`);
  const other = kit.watch(await (await kit.context()).newPage());
  await other.goto(link);
  await other.waitForSelector('html[data-state=ready]', { state: 'attached' });
  assert.equal(await other.evaluate(() => location.href), `${kit.base}#v=1&figure=rfot.free_energy_profile&s_c=0.61`);
  assert.equal(await other.inputValue('[data-field=s_c]'), '0.61');
  clean(page);
  clean(other);
});

test('the page without JavaScript leads to the still pages', async () => {
  const page = await (await kit.context({ javaScriptEnabled: false })).newPage();
  await page.goto(kit.base);
  await page.click('.failed a');
  assert.equal(await page.evaluate(() => location.pathname).catch(() => new URL(page.url()).pathname), '/some/where/below/figures/index.html');
});
