// The hosted page without a network: kept after the first visit, a newer version offered, all by static files of one origin.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = `${root}target/web/offline-site`;
let browser;

before(async () => {
  rmSync(site, { recursive: true, force: true });
  cpSync(`${root}dist/site`, site, { recursive: true });
  browser = await launch();
});

after(() => browser?.close());

const ready = (page) => page.waitForSelector('html[data-state="ready"]', { state: 'attached' });

test('it is kept, installable, changed only when asked, and works with the network cut', async () => {
  const server = await serve(site, '/course/glass/');
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    await page.goto(`${server.address}#v=1&figure=rfot.angell&fragility=80`);
    await ready(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    const kept = await page.evaluate(async () => {
      const [name, ...others] = await caches.keys();
      return { others, addresses: (await (await caches.open(name)).keys()).map((request) => request.url) };
    });
    assert.deepEqual(kept.others, []);
    assert.ok(kept.addresses.length > 40 && kept.addresses.every((address) => address.startsWith(server.address)));
    assert.ok(!kept.addresses.some((address) => address.endsWith('vitreous.html')));
    const inspector = await context.newCDPSession(page);
    const { errors, data } = await inspector.send('Page.getAppManifest');
    assert.deepEqual([errors, JSON.parse(data).start_url], [[], './']);
    const { installabilityErrors } = await inspector.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);

    // another version on the server: what is shown stays until a person asks
    writeFileSync(`${site}/style.css`, `${readFileSync(`${site}/style.css`, 'utf8')}\n:root { --newer: yes }`);
    const worker = readFileSync(`${site}/service-worker.js`, 'utf8');
    writeFileSync(`${site}/service-worker.js`, worker.replace(/version = "\w+"/, 'version = "newer"'));
    const newer = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--newer').trim());
    await page.reload();
    await ready(page);
    assert.equal(await newer(), '');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.waitForSelector('[data-offer]');
    assert.equal(await newer(), '');
    await page.screenshot({ path: `${root}target/web/offline-offer.png` });
    await Promise.all([page.waitForEvent('load'), page.click('[data-offer] button')]);
    await ready(page);
    assert.equal(await newer(), 'yes');
    assert.match(await page.evaluate(() => location.hash), /fragility=80/);
    assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  } finally {
    await server.close();
  }
  for (const view of ['', '#v=1&figure=etm.dos_energy', '#v=1&view=calculator', '#v=1&view=ledger', '#v=1&view=data', '#v=1&view=lecture', '#v=1&view=glossary']) {
    await page.goto('about:blank');
    await page.goto(server.address + view);
    await ready(page);
    assert.equal(await page.locator('#failed:visible').count(), 0, view);
  }
  assert.deepEqual(problems, []);
  await context.close();
});

test('docs, still pages and the one file are kept when wanted, found without a network, fetched anew when changed, and removed', async () => {
  const server = await serve(site, '/course/glass/');
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const keep = page.locator('[data-keep] button');
  const more = () => page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.endsWith(' more'));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => url) : [];
  });
  const opened = async () => {
    await page.goto(server.address);
    await ready(page);
    await page.click('[data-keep] summary');
    await keep.waitFor();
  };
  const said = (words) => page.waitForFunction((text) => document.querySelector('[data-keep] [role=status]').textContent.includes(text), words);
  let closed = false;
  try {
    await page.goto(server.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await opened();
    await said(' MB more.');
    assert.deepEqual(await more(), []);
    await keep.click();
    await said('are kept in this browser');
    const kept = await more();
    for (const name of ['docs/tour.html', 'docs/still.css', 'docs/audit/etm.html', 'figures/rfot.angell.html', 'figures/rfot.angell.svg', 'vitreous.html']) {
      assert.ok(kept.includes(server.address + name), name);
    }
    assert.ok(!kept.some((address) => address.endsWith('.png')), 'pictures for chats');

    // what is read comes from the server while there is one; what was changed there is fetched for later
    const tour = readFileSync(`${site}/docs/tour.html`, 'utf8');
    writeFileSync(`${site}/docs/tour.html`, tour.replace('>A tour</h1>', '>A newer tour</h1>'));
    await page.goto(`${server.address}docs/tour.html`);
    assert.equal(await page.innerText('h1'), 'A newer tour');
    const list = JSON.parse(readFileSync(`${site}/more.json`, 'utf8'));
    list.files['docs/tour.html'] = 'newer';
    writeFileSync(`${site}/more.json`, JSON.stringify(list));
    await page.goto(server.address);
    await ready(page);
    const fetched = () => page.evaluate(async () => {
      const tour = await caches.match('docs/tour.html', { cacheName: (await caches.keys()).find((key) => key.endsWith(' more')) });
      return (await tour.text()).includes('A newer tour');
    });
    for (let k = 0; k < 300 && !await fetched(); k += 1) await page.waitForTimeout(100);
    assert.ok(await fetched());

    await server.close();
    closed = true;
    await page.goto(`${server.address}docs/`);
    assert.equal(await page.innerText('h1'), 'Docs');
    await page.click('a[href$="tour.html"]');
    assert.equal(await page.innerText('h1'), 'A newer tour');
    await page.fill('#search', 'moodle');
    await page.keyboard.press('Enter');
    await page.click('.search-results a[href^="docs/hosting.html"]');
    assert.match(await page.innerText('main'), /Moodle takes scripts out of its pages/);
    await page.goto(`${server.address}figures/rfot.angell.html`);
    assert.ok(await page.evaluate(() => document.querySelector('.still img').decode().then(() => document.querySelector('.still img').naturalWidth > 0)));
    await page.goto(`${server.address}vitreous.html#v=1&figure=rfot.angell`);
    await ready(page);
    assert.equal(await page.locator('#failed:visible').count(), 0);

    await opened();
    await said('are kept in this browser');
    await keep.click();
    await said('The page itself is kept');
    assert.deepEqual(await more(), []);
    assert.notEqual((await page.goto(`${server.address}docs/tour.html`).catch(() => null))?.status(), 200);
    assert.deepEqual(problems, []);
  } finally {
    if (!closed) await server.close();
    await context.close();
  }
});

test('the one file needs none of it', () => {
  const text = readFileSync(`${root}dist/vitreous.html`, 'utf8');
  assert.ok(!text.includes('rel="manifest"') && existsSync(`${root}dist/site/service-worker.js`));
  assert.match(text, /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
});
