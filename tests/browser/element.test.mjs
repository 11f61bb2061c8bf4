// The custom element in somebody else's page, by a plain module script, and a server that does not know WebAssembly.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { wanted } from '../../pkg/load.js';
import { embedCode } from '../../www/embed-code.js';
import { launch } from './lib/browser.mjs';
import { offered } from './lib/offered.mjs';
import { serve } from './lib/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}target/web/notes`;
let browser;
let site;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${root}dist/site`, `${folder}/vitreous`, { recursive: true });
  writeFileSync(`${folder}/index.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes</title><link rel="icon" href="data:,">
    <style>canvas { transform: rotate(45deg) !important } .gap { height: 4000px }</style>
    <script type="module" src="vitreous/vitreous-figure.js"></script>
    <vitreous-figure id="one" figure="rfot.free_energy_profile" params="s_c=0.5" theme="light" controls></vitreous-figure>
    <vitreous-figure id="two" figure="rfot.free_energy_profile" params="s_c=-1"></vitreous-figure>
    <vitreous-figure id="three" figure="no.such_figure"></vitreous-figure>
    <vitreous-figure id="four" figure="rfot.free_energy_profile" controls="s_c stifness"></vitreous-figure>
    <vitreous-figure id="five" figure="rfot.free_energy_profile" controls="stiffness, s_c" style="border: 3px solid; padding: 16px"></vitreous-figure>
    <vitreous-figure id="six" dir="rtl" figure="rfot.angell" controls="glass_temperature liquids" page="https://example.org/v/" without="source"></vitreous-figure>
    <div class="gap"></div>
    <vitreous-figure id="far" figure="rfot.free_energy_profile" theme="dark"></vitreous-figure>`);
  site = await serve(folder, '/course/', { '.wasm': 'application/octet-stream' });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

test('figures live in another page: drawn, moved, refused by name, and loaded when seen', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 1200 } });
  const problems = [];
  const modules = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => request.url().endsWith('.wasm') && modules.push(request.url()));
  await page.goto(site.address);
  await page.waitForSelector('#one[data-drawn]');
  const about = await page.locator('#one canvas').getAttribute('aria-label');
  assert.ok(about.length > 40, about);
  await page.waitForSelector('#two[data-problem="out_of_domain"]');
  assert.match(await page.locator('#two .problem').innerText(), /s_c = -1/);
  await page.waitForSelector('#three[data-problem]');

  const before = Number(await page.getAttribute('#one', 'data-drawn'));
  await page.locator('#one input[type=range]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector(`#one[data-drawn="${before + 1}"]`);
  assert.notEqual(await page.locator('#one canvas').getAttribute('aria-label'), about);

  assert.equal(await page.getAttribute('#far', 'data-drawn'), null);
  await page.locator('#far').scrollIntoViewIfNeeded();
  await page.waitForSelector('#far[data-drawn][data-theme="dark"]');
  // each file once, and of the theory only what draws these figures
  const loaded = modules.map((url) => url.split('/vitreous/')[1]);
  assert.equal(new Set(loaded).size, loaded.length);
  const code = (id) => wanted(id).files.map((file) => `rooms/${file}.wasm`);
  for (const file of ['vitreous.wasm', ...code('rfot.free_energy_profile')]) assert.ok(loaded.includes(file), `${file}: ${loaded}`);
  const mine = new Set(['vitreous.wasm', ...code('rfot.free_energy_profile'), ...code('rfot.angell')]);
  assert.deepEqual(loaded.filter((file) => !mine.has(file)), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test('named controls stand in their order, a name that is none is said and stays said, and a border spoils nothing', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 1200 } });
  await page.goto(site.address);
  await page.waitForSelector('#four[data-problem]');
  await page.locator('#five').scrollIntoViewIfNeeded();
  await page.waitForSelector('#five[data-drawn]');
  await page.setViewportSize({ width: 700, height: 1200 });
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.match(await page.locator('#four .problem').innerText(), /no parameter “stifness”; it has s_c, stiffness/);
  assert.equal(await page.getAttribute('#four', 'data-drawn'), null);
  const labels = await page.locator('#five label span').allInnerTexts();
  assert.deepEqual(labels.length, 2);
  assert.match(labels[0], /modulus/);
  const [drawn, shown] = await page.locator('#five canvas').evaluate((canvas) => [canvas.width, canvas.clientWidth]);
  assert.equal(drawn, shown);
  await page.close();
});

test('where the module cannot be had, what stands inside the element is shown, and a later figure tries again', async () => {
  const page = await browser.newPage();
  let gone = true;
  await page.route('**/*.wasm', (route) => (gone ? route.abort() : route.continue()));
  await page.route('**/alone.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Alone</title>
    <script type="module" src="vitreous/vitreous-figure.js"></script>
    <vitreous-figure id="one" figure="rfot.quench"><p>A picture in words.</p></vitreous-figure>` }));
  await page.goto(`${site.address}alone.html`);
  await page.waitForSelector('#one[data-problem]');
  assert.ok(await page.getByText('A picture in words.').isVisible());
  gone = false;
  await page.evaluate(() => { const two = document.createElement('vitreous-figure'); two.id = 'two'; two.setAttribute('figure', 'rfot.quench'); document.body.append(two); });
  await page.waitForSelector('#two[data-drawn]');
  await page.close();
});

test('a server that does not know WebAssembly will do for the page', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}vitreous/index.html`);
  await page.waitForSelector('html:not([data-state="loading"])', { state: 'attached' });
  assert.equal(await page.getAttribute('html', 'data-state'), 'ready');
  await page.close();
});

test('the policy that the README gives may be sent with the page and the lecture note', async () => {
  const policy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync(`${root}README.md`, 'utf8'))[1];
  const strict = await serve(`${root}dist/site`, '/', {}, { 'content-security-policy': policy });
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && !/vitreous\.html/.test(message.location().url) && problems.push(message.text()));
  try {
    await page.goto(`${strict.address}index.html`);
    await page.waitForSelector('html[data-state="ready"]', { state: 'attached' });
    assert.ok((await page.content()).includes(`content="${policy}"`), 'the page states the same');
    await page.goto(`${strict.address}lecture.html`);
    await page.waitForSelector('vitreous-figure[data-drawn]');
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    await strict.close();
  }
});

test('the line that the dialog hands out draws every figure of every room, with the values of a preset and its first controls', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  await page.route('**/all.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>All</title>
    <script type="module" src="vitreous/vitreous-figure.js"></script><vitreous-figure></vitreous-figure>` }));
  await page.goto(`${site.address}all.html`);
  const wrong = [];
  for (const [id, given] of offered) {
    const code = embedCode('element', given);
    // tools and slides get the same element, what takes no scripts the same frame
    for (const kind of ['mkdocs', 'sphinx', 'quarto', 'reveal']) assert.ok(embedCode(kind, given).includes(code), `${id}: ${kind}`);
    assert.ok(embedCode('frame', given).includes(embedCode('moodle', given)), id);
    const said = await page.evaluate(async ([line, controls]) => {
      document.querySelector('vitreous-figure').replaceWith(document.createRange().createContextualFragment(line).querySelector('vitreous-figure'));
      const element = document.querySelector('vitreous-figure');
      for (let k = 0; k < 600 && !element.dataset.problem && !element.dataset.drawn; k += 1) await new Promise((done) => { setTimeout(done, 10); });
      const root = element.shadowRoot;
      if (element.dataset.problem) return root.querySelector('.problem').textContent;
      if (!element.dataset.drawn) return 'not drawn';
      if (root.querySelectorAll('input[type=range], select, fieldset').length < controls) return 'a control is missing';
      return root.querySelector('canvas').getAttribute('aria-label').length > 20 ? '' : 'no words';
    }, [code, given.controls.length]);
    if (said) wrong.push(`${code}: ${said}`);
  }
  assert.deepEqual(wrong, []);
  const listed = JSON.parse(execFileSync(process.env.VITREOUS || `${root}target/debug/vitreous`, ['list', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
  assert.deepEqual(offered.map(([id]) => id).sort(), listed.flatMap((room) => room.figures.map(({ id }) => id)).sort(), 'every figure that the command line lists');
  await page.close();
});

test('zoom and axes are attributes, and one that cannot be read is said', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  await page.route('**/zoomed.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Zoomed</title>
    <script type="module" src="vitreous/vitreous-figure.js"></script><vitreous-figure figure="compare.viscosity" theme="light"></vitreous-figure>` }));
  await page.goto(`${site.address}zoomed.html`);
  await page.waitForSelector('vitreous-figure[data-drawn="1"]');
  const pixels = () => page.evaluate(() => document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').toDataURL());
  const plain = await pixels();
  await page.evaluate(() => document.querySelector('vitreous-figure').setAttribute('zoom', '0:0.8..1'));
  await page.waitForSelector('vitreous-figure[data-drawn="2"]');
  assert.notEqual(await pixels(), plain);
  await page.evaluate(() => document.querySelector('vitreous-figure').setAttribute('zoom', 'nonsense'));
  await page.waitForSelector('vitreous-figure[data-problem]');
  assert.match(await page.locator('vitreous-figure .problem').innerText(), /zoom="nonsense" cannot be read/);
  await page.close();
});

test('the element is read by hovering and by keys, names its source, and ticks one of a list without losing the others', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 1200 } });
  await page.goto(site.address);
  await page.waitForSelector('#one[data-drawn]');
  assert.match(await page.innerText('#one .line'), /The barrier to rearrange a region.*Lubchenko/s);
  const plot = await page.locator('#one .plot').boundingBox();
  for (let x = 100; x < 600 && await page.locator('#one .read-box:visible').count() === 0; x += 10) await page.mouse.move(plot.x + x, plot.y + 80 + x / 8);
  assert.match(await page.innerText('#one .read-box'), /=/);
  await page.locator('#one .plot').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match(await page.innerText('#one .read-box'), /\d/);
  assert.match(await page.locator('#one .heard').textContent(), /\d/);

  await page.locator('#six').scrollIntoViewIfNeeded();
  await page.waitForSelector('#six[data-drawn]');
  const link = await page.locator('#six .line a').getAttribute('href');
  assert.match(link, /^https:\/\/example\.org\/v\/#v=1&figure=rfot\.angell/);
  assert.doesNotMatch(await page.innerText('#six .line'), /Lubchenko/);
  // a number as the catalogue has it, not to four digits
  assert.equal(await page.innerText('#six output'), '342.15 K');
  const ticked = () => page.locator('#six input:checked').count();
  const before = await ticked();
  assert.ok(before > 2);
  await page.locator('#six input[value=TNB]').check();
  assert.equal(await ticked(), before + 1);
  await page.waitForFunction(() => document.querySelector('#six .line') || document.querySelector('#six').shadowRoot.querySelector('.line a').href.includes('TNB'));
  assert.equal(await page.locator('#six').evaluate((element) => getComputedStyle(element).direction), 'ltr');
});
