// Points that are dragged, pictures that turn, axes that switch: by mouse, by touch and by keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, pause, pixels, setUp } from './page-setup.mjs';

const kit = setUp();

/** The first figure for which `ask` (a function of the page) answers true. */
async function figureWith(page, ask) {
  const entries = await page.$$eval('#side a[data-entry]', (links) => links.map((link) => link.dataset.entry));
  for (const entry of entries) {
    await page.evaluate((id) => { location.hash = `v=1&figure=${id}`; }, entry);
    await page.waitForSelector(`canvas[data-figure="${entry}"]`);
    if (await page.evaluate(ask)) return entry;
  }
  return assert.fail('no figure has it');
}

const HANDLE = () => Boolean(document.querySelector('.handle:not([hidden])'));
const values = (page) => page.$$eval('[data-field]', (fields) => fields.map((field) => field.value).join(' '));

test('a handle follows the mouse, and its parameters follow it', async () => {
  const page = await kit.open();
  await figureWith(page, HANDLE);
  const [before, count] = [await values(page), await drawn(page)];
  const handle = page.locator('.handle:not([hidden])').first();
  const box = await handle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 25, { steps: 4 });
  await page.mouse.up();
  await drawnBeyond(page, count);
  assert.notEqual(await values(page), before);
  await page.waitForFunction((hash) => location.hash !== hash, `#v=1&figure=${await page.getAttribute('canvas[data-figure]', 'data-figure')}`);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /zoom/);
  clean(page);
});

test('a handle moves by keys and says where it is', async () => {
  const page = await kit.open();
  await figureWith(page, HANDLE);
  const before = await values(page);
  const handle = page.locator('.handle:not([hidden])').first();
  const said = await handle.innerText();
  assert.ok(said.length > 3);
  await handle.focus();
  for (let k = 0; k < 6; k += 1) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await pause(page, 30);
  }
  assert.notEqual(await values(page), before);
  assert.notEqual(await handle.innerText(), said);
  clean(page);
});

test('a picture turns by dragging and by keys', async () => {
  const page = await kit.open();
  const id = await figureWith(page, () => Boolean(document.querySelector('.plot.turns')));
  const before = await pixels(page);
  await page.focus('.plot');
  const count = await drawn(page);
  await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, count);
  const turned = await pixels(page);
  assert.notEqual(turned, before);
  const plot = await page.locator('.plot').boundingBox();
  await page.mouse.move(plot.x + plot.width * 0.2, plot.y + plot.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.2 + 40, plot.y + plot.height * 0.4 + 20, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, turned);
  const fragment = await fragmentWith(page, id);
  assert.doesNotMatch(fragment, /zoom/);
  clean(page);
});

test('an axis that makes sense both ways is switched, and the link keeps it', async () => {
  const page = await kit.open();
  await figureWith(page, () => Boolean(document.querySelector('[data-scale]')));
  const before = await pixels(page);
  const button = page.locator('[data-scale]').first();
  const pressed = await button.getAttribute('aria-pressed');
  await button.click();
  assert.notEqual(await button.getAttribute('aria-pressed'), pressed);
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, before);
  const fragment = await fragmentWith(page, 'axes=0:');
  const other = await kit.open(fragment);
  assert.equal(await other.locator('[data-scale]').first().getAttribute('aria-pressed'), await button.getAttribute('aria-pressed'));
  clean(page);
  clean(other);
});

test('a finger reads values', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile', { hasTouch: true, viewport: { width: 400, height: 800 } });
  await page.focus('.plot');
  await page.keyboard.press('ArrowRight');
  const at = await page.$eval('.trace-ring', (mark) => [Number(mark.getAttribute('cx')), Number(mark.getAttribute('cy'))]);
  await page.keyboard.press('Escape');
  const plot = await page.locator('.plot').boundingBox();
  await page.touchscreen.tap(plot.x + at[0], plot.y + at[1]);
  await page.locator('[data-trace]').waitFor();
  clean(page);
});

test('a handle follows a finger, and the page does not scroll with it', async () => {
  const page = await kit.open('', { hasTouch: true, viewport: { width: 700, height: 900 } });
  await figureWith(page, HANDLE);
  const handle = page.locator('.handle:not([hidden])').first();
  await handle.scrollIntoViewIfNeeded();
  const before = await values(page);
  const scrolled = await page.evaluate(() => scrollY);
  const box = await handle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const fingers = await page.context().newCDPSession(page);
  const touch = (type, points) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  for (let k = 1; k <= 5; k += 1) await touch('touchMove', [{ x: x + 7 * k, y: y - 5 * k }]);
  await touch('touchEnd', []);
  await page.waitForFunction((old) => [...document.querySelectorAll('[data-field]')].map((field) => field.value).join(' ') !== old, before);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
  clean(page);
});

test('a whole number with few values plays through, stops, and stays still where motion is reduced', async () => {
  const at = 'v=1&figure=two_electron.cluster&level=6';
  const page = await kit.open(at);
  const level = () => page.inputValue('[data-field=level]');
  await page.click('[data-play=level]');
  await page.waitForFunction(() => document.querySelector('[data-field=level]').value === '8');
  await page.waitForFunction(() => document.querySelector('[data-play=level]').getAttribute('aria-pressed') === 'false');
  await page.click('[data-play=level]');
  await page.waitForFunction(() => document.querySelector('[data-field=level]').value === '1');
  await page.click('[data-play=level]');
  const stopped = await level();
  await pause(page, 1200);
  assert.equal(await level(), stopped);
  clean(page);
  const still = await kit.open(at, { reducedMotion: 'reduce' });
  assert.equal(await still.locator('[data-play]').count(), 0);
  clean(still);
});
