// What may fail inside the page: the module itself, its files half way, a worker. What was typed stays, and what comes later works.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const PROFILE = 'v=1&figure=rfot.free_energy_profile';
const problem = (page) => page.locator('.figure-view .problem');

/** Holds on to every instance of the module; `spoil()` overwrites the memory of the newest, as a fault in it could. */
const HELD = `globalThis.memories = []; globalThis.made = 0;
  const note = (instance) => { if (instance.exports.memory) { globalThis.memories.push(new WeakRef(instance.exports.memory)); globalThis.made += 1; } return instance; };
  const { instantiate, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...args) => { const done = await instantiate(...args); note(done.instance ?? done); return done; };
  WebAssembly.Instance = new Proxy(Instance, { construct: (what, args) => note(new what(...args)) });
  globalThis.spoil = () => new Uint8Array(globalThis.memories.at(-1).deref().buffer).fill(255);`;

for (const [how, address] of [['hosted', undefined], ['from the disk', SINGLE]]) {
  test(`the module fails: another instance takes its place, what was typed stays, ${how}`, async () => {
    const page = await kit.open(PROFILE, { script: HELD, address });
    await page.fill('[data-field=s_c]', '0.61');
    await fragmentWith(page, 's_c=0.61');
    const count = await drawn(page);
    await page.evaluate(() => globalThis.spoil());
    await page.fill('[data-field=stiffness]', '77');
    await drawnBeyond(page, count);
    assert.ok(await page.evaluate(() => globalThis.made) > 1, 'another instance');
    assert.equal(await problem(page).isVisible(), false);
    assert.equal(await page.inputValue('[data-field=s_c]'), '0.61');
    assert.match(await fragmentWith(page, 'stiffness=77'), /s_c=0.61/);
    // every other view goes on: another room, the calculator, a fit
    await page.evaluate(() => { location.hash = 'v=1&figure=etm.dos_energy'; });
    await page.waitForSelector('canvas[data-figure="etm.dos_energy"]:not([data-drawn="0"])');
    await page.evaluate(() => { globalThis.spoil(); location.hash = 'v=1&quantity=rfot.mosaic&s_c=0.72&stiffness=100'; });
    await page.waitForSelector('.calculator-view, [data-output], .outputs');
    await page.waitForFunction(() => /34\.7/.test(document.querySelector('#view').innerText));
    clean(page);
  });
}

test('the one file says what to do where its script cannot be unpacked: an old browser, a file that is cut', async () => {
  const old = await kit.open('', { address: SINGLE, state: 'failed', script: 'delete globalThis.DecompressionStream;' });
  assert.match(await old.innerText('#failed'), /^The figures could not be started\s+This browser is too old to unpack the page\. .*\s+What went wrong: /);
  clean(old);
  // a download that lacks some letters in its middle
  const file = new URL('../../target/web/cut.html', import.meta.url);
  writeFileSync(file, readFileSync(fileURLToPath(SINGLE), 'utf8').replace(/(id="packed app.js">.{5000}).{1000}/s, '$1'));
  const cut = await kit.open('', { address: file.href, state: 'failed' });
  assert.match(await cut.innerText('#failed'), /Reload the page\. If that does not help, download it again/);
  clean(cut);
});

test('a fault that comes with every drawing is said in words; when it has gone, the figure is there again', async () => {
  const page = await kit.open(PROFILE, { script: `${HELD}
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (...args) { if (globalThis.deadly) globalThis.spoil(); return getContext.apply(this, args); };` });
  await page.evaluate(() => { globalThis.deadly = true; });
  await page.fill('[data-field=s_c]', '0.61');
  await problem(page).waitFor();
  assert.match(await problem(page).innerText(), /The program itself failed here and has started anew; nothing that was set is lost/);
  assert.equal(await page.inputValue('[data-field=s_c]'), '0.61');
  await page.evaluate(() => { globalThis.deadly = false; });
  const count = await drawn(page);
  await page.fill('[data-field=stiffness]', '77');
  await drawnBeyond(page, count);
  assert.equal(await problem(page).isVisible(), false);
  assert.match(await fragmentWith(page, 'stiffness=77'), /s_c=0.61/);
  clean(page);
});

test('two elements share an instance; when it fails both go on, with what was set in them', async () => {
  const context = await kit.context();
  const page = kit.watch(await context.newPage());
  await page.addInitScript(HELD);
  await page.route('**/two.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Two</title><link rel="icon" href="data:,">
    <script type="module" src="vitreous-figure.js"></script>
    <vitreous-figure id="one" figure="rfot.free_energy_profile" controls></vitreous-figure><vitreous-figure id="two" figure="etm.dos_energy" controls></vitreous-figure>` }));
  await page.goto(`${kit.base}two.html`);
  for (const id of ['one', 'two']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.waitForSelector(`#${id}[data-drawn]`);
    await page.locator(`#${id} input[type=range]`).first().focus();
    await page.keyboard.press('PageUp');
  }
  const set = () => page.evaluate(() => ['one', 'two'].map((id) => document.getElementById(id).drawn.inputs));
  const [before] = [await set()];
  await page.evaluate(() => globalThis.spoil());
  for (const id of ['one', 'two']) {
    const count = Number(await page.getAttribute(`#${id}`, 'data-drawn'));
    await page.evaluate((one) => document.getElementById(one).setAttribute('theme', 'dark'), id);
    await page.waitForFunction(([one, n]) => Number(document.getElementById(one).dataset.drawn) > n, [id, count]);
    assert.equal(await page.getAttribute(`#${id}`, 'data-problem'), null);
  }
  assert.deepEqual(await set(), before);
  clean(page);
});

// a file of which half arrives, as when a connection breaks; the page says so and can be asked again
const halved = (path) => (route) => route.fulfill({ contentType: 'application/wasm', body: readFileSync(SITE + path).subarray(0, 5000) });

test('the module arrives half: the page says what to do', async () => {
  const context = await kit.context();
  await context.route('**/vitreous.wasm', halved('vitreous.wasm'));
  const page = await kit.open(PROFILE, { context, state: 'failed' });
  assert.match(await page.innerText('#failed'), /Reload/);
  clean(page);
});

for (const [what, id, broken] of [['code', 'etm.dos_energy', 'rooms/etm.wasm'], ['words', 'gauge_lps.exponents', 'rooms/gauge_lps.words.json']]) {
  test(`the ${what} of a room arrives half: what is shown stays, and its link can be followed again`, async () => {
    const context = await kit.context();
    let breaking = true;
    await context.route(`**/${broken}`, (route) => (breaking ? halved(broken)(route) : route.continue()));
    const page = await kit.open(PROFILE, { context });
    const follow = () => page.evaluate((hash) => { location.hash = hash; }, `v=1&figure=${id}`);
    await follow();
    await page.locator('#notice', { hasText: 'could not be loaded' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('free_energy_profile'));
    const count = await drawn(page);
    await page.focus('[data-slider=s_c]');
    await page.keyboard.press('ArrowRight');
    await drawnBeyond(page, count);
    breaking = false;
    await follow();
    await page.waitForSelector(`canvas[data-figure="${id}"]:not([data-drawn="0"])`);
    clean(page);
  });
}

const POINTS = 'T (K),log10 eta (Pa s)\n1000,10\n1100,8\n1200,6.5\n1300,5\n1400,4';
const fitted = (page, count) => page.waitForFunction((n) => Number(document.querySelector('.results canvas')?.dataset.fit) > n && document.querySelector('.results table'), count);

test('a worker that is killed between two fits, or in one, is replaced: the points and the question stay', async () => {
  const page = await kit.open('v=1&view=data', { script: `globalThis.threads = []; const Real = Worker; globalThis.Worker = class extends Real { constructor(...args) { super(...args); globalThis.threads.push(this); }
    postMessage(data, ...rest) { if (data.seq && globalThis.killing) { globalThis.killing = false; this.terminate(); this.onerror({ message: 'killed' }); } else super.postMessage(data, ...rest); } };` });
  await page.waitForSelector('.data-view[data-ready]');
  await page.fill('[data-paste]', POINTS);
  await page.click('[data-use]');
  await fitted(page, 0);
  // killed while it rests: nothing is lost
  const before = Number(await page.getAttribute('.results canvas', 'data-fit'));
  await page.evaluate(() => { const last = globalThis.threads.at(-1); last.terminate(); last.onerror({ message: 'killed' }); });
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.waitForFunction(() => document.querySelector('.results code')?.textContent.includes('forms.arrhenius'));
  assert.equal(await page.evaluate(() => globalThis.threads.length), 2);
  // killed at its work: said, and asked again by any change
  await page.evaluate(() => { globalThis.killing = true; });
  await page.selectOption('[data-model]', 'forms.vogel_fulcher');
  await page.waitForFunction(() => /killed/i.test(document.querySelector('.data-view').innerText));
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.waitForFunction(() => document.querySelector('.results code')?.textContent.includes('forms.arrhenius') && !/killed/i.test(document.querySelector('.data-view').innerText));
  assert.ok(before >= 1);
  clean(page);
});
