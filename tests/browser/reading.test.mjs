// Reading off: trace by keys and by hovering, zoom by keys and by dragging, back to the whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, pause, pixels, setUp } from './page-setup.mjs';

const kit = setUp();
const FIGURE = 'v=1&figure=rfot.free_energy_profile';
const box = (page) => page.locator('[data-trace]');
const wholeIsOff = (page) => page.waitForFunction(() => [...document.querySelectorAll('.tool')].find((one) => one.textContent === 'Whole').disabled);

async function traced(page) {
  const text = await box(page).innerText();
  const numbers = [...text.matchAll(/= (−?[\d.]+)/g)].map((match) => Number(match[1].replace('−', '-')));
  return { text, x: numbers[0], y: numbers[1] };
}

test('arrow keys read values along a curve that agree with its equation', async () => {
  const page = await kit.open(FIGURE);
  await page.focus('.plot');
  await page.keyboard.press('ArrowRight');
  await box(page).waitFor();
  let last = -Infinity;
  for (let k = 0; k < 10; k += 1) {
    const { text, x, y } = await traced(page);
    assert.ok(x > last, text);
    // F = -s_c N + (A N)^(1/2) with the defaults s_c = 0.72, A = 100
    assert.ok(Math.abs(y - (Math.sqrt(100 * x) - 0.72 * x)) < 0.15, text);
    assert.match(text, /beads rearranged N/);
    last = x;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Home');
  const home = await traced(page);
  await page.keyboard.press('End');
  const end = await traced(page);
  assert.ok(home.x < 1 && end.x > 200, `${home.x} ${end.x}`);
  clean(page);
});

test('up and down go to the next curve', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  await page.focus('.plot');
  const names = new Set();
  for (let k = 0; k < 4; k += 1) {
    await page.keyboard.press(k ? 'ArrowDown' : 'ArrowRight');
    names.add((await box(page).locator('strong').innerText()));
  }
  assert.equal(names.size, 4);
  const before = await box(page).locator('strong').innerText();
  await page.keyboard.press('ArrowUp');
  assert.notEqual(await box(page).locator('strong').innerText(), before);
});

test('what is read is announced once, not for every key', async () => {
  const page = await kit.open(FIGURE);
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => {
      const text = document.getElementById('status').textContent;
      if (text) globalThis.said.push(text);
    }).observe(document.getElementById('status'), { childList: true, characterData: true, subtree: true });
  });
  await page.focus('.plot');
  for (let k = 0; k < 15; k += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => globalThis.said.length > 0);
  await pause(page, 500);
  const said = await page.evaluate(() => globalThis.said);
  assert.ok(said.length <= 3, said.join('|'));
  assert.match(said.at(-1), /beads rearranged N = /);
});

test('hovering near a curve reads it, leaving hides it', async () => {
  const page = await kit.open(FIGURE);
  await page.focus('.plot');
  await page.keyboard.press('ArrowRight');
  const ring = await page.$eval('.trace-ring', (mark) => [Number(mark.getAttribute('cx')), Number(mark.getAttribute('cy'))]);
  await page.keyboard.press('Escape');
  assert.ok(await box(page).isHidden());
  const plot = await page.locator('.plot').boundingBox();
  await page.mouse.move(plot.x + ring[0] + 3, plot.y + ring[1] + 3);
  await box(page).waitFor();
  await page.mouse.move(plot.x + 5, plot.y + 5);
  assert.ok(await box(page).isHidden());
});

test('plus zooms, shift with arrows moves, Escape shows the whole; the link keeps it', async () => {
  const page = await kit.open(FIGURE);
  const whole = await pixels(page);
  await page.focus('.plot');
  await page.keyboard.press('+');
  await fragmentWith(page, 'zoom=0:');
  const near = await pixels(page);
  assert.notEqual(near, whole);
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, near);
  await page.keyboard.press('Escape');
  await wholeIsOff(page);
  assert.equal(await pixels(page), whole);
  await page.waitForFunction(() => !location.hash.includes('zoom'));
  clean(page);
});

test('dragging a rectangle zooms, double click shows the whole', async () => {
  const page = await kit.open(FIGURE);
  const whole = await pixels(page);
  const plot = await page.locator('.plot').boundingBox();
  await page.mouse.move(plot.x + plot.width * 0.4, plot.y + plot.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.7, plot.y + plot.height * 0.6, { steps: 5 });
  await page.mouse.up();
  const fragment = await fragmentWith(page, 'zoom=0:');
  const [, from, to] = /zoom=0:(-?[\d.e+-]+?)\.\.(-?[\d.e-]+)/.exec(decodeURIComponent(fragment)).map(Number);
  assert.ok(from > 20 && to < 200 && to > from, fragment);
  await page.mouse.dblclick(plot.x + plot.width * 0.5, plot.y + plot.height * 0.5);
  await wholeIsOff(page);
  assert.equal(await pixels(page), whole);
  clean(page);
});

test('zooming far in and out neither fails nor sticks', async () => {
  const page = await kit.open(FIGURE);
  await page.focus('.plot');
  for (const key of ['+', '-']) for (let k = 0; k < 80; k += 1) await page.keyboard.press(key);
  assert.equal(await page.locator('.problem:visible').count(), 0);
  const before = await drawn(page);
  await page.keyboard.press('0');
  await drawnBeyond(page, before);
  clean(page);
});

test('a part of a stack is read by its own height, and reading begins on a line', async () => {
  const page = await kit.open('v=1&figure=etm.heat_capacity');
  await page.focus('.plot');
  await page.keyboard.press('ArrowRight');
  assert.match(await page.innerText('.read-box'), /^sum/);
  for (let k = 0; k < 4 && !/own part/.test(await page.innerText('.read-box')); k += 1) await page.keyboard.press('ArrowUp');
  const text = await page.innerText('.read-box');
  const [, low, high] = /from (\S+) to (\S+)/.exec(text).map(Number);
  const [, own] = /own part: (\S+)/.exec(text).map(Number);
  assert.ok(own > 0 && Math.abs(high - low - own) < 2e-3 * high, text);
  // the parts stand at one place of the axis across, so that they can be compared and added
  const across = async () => Number(/= ([\d.]+)/.exec(await page.innerText('.read-box'))[1]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const at = await across();
  for (let k = 0; k < 3; k += 1) {
    await page.keyboard.press('ArrowUp');
    assert.ok(Math.abs(await across() / at - 1) < 0.02, `${await page.innerText('.read-box')} after ${at}`);
  }
  assert.doesNotMatch(text, /[_^]/);
});
