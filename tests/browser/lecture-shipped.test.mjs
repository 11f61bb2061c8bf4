// Every lecture that comes with the page runs through: each figure draws, each question can be answered.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { clean, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const folder = fileURLToPath(new URL('../../lectures/', import.meta.url));
const ids = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3)).sort();

test('the front page and the shelf lead to every lecture, and figures to those that use them', async () => {
  assert.ok(ids.length >= 8);
  const home = await kit.open('v=1&view=home');
  await home.waitForSelector('.home[data-complete]');
  const shelf = await kit.open('v=1&view=lecture');
  await shelf.waitForSelector('.lecture-view[data-complete]');
  for (const page of [home, shelf]) assert.deepEqual(await page.$$eval('.lecture-list [data-lecture]', (links) => links.map((link) => link.dataset.lecture)), ids);
  const text = readFileSync(`${folder}${ids[0]}.md`, 'utf8');
  const figure = /figure=([\w.]+)/.exec(text)[1];
  const used = await kit.open(`v=1&figure=${figure}`);
  await used.locator(`a[href*="lecture=${ids[0]}"]`).waitFor();
  await used.click(`a[href*="lecture=${ids[0]}"]`);
  await used.waitForSelector('.lecture-step');
  for (const page of [home, shelf, used]) clean(page);
});

for (const id of ids) {
  test(`${id}: read`, async () => {
    const page = await kit.open(`v=1&view=lecture&lecture=${id}`);
    await page.waitForSelector('.lecture-view[data-complete]');
    const steps = await page.locator('.lecture-step').count();
    assert.ok(steps >= 6 && steps <= 12, `${steps} steps`);
    assert.equal(await page.locator('.lecture-body .tex').count(), 0, await page.locator('.lecture-body .tex').allInnerTexts().then(String));
    for (const button of await page.locator('[data-question=number] input').all()) await button.fill('1');
    for (const block of await page.locator('.question-block').all()) {
      const kind = await block.getAttribute('data-question');
      await block.scrollIntoViewIfNeeded();
      if (kind === 'choice') {
        assert.ok(await block.locator('input').count() >= 2);
        await block.locator('input').first().check();
      }
      if (kind === 'number') {
        await block.locator('[data-check]').click();
        await block.locator('.right, .wrong').first().waitFor();
        assert.match(await block.locator('.told').innerText(), /right: |It is −?[\d.]/);
      } else if (kind === 'point' || kind === 'curve') {
        await block.locator('.lecture-plot').scrollIntoViewIfNeeded();
        await block.locator('vitreous-figure[data-drawn]').waitFor();
        await block.locator(kind === 'point' ? '.prediction-handle' : '[data-predict=curve]').focus();
        await page.keyboard.press('ArrowUp');
        await block.locator('[data-check]').click();
        await block.locator('.right, .wrong').first().waitFor();
        assert.match(await block.locator('.told').innerText(), /% of the (axes|height)/, 'the computed one is there to compare with');
      } else if (kind === 'choice') {
        await block.locator('[data-check]').click();
        assert.match(await block.innerText(), /✓ right/);
      } else await block.locator('[data-check]').click();
      assert.ok(await block.locator('.answer-text').isVisible(), `a worked answer at line ${await block.getAttribute('data-line')}`);
    }
    for (const button of await page.locator('[data-reveal]').all()) await button.click();
    await page.check('[data-notes]');
    for (const figure of await page.locator('.lecture-figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('vitreous-figure[data-drawn]').waitFor();
      assert.equal(await figure.locator('vitreous-figure').getAttribute('data-problem'), null);
    }
    assert.deepEqual(await page.locator('.lecture-body .problem:visible').allInnerTexts(), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    clean(page);
  });
}

test('every lecture is shown large, from the one file without a network', async () => {
  const page = await kit.open('v=1&view=lecture', { address: SINGLE, offline: true, viewport: { width: 1280, height: 720 } });
  for (const id of ids) {
    await page.evaluate((hash) => { location.hash = hash; }, `v=1&view=lecture&lecture=${id}&mode=present`);
    await page.waitForSelector('.presenting');
    for (let k = 0; k < 120; k += 1) {
      // a figure that was scrolled past before it was drawn waits until somebody scrolls back
      await page.waitForFunction(() => {
        const room = document.querySelector('.presenting .present-figures')?.getBoundingClientRect();
        return [...document.querySelectorAll('.presenting .present-figures vitreous-figure')].every((host) => {
          const { top, bottom } = host.getBoundingClientRect();
          return host.dataset.drawn || host.dataset.problem || bottom <= room.top || top >= room.bottom;
        });
      });
      assert.deepEqual(await page.locator('.presenting .problem:visible').allInnerTexts(), []);
      await page.keyboard.press('PageDown');
      if (await page.locator('.present-message:visible').count()) break;
    }
    assert.match(await page.innerText('.present-message'), /last step/);
    await page.evaluate(() => { location.hash = 'v=1&view=lecture'; });
    await page.waitForSelector('.presenting', { state: 'detached' });
  }
  clean(page);
});
