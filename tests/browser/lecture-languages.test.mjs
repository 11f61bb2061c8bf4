// Lectures in other languages: where they are found, that each is fetched only when it is opened, and that each runs through.
// Pictures are left in target/web/lecture-pictures/.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { clean, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const folder = fileURLToPath(new URL('../../lectures/', import.meta.url));
const pictures = fileURLToPath(new URL('../../target/web/lecture-pictures/', import.meta.url));
before(() => mkdirSync(pictures, { recursive: true }));

const named = (name) => readdirSync(`${folder}${name}`).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3)).sort();
const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const all = languages.flatMap((language) => named(language).map((first) => ({ id: `${first}.${language}`, first, language, text: readFileSync(`${folder}${language}/${first}.md`, 'utf8') })));
const titleOf = ({ text }) => /^# (.*)$/m.exec(text)[1];
const FROM_RIGHT = ['ar'];

/** The lectures that a page fetched, without the list of them. */
const fetched = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /lectures\/(.+)$/.exec(name)?.[1]).filter((name) => name && !/^(list|figures)\.json$/.test(name)));

test('the shelf leads to a lecture in its other languages; a text is fetched when it is opened', async () => {
  const page = await kit.open('v=1&view=lecture');
  await page.waitForSelector('.lecture-view[data-complete]');
  const ways = await page.$$eval('[data-translation]', (links) => links.map(({ href, lang }) => `${new URLSearchParams(href.split('#')[1]).get('lecture')} ${lang}`));
  assert.deepEqual(ways.sort(), all.map(({ id, language }) => `${id} ${language}`).sort());
  await pause(page, 500);
  assert.deepEqual(await fetched(page), []);
  const [one] = all.filter(({ language }) => language === 'de');
  assert.equal(await page.innerText(`.shelf [href*="lecture=${one.id}"]`), 'Deutsch');
  await page.click(`.shelf [href*="lecture=${one.id}"]`);
  await page.waitForSelector('.lecture-step');
  assert.equal(await page.innerText('h1'), titleOf(one));
  assert.deepEqual([await page.getAttribute('h1', 'lang'), await page.getAttribute('.lecture-text', 'lang'), await page.getAttribute('.lecture-text', 'dir')], ['de', 'de', 'ltr']);
  assert.deepEqual(await fetched(page), [`de/${one.first}.md`]);
  // back to the original, by the same address as ever
  await page.click('.lecture-tools [data-translation=en]');
  await page.waitForSelector('.lecture-text[lang=en] .lecture-step');
  assert.match(page.url(), new RegExp(`lecture=${one.first}(&|$)`));
  await page.click('.lecture-tools .tool-link');
  await page.waitForSelector('.shelf');
  assert.deepEqual([await page.getAttribute('h1', 'lang'), await page.getAttribute('h1', 'dir')], [null, null], 'the shelf is in the language of the page');
  clean(page);
});

for (const language of languages) {
  test(`a page in another language lists its own lectures; what is said in a lecture follows the lecture: ${language}`, async () => {
    const words = (of, piece) => JSON.parse(readFileSync(new URL(`../../www/words/${of}/${piece}.json`, import.meta.url), 'utf8'));
    const own = all.filter((one) => one.language === language);
    const page = await kit.open(`v=1&view=lecture&lang=${language}`, { viewport: { width: 360, height: 740 } });
    await page.waitForSelector('.lecture-view[data-complete]');
    const listed = await page.$$eval('[data-lecture]', (links) => links.map((link) => [link.dataset.lecture, link.textContent]));
    assert.equal(listed.length, 8);
    for (const one of own) assert.ok(listed.some(([id, title]) => id === one.id && title === titleOf(one)), one.id);
    assert.ok(listed.some(([id]) => id === '3-cold-glass'), 'one that is not translated stays in the list');
    assert.equal(await page.innerText('h1'), words(language, 'lecture').title);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.screenshot({ path: `${pictures}shelf.${language}.png` });
    await page.click('[data-lecture="3-cold-glass"]');
    await page.waitForSelector('.lecture-text[lang=en] .question-block');
    assert.deepEqual([await page.locator('[data-check]').first().innerText(), await page.innerText('[data-print]')], ['Check', words(language, 'lecture').print]);
    const other = await kit.open(`v=1&view=lecture&lecture=${own[0].id}&lang=en`);
    await other.waitForSelector('.lecture-text .question-block');
    assert.deepEqual([await other.locator('[data-check]').first().innerText(), await other.innerText('[data-print]')], [words(language, 'lesson').check, 'Print a handout']);
    for (const one of [page, other]) clean(one);
  });
}

test('a language that a lecture is not there in is said, as any lecture that is not', async () => {
  for (const id of [`${all[0].first}.xx`, '3-cold-glass.de', '../3-cold-glass', 'no-such.de']) {
    const page = await kit.open(`v=1&view=lecture&lecture=${encodeURIComponent(id)}`, { allowed: [/404/] });
    await page.locator('.lecture-view > .problem').filter({ hasText: id }).waitFor();
    clean(page);
  }
});

/** Answers every question of a page and waits for every figure. */
async function through(page) {
  for (const block of await page.locator('.question-block').all()) {
    const kind = await block.getAttribute('data-question');
    await block.scrollIntoViewIfNeeded();
    if (kind === 'choice') await block.locator('input').first().check();
    if (kind === 'number') await block.locator('input').fill('1,5');
    if (kind === 'point' || kind === 'curve') {
      await block.locator('.lecture-plot').scrollIntoViewIfNeeded();
      await block.locator('vitreous-figure[data-drawn]').waitFor();
      await block.locator(kind === 'point' ? '.prediction-handle' : '[data-predict=curve]').focus();
      await page.keyboard.press('ArrowUp');
    }
    await block.locator('[data-check]').click();
    if (kind !== 'free') await block.locator('.right, .wrong').first().waitFor();
    if (kind === 'choice') assert.match(await block.locator('.choices').innerText(), /✓/);
    if (kind === 'number' || kind === 'point' || kind === 'curve') assert.match(await block.locator('.told').innerText(), /\p{Nd}/u);
    assert.ok(await block.locator('.answer-text').isVisible(), `a worked answer at line ${await block.getAttribute('data-line')}`);
  }
  for (const button of await page.locator('[data-reveal]').all()) await button.click();
  await page.check('[data-notes]');
  for (const figure of await page.locator('.lecture-figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('vitreous-figure[data-drawn]').waitFor();
    assert.equal(await figure.locator('vitreous-figure').getAttribute('data-problem'), null);
  }
}

for (const one of all) {
  test(`${one.id}: read on a wide and on a narrow screen`, async () => {
    const direction = FROM_RIGHT.includes(one.language) ? 'rtl' : 'ltr';
    for (const width of [1280, 360]) {
      const page = await kit.open(`v=1&view=lecture&lecture=${one.id}`, { viewport: { width, height: 800 } });
      await page.waitForSelector('.lecture-view[data-complete]');
      assert.equal(await page.locator('.lecture-body .tex').count(), 0, await page.locator('.lecture-body .tex').allInnerTexts().then(String));
      assert.equal(await page.getAttribute('.lecture-text', 'dir'), direction);
      if (width === 1280) await through(page);
      // words begin at the side where the language begins; a formula and a figure run as everywhere
      const found = await page.evaluate(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector)).direction;
        return [style('.lecture-text .words p'), style('.lecture-text math'), style('.lecture-text .lecture-plot')];
      });
      assert.deepEqual(found, [direction, 'ltr', 'ltr']);
      // the parts of a long formula stand in their order
      const turned = await page.evaluate(() => [...document.querySelectorAll('.lecture-text math + math')].filter((part) => {
        const [before, after] = [part.previousElementSibling, part].map((one) => one.getBoundingClientRect());
        return part.previousSibling === part.previousElementSibling && before.top < after.bottom && after.top < before.bottom && before.left > after.left;
      }).map((part) => part.previousElementSibling.textContent + part.textContent));
      assert.deepEqual(turned, []);
      assert.deepEqual(await page.locator('.lecture-body .problem:visible').allInnerTexts(), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing reaches beyond the screen');
      for (const [part, selector] of [['figure', '.lecture-figure'], ['number', '[data-question=number]'], ['choice', '[data-question=choice]'], ['point', '[data-question=point]'], ['curve', '[data-question=curve]'], ['top', '.introduction']]) {
        const box = page.locator(selector).first();
        await box.scrollIntoViewIfNeeded();
        if (await box.locator('.lecture-plot').count()) await box.locator('vitreous-figure[data-drawn]').first().waitFor();
        await page.screenshot({ path: `${pictures}${one.id}-${part}-${width}.png` });
      }
      clean(page);
    }
  });

  test(`${one.id}: shown large, from the one file without a network`, async () => {
    const page = await kit.open(`v=1&view=lecture&lecture=${one.id}&mode=present`, { address: SINGLE, offline: true, viewport: { width: 1280, height: 720 } });
    await page.waitForSelector('.presenting');
    // what is read from right to left goes on to the left
    const on = FROM_RIGHT.includes(one.language) ? 'ArrowLeft' : 'ArrowRight';
    for (let k = 0; k < 120; k += 1) {
      await page.waitForFunction(() => {
        const room = document.querySelector('.presenting .present-figures')?.getBoundingClientRect();
        return [...document.querySelectorAll('.presenting .present-figures vitreous-figure')].every((host) => {
          const { top, bottom } = host.getBoundingClientRect();
          return host.dataset.drawn || host.dataset.problem || bottom <= room.top || top >= room.bottom;
        });
      });
      assert.deepEqual(await page.locator('.presenting .problem:visible').allInnerTexts(), []);
      if (k < 6) await page.screenshot({ path: `${pictures}${one.id}-present-${k}.png` });
      await page.keyboard.press(on);
      if (await page.locator('.present-message:visible').count()) break;
    }
    assert.ok(await page.locator('.present-message').innerText(), 'the last step was reached');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.presenting', { state: 'detached' });
    clean(page);
  });

  test(`${one.id}: on paper`, async () => {
    const page = await kit.open(`v=1&view=lecture&lecture=${one.id}`, { script: 'globalThis.print = () => {};' });
    await page.waitForSelector('.lecture-view[data-complete]');
    await page.click('[data-print]');
    await page.click('[data-handout=answers]');
    await page.waitForSelector('.handout', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getAttribute('.handout', 'lang'), one.language);
    assert.equal(await page.locator('.handout .problem').count(), 0);
    assert.equal(await page.locator('.handout-question').count(), one.text.match(/^> \[!question/gm).length);
    await page.pdf({ path: `${pictures}${one.id}.pdf` });
    clean(page);
  });
}
