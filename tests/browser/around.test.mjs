// What a page around does to a figure in it: it moves it, prints it, goes dark, writes its attributes as frameworks do, and
// loads its scripts late. Situations from public bug reports of other programs.
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { linkOf, QUESTIONS } from './lecture-setup.mjs';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pause } from './page-setup.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}target/web/around`;
let browser;
let site;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${root}dist/site`, `${folder}/vitreous`, { recursive: true });
  writeFileSync(`${folder}/index.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes</title><link rel="icon" href="data:,">
    <style>body { margin: 0 } .slate { background: #1e1e28; color: #eee } .far { height: 4000px }</style>
    <script type="module" src="vitreous/vitreous-figure.js"></script>
    <div id="first"><vitreous-figure id="one" figure="rfot.free_energy_profile" controls="true"></vitreous-figure></div>
    <div id="second"></div>
    <vitreous-figure id="two" figure="rfot.free_energy_profile" controls="false"></vitreous-figure>
    <div class="far"></div>
    <vitreous-figure id="far" figure="rfot.free_energy_profile"></vitreous-figure>
    <vitreous-figure id="other" figure="rfot.cage"></vitreous-figure>`);
  writeFileSync(`${folder}/frame.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes</title><link rel="icon" href="data:,">
    <style>.slate { background: #1e1e28 }</style>
    <iframe src="vitreous/vitreous.html#embed=1&controls=0&v=1&figure=rfot.angell" width="700" height="150" sandbox="allow-scripts"></iframe>`);
  site = await serve(folder, '/course/');
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const themeOf = (page, id, theme) => page.waitForSelector(`#${id}[data-theme="${theme}"]`);

test('a figure follows the theme of its page, on a machine that prefers another', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.address);
  await themeOf(page, 'one', 'light');
  await page.evaluate(() => document.body.classList.add('slate'));
  await themeOf(page, 'one', 'dark');
  await page.evaluate(() => document.body.classList.remove('slate'));
  await themeOf(page, 'one', 'light');
  // colours in any notation that a browser knows
  for (const [colour, theme] of [['oklch(22% 0.02 260)', 'dark'], ['oklch(97% 0.01 100)', 'light'], ['color(display-p3 0.1 0.1 0.12)', 'dark'], ['lab(95% 0 0)', 'light'], ['color-mix(in oklab, black 80%, white)', 'dark'], ['oklch(10% 0 0 / 0.2)', 'light']]) {
    await page.evaluate((value) => { document.body.style.backgroundColor = value; }, colour);
    await themeOf(page, 'one', theme);
  }
  await page.evaluate(() => { document.body.style.backgroundColor = ''; });
  await themeOf(page, 'one', 'light');
  // what leaves the colours as they are draws nothing anew
  const drawn = await page.getAttribute('#one', 'data-drawn');
  await page.evaluate(() => document.body.setAttribute('data-menu', 'open'));
  await pause(page, 150);
  assert.equal(await page.getAttribute('#one', 'data-drawn'), drawn);
  await page.evaluate(() => { document.documentElement.style.colorScheme = 'light dark'; });
  await themeOf(page, 'one', 'dark');
  // the same in the head of the page, which the preview of the dialog has
  await page.evaluate(() => { document.documentElement.style.colorScheme = ''; });
  await themeOf(page, 'one', 'light');
  await page.evaluate(() => document.head.insertAdjacentHTML('beforeend', '<meta name="color-scheme" content="light dark">'));
  await page.evaluate(() => document.body.setAttribute('data-menu', 'closed'));
  await themeOf(page, 'one', 'dark');
  await page.close();
});

test('what was set stays when the figure is moved to another place, or an attribute is set to what it was', async () => {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForSelector('#one[data-drawn]');
  assert.ok(await page.locator('#one input[type=range]').count() > 1, 'controls="true" means all of them');
  assert.equal(await page.locator('#two input').count(), 0, 'controls="false" means none');
  await page.locator('#one input[type=range]').first().focus();
  await page.keyboard.press('PageUp');
  const set = () => page.evaluate(() => document.querySelector('#one').drawn.inputs);
  const inputs = await set();
  assert.ok(Object.keys(inputs).length, 'a value is set');
  const drawn = Number(await page.getAttribute('#one', 'data-drawn'));
  await page.evaluate(() => document.querySelector('#second').append(document.querySelector('#one')));
  await page.waitForFunction((count) => Number(document.querySelector('#one').dataset.drawn) > count, drawn);
  assert.deepEqual(await set(), inputs);
  // a move that leaves the element connected, where a browser has it
  const moved = Number(await page.getAttribute('#one', 'data-drawn'));
  if (await page.evaluate(() => 'moveBefore' in Element.prototype)) {
    await page.evaluate(() => document.querySelector('#first').moveBefore(document.querySelector('#one'), null));
    await page.waitForFunction((count) => Number(document.querySelector('#one').dataset.drawn) > count, moved);
    assert.deepEqual(await set(), inputs);
  }
  await page.evaluate(() => document.querySelector('#one').setAttribute('figure', 'rfot.free_energy_profile'));
  await pause(page, 100);
  assert.deepEqual(await set(), inputs);
  await page.close();
});

test('on paper every figure is there, in light colours', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.address);
  await page.evaluate(() => document.body.classList.add('slate'));
  await themeOf(page, 'one', 'dark');
  assert.equal(await page.getAttribute('#far', 'data-drawn'), null);
  // whose code no figure in sight shares
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => /rfot_cage\.wasm$/.test(name) && responseEnd));
  await pause(page, 300);
  const seen = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await null;
    await null;
    await new Promise((resolve) => queueMicrotask(resolve));
    return ['one', 'far', 'other'].map((id) => [document.getElementById(id).dataset.theme, Boolean(document.getElementById(id).dataset.drawn)]);
  });
  assert.deepEqual(seen, [['light', true], ['light', true], ['light', true]]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await themeOf(page, 'one', 'dark');
  await page.close();
});

test('a figure beside a scrollbar that comes and goes with its height comes to rest', async () => {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForSelector('#one[data-drawn]');
  // a page that is narrower whenever the figure is high, as one with a classic scrollbar
  const draws = await page.evaluate(async () => {
    const [box, one] = [document.querySelector('#first'), document.querySelector('#one')];
    box.style.width = '900px';
    await new Promise((resolve) => setTimeout(resolve, 600));
    const threshold = one.offsetHeight - 1;
    new ResizeObserver(() => { box.style.width = one.offsetHeight > threshold ? '860px' : '900px'; }).observe(one);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const before = Number(one.dataset.drawn);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return Number(one.dataset.drawn) - before;
  });
  assert.ok(draws <= 2, `${draws} drawings in a second`);
  await page.close();
});

test('a frame whose script comes late gets its height, and the theme of the page', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(`${site.address}frame.html`);
  const frame = page.frames()[1];
  await frame.waitForSelector('canvas[data-figure]:not([data-drawn="0"])');
  assert.equal((await page.locator('iframe').boundingBox()).height, 154);
  await page.addScriptTag({ url: `${site.address}vitreous/vitreous-frame.js` });
  await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 200);
  await page.evaluate(() => document.body.classList.add('slate'));
  await frame.waitForSelector('html[data-theme="dark"]');
  await page.close();
});

test('letters are as large as the reader has set them, and a tall picture that turns lets the page scroll', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.goto(`${site.address}vitreous/index.html#v=1&figure=two_electron.cage`);
  await page.waitForSelector('canvas[data-figure]:not([data-drawn="0"])');
  assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), 30);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.plot')).touchAction), 'pan-y');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing runs off to the side');
  await page.close();
});

test('where a number may be below zero, a phone shows keys that have a minus', async () => {
  const page = await browser.newPage();
  const modes = async (id) => {
    await page.goto(`${site.address}vitreous/index.html#v=1&figure=${id}`);
    await page.waitForSelector(`canvas[data-figure="${id}"]:not([data-drawn="0"])`);
    return page.evaluate(() => Object.fromEntries([...document.querySelectorAll('.panel [data-field]')].map((field) => [field.name, field.inputMode])));
  };
  const angell = await modes('rfot.angell');
  assert.equal(angell.log10_tau_0 ?? angell.log10_viscosity_infinite ?? Object.values(angell).find((mode) => mode === 'text'), 'text', JSON.stringify(angell));
  assert.equal(angell.fragility, 'decimal', JSON.stringify(angell));
  // what has no domain of its own: a value to solve for, the ends of a scan, an answer, a value that a fit holds
  const others = async (hash, selector) => {
    await page.goto('about:blank');
    await page.goto(`${site.address}vitreous/index.html#${hash}`);
    await page.waitForSelector(selector, { state: 'attached' });
    return page.$$eval(selector, (fields) => [...new Set(fields.map((field) => field.inputMode))]);
  };
  assert.deepEqual(await others('v=1&quantity=rfot.mosaic', '[data-solve=value], [data-scan$=from], [data-scan$=to]'), ['text']);
  assert.deepEqual(await others(linkOf(QUESTIONS), '[data-number]'), ['text']);
  await page.close();
});
