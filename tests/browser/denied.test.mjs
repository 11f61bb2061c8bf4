// What may fail around the page: storage, the clipboard, a canvas, another version of the element, the clock, another server.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, pause, setUp } from './page-setup.mjs';
import { serve } from './lib/server.mjs';
import { linkOf, SHOWN } from './lecture-setup.mjs';

const kit = setUp();
const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const PROFILE = 'v=1&figure=rfot.free_energy_profile';
const problem = (page) => page.locator('.figure-view .problem');

test('storage of every kind denied: nothing is missed', async () => {
  const page = await kit.open(PROFILE, { script: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); }, set() { throw new DOMException('denied', 'SecurityError'); } });` });
  await pause(page, 2500); // longer than the page waits before it keeps its files
  const count = await drawn(page);
  await page.focus('[data-slider=s_c]');
  await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, count);
  for (const view of ['calculator', 'ledger', 'data', 'lecture', 'glossary']) {
    await page.evaluate((name) => { location.hash = `v=1&view=${name}`; }, view);
    await page.waitForFunction((name) => document.querySelector('#view h1') && document.querySelector(`#tabs a[aria-current][href*="view=${name}"], #tabs [aria-current], .glossary-view`), view);
  }
  assert.equal(await page.locator('#failed:visible').count(), 0);
  clean(page);
});

test('the clipboard denied: the link is shown to be copied by hand', async () => {
  const page = await kit.open(`${PROFILE}&s_c=0.61`, { script: `Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => ({ writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }) });` });
  await page.click('.exports > summary');
  await page.click('[data-export=link]');
  await page.waitForFunction(() => [...document.querySelectorAll('.taken textarea, .taken input, .link-text')].some((one) => /s_c=0\.61/.test(one.value ?? one.textContent)));
  clean(page);
});

test('no canvas to be had: it is said, and the figure comes back with the next value', async () => {
  const page = await kit.open(PROFILE, { script: `const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (...args) { return globalThis.none ? null : getContext.apply(this, args); };` });
  await page.evaluate(() => { globalThis.none = true; });
  await page.fill('[data-field=s_c]', '0.61');
  await problem(page).waitFor();
  assert.match(await problem(page).innerText(), /canvas/);
  await page.evaluate(() => { globalThis.none = false; });
  const count = await drawn(page);
  await page.fill('[data-field=s_c]', '0.62');
  await drawnBeyond(page, count);
  assert.equal(await problem(page).isVisible(), false);
  clean(page);
});

test('two versions of the element on one page: the first draws all, the second does no harm', async () => {
  const context = await kit.context();
  const page = kit.watch(await context.newPage());
  // another version: another address, other names inside, its own module
  await page.route('**/older/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/older/')[1];
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.wasm') ? 'application/wasm' : 'application/json';
    return route.fulfill({ contentType: type, body: name.endsWith('.js') ? readFileSync(SITE + name, 'utf8').replaceAll('data-drawn', 'data-older').replaceAll('dataset.drawn', 'dataset.older') : readFileSync(SITE + name) });
  });
  await page.route('**/versions.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Versions</title><link rel="icon" href="data:,">
    <script type="module" src="vitreous-figure.js"></script><script type="module" src="older/vitreous-figure.js"></script><script src="vitreous-figures.js" defer></script>
    <script src="vitreous-frame.js" type="module"></script><script src="older/vitreous-frame.js" type="module"></script>
    <vitreous-figure id="one" figure="rfot.free_energy_profile" controls></vitreous-figure><vitreous-figure id="two" figure="etm.dos_energy"></vitreous-figure>
    <iframe src="vitreous.html#embed=1&controls=0&v=1&figure=rfot.angell" width="700" height="150" sandbox="allow-scripts"></iframe>` }));
  await page.goto(`${kit.base}versions.html`);
  for (const id of ['one', 'two']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.waitForFunction((one) => { const { drawn: n, older } = document.getElementById(one).dataset; return n || older; }, id);
  }
  assert.equal(await page.evaluate(() => ['one', 'two'].filter((id) => document.getElementById(id).dataset.drawn && document.getElementById(id).dataset.older).length), 0, 'no figure is drawn twice');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 200);
  clean(page);
});

test('a page left for a week, and a clock that is set forth and back, change nothing', async () => {
  const context = await kit.context();
  const page = kit.watch(await context.newPage());
  await page.clock.install({ time: new Date('2026-03-01T10:00:00') });
  await page.goto(`${kit.base}#${PROFILE}`);
  await page.waitForSelector('html[data-state=ready]', { state: 'attached' });
  await page.fill('[data-field=s_c]', '0.61');
  await page.clock.runFor(1000);
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward(7 * 24 * 3_600_000);
  assert.match(await page.evaluate(() => location.hash), /s_c=0.61/);
  const count = await drawn(page);
  await page.fill('[data-field=stiffness]', '77');
  await page.clock.runFor(1000);
  await drawnBeyond(page, count);
  await page.clock.setSystemTime(new Date('1999-12-31T23:59:59'));
  await page.fill('[data-field=stiffness]', '78');
  await page.clock.runFor(1000);
  await drawnBeyond(page, count + 1);
  assert.match(await fragmentWith(page, 'stiffness=78'), /s_c=0.61/);
  clean(page);
});

test('the time since a lecture began does not follow the clock on the wall', async () => {
  const page = await kit.open(`${linkOf(SHOWN)}&mode=present&step=1`);
  await page.waitForSelector('.presenting');
  const [other] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await other.waitForFunction(() => /since the start/.test(document.body.textContent));
  await page.evaluate(() => { const real = Date.now; Date.now = () => real() - 3_600_000; });
  await pause(page, 1200);
  assert.match(await other.innerText('.clock'), /· 0:0\d since the start/);
  clean(page);
});

test('files on another server that does not allow it: what stands inside the element is shown; the classic script works', async () => {
  // the same files, at another origin, without a header that allows it
  const files = await serve(SITE, '/elsewhere/');
  const folder = `${SITE}../../target/web/apart`;
  mkdirSync(folder, { recursive: true });
  const inside = '<vitreous-figure figure="rfot.free_energy_profile"><a href="https://example.org/v/#v=1">Open it in the figure book</a></vitreous-figure>';
  const scripts = { module: `<script type="module" src="${files.address}vitreous-figure.js"></script>`, classic: `<script src="${files.address}vitreous-figures.js"></script>` };
  for (const [name, script] of Object.entries(scripts)) writeFileSync(`${folder}/${name}.html`, `<!doctype html><title>Apart</title><link rel="icon" href="data:,">${script}${inside}`);
  const site = await serve(folder, '/notes/');
  const page = await (await kit.context()).newPage();
  try {
    await page.goto(`${site.address}module.html`);
    await pause(page, 500);
    assert.ok(await page.getByText('Open it in the figure book').isVisible());
    await page.goto(`${site.address}classic.html`);
    await page.waitForSelector('vitreous-figure[data-drawn]');
  } finally {
    await files.close();
    await site.close();
  }
});
