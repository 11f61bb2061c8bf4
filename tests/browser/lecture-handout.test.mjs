// The handout of a lecture: pictures, room for answers, units, and what it does not give away. Pictures are left in
// target/web/lecture-pictures/.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { setUp } from './page-setup.mjs';
import { openLecture, QUESTIONS, SHOWN } from './lecture-setup.mjs';

const kit = setUp();
const pictures = fileURLToPath(new URL('../../target/web/lecture-pictures/', import.meta.url));
before(() => mkdirSync(pictures, { recursive: true }));

test('the handout: pictures, room for answers, answers last or left out', async () => {
  const page = await openLecture(kit, SHOWN, { script: 'window.print = () => { window.printed = (window.printed ?? 0) + 1; }' });
  for (const [kind, has] of [['answers', true], ['plain', false]]) {
    await page.click('[data-print]');
    await page.click(`[data-handout=${kind}]`);
    await page.waitForSelector('.handout', { state: 'attached' });
    await page.waitForFunction((n) => window.printed === n, has ? 1 : 2);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.handout').isVisible());
    assert.equal(await page.locator('.top').isVisible(), false);
    assert.equal(await page.locator('.lecture-view').isVisible(), false);
    const text = await page.innerText('.handout');
    assert.equal(/Its structure is that of the liquid/.test(text), has);
    assert.match(text, /☐ long-range order/);
    assert.match(text, /Its dynamics is not/);
    assert.doesNotMatch(text, /Ask for the slope/, 'notes stay with the lecturer');
    const ink = await page.locator('.handout canvas').evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let k = 0; k < data.length; k += 4) colours.add(`${data[k]},${data[k + 1]},${data[k + 2]}`);
      return { colours: colours.size, fine: canvas.width / canvas.getBoundingClientRect().width };
    });
    assert.ok(ink.colours > 20 && ink.fine > 2, JSON.stringify(ink));
    if (has) await page.pdf({ path: `${pictures}handout.pdf` });
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.handout').count(), 0);
  }
  assert.deepEqual(page.problems.filter((text) => !/willReadFrequently/.test(text)), []);
});

test('the handout has the units of numbers, typeset, where an answer is written', async () => {
  const text = '# T\n\n## One\n\n> [!question number from=forms.vogel_fulcher output=log10_viscosity]\n> How viscous?\n\n> [!question number value=3 unit="W m^-1 K^-1"]\n> How much?\n';
  const page = await openLecture(kit, text, { script: 'window.print = () => { window.printed = true; }' });
  await page.click('[data-print]');
  await page.click('[data-handout=plain]');
  await page.waitForFunction(() => window.printed);
  assert.deepEqual(await page.$$eval('.handout-line', (lines) => lines.map((line) => line.innerHTML)), ['log<sub>10</sub>(Pa s)', 'W m<sup>−1</sup> K<sup>−1</sup>']);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${pictures}handout-units.png` });
});

test('a handout does not give away the curve that is asked for; the answers show it', async () => {
  const page = await openLecture(kit, QUESTIONS, { script: 'window.print = () => { window.printed = true; }' });
  await page.click('[data-print]');
  await page.click('[data-handout=answers]');
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: 'print' });
  // pixels of a colour of the figure: grey and black are axes and other curves
  const coloured = (canvas) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    let count = 0;
    // the legend below the axes keeps its colours
    for (let k = 0; k < 4 * width * Math.floor(0.6 * height); k += 4) count += Math.max(data[k], data[k + 1], data[k + 2]) - Math.min(data[k], data[k + 1], data[k + 2]) > 60;
    return count;
  };
  const [asked, told] = await Promise.all(['.handout-question:has-text("Draw the curve") canvas', '.handout-answers canvas'].map((selector) => page.locator(selector).first().evaluate(coloured)));
  assert.ok(told > 500 && asked < told / 10, `${asked} coloured pixels before, ${told} after`);
});
