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

test('the one file needs none of it', () => {
  const text = readFileSync(`${root}dist/vitreous.html`, 'utf8');
  assert.ok(!text.includes('rel="manifest"') && existsSync(`${root}dist/site/service-worker.js`));
  assert.match(text, /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
});
