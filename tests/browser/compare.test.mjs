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
  // terms of the glossary may stand before it
  do await press('Tab'); while (presses < 30 && !await page.evaluate(() => document.activeElement.matches('a[href*="figure="]')));
  await press('Enter');
  await page.waitForSelector('canvas[data-figure="compare.viscosity"]');
  // the summary follows the picture once it rests
  await page.waitForFunction(() => /SiO/.test(document.querySelector('canvas').getAttribute('aria-label')));
  assert.ok(presses <= 14, `${presses} key presses`);
  assert.equal(await page.getAttribute('#tabs [data-view=compare]', 'aria-current'), 'page');
  clean(page);
});

test('each theory has its paragraph and figures that open', async () => {
  const page = await kit.open('v=1&view=compare');
  const theories = await page.$$eval('#side details[data-theory]', (all) => all.length);
  const paragraphs = page.locator('.compare .paragraph');
  // the comparison itself stands in the list of figures too, and the everyday laws, which are no theory
  const rest = await page.$$eval('#side details[data-theory]', (all) => all.filter((one) => ['compare', 'forms'].includes(one.dataset.theory)).length);
  assert.equal(await paragraphs.count(), theories - rest);
  for (let k = 0; k < theories - rest; k += 1) {
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
