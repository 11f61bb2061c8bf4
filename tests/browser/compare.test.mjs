// The theories side by side, as a newcomer comes to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, setUp } from './page-setup.mjs';

const kit = setUp();

test('from the first screen to the viscosity of silica in two theories, by keyboard alone', async () => {
  const page = await kit.open('');
  let presses = 0;
  const press = async (key) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  while (await focused() !== 'Compare' && presses < 30) await press('Tab');
  await press('Enter');
  await page.waitForSelector('.compare');
  await press('Tab');
  await press('Enter');
  await page.waitForSelector('canvas[data-figure="compare.viscosity"]');
  // the summary follows the picture once it rests
  await page.waitForFunction(() => /SiO/.test(document.querySelector('canvas').getAttribute('aria-label')));
  assert.ok(presses <= 10, `${presses} key presses`);
  assert.equal(await page.getAttribute('#tabs [data-view=compare]', 'aria-current'), 'page');
  clean(page);
});

test('each theory has its paragraph and figures that open', async () => {
  const page = await kit.open('v=1&view=compare');
  const theories = await page.$$eval('#side details[data-theory]', (all) => all.length);
  const paragraphs = page.locator('.compare .paragraph');
  // the comparison itself stands in the list of figures too
  assert.equal(await paragraphs.count(), theories - 1);
  for (let k = 0; k < theories - 1; k += 1) {
    const paragraph = paragraphs.nth(k);
    assert.ok((await paragraph.innerText()).length > 150);
    assert.ok(await paragraph.locator('a').count() > 0);
  }
  await paragraphs.nth(1).locator('a').last().click();
  await page.waitForSelector('canvas[data-drawn]');
  await page.goBack();
  await page.waitForSelector('.compare');
  clean(page);
});
