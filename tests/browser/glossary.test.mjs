// Terms of the field: linked where they first occur, explained on hover, focus and tap, all of them on a page of their own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import catalogue from '../../pkg/built/catalogue.js';
import { BADGES, TRUST } from '../../www/badges.js';
import { clean, FIRST, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BOX = '#term-meaning';
const TERMS = JSON.parse(readFileSync(new URL('../../dist/site/rooms/glossary.json', import.meta.url), 'utf8')).terms;

async function withTerms(fragment = FIRST, options = {}) {
  const page = await kit.open(fragment, options);
  await page.waitForSelector('a.term:not(.badge)', { state: 'attached' });
  return page;
}

async function findings(page) {
  await page.evaluate(AXE);
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, preload: false }), values);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

test('the glossary is asked for only after the first figure is shown', async () => {
  const page = await withTerms(FIRST, {
    script: `new MutationObserver((_, watcher) => {
      if (document.documentElement?.dataset.state !== 'ready') return;
      globalThis.shownAt = performance.now();
      watcher.disconnect();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });`,
  });
  const [shown, asked] = await page.evaluate(() => [globalThis.shownAt, performance.getEntriesByType('resource').find(({ name }) => name.endsWith('glossary.json')).startTime]);
  assert.ok(asked > shown, `asked at ${asked} ms, shown at ${shown} ms`);
  clean(page);
});

test('a term is linked once in what is read together, never inside a link, a control, a formula or a quotation', async () => {
  for (const fragment of [FIRST, 'v=1&view=ledger&theory=rfot', 'v=1&view=calculator&quantity=rfot.mosaic', 'v=1&view=compare']) {
    const page = await withTerms(fragment);
    const { inside, twice } = await page.evaluate(() => {
      const links = [...document.querySelectorAll('a.term:not(.badge)')];
      const keys = links.map((link) => [link.closest('details')?.className ?? '', link.dataset.term].join(' '));
      return {
        inside: links.filter((link) => link.parentElement.closest('a, button, summary, q, math, code, .badge')).length,
        twice: keys.filter((key, k) => keys.indexOf(key) !== k),
      };
    });
    assert.equal(inside, 0, fragment);
    assert.deepEqual(twice, [], fragment);
    assert.deepEqual(await findings(page), [], fragment);
    clean(page);
  }
});

test('by mouse: shown on hover, stays while the mouse is on it, gone with Escape or when the mouse leaves', async () => {
  const page = await withTerms();
  const link = page.locator('.caption a.term, .look a.term').first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await page.waitForSelector(`${BOX}:visible`);
  const text = await page.innerText(BOX);
  const term = TERMS.find(({ term: name }) => text.startsWith(name));
  assert.ok(term && text.length > 80, text);
  const box = await page.locator(BOX).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await pause(page, 600);
  assert.ok(await page.locator(BOX).isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await page.locator(BOX).isHidden());
  await link.hover();
  await page.waitForSelector(`${BOX}:visible`);
  await page.mouse.move(2, 2);
  await page.waitForSelector(BOX, { state: 'hidden' });
  clean(page);
});

test('by keys: the focus describes the word, Escape closes and keeps the focus, Enter leads to its place', async () => {
  const page = await withTerms();
  await page.keyboard.press('Tab');
  const id = await page.evaluate(() => {
    const link = document.querySelector('.caption a.term, .look a.term');
    link.focus();
    return link.dataset.term;
  });
  await page.waitForSelector(`${BOX}:visible`);
  const described = await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent);
  assert.ok(described.startsWith(TERMS.find((term) => term.id === id).term));
  await page.keyboard.press('Escape');
  assert.ok(await page.locator(BOX).isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.dataset.term), id);
  assert.equal(await page.evaluate(() => document.activeElement.hasAttribute('aria-describedby')), false);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.glossary[data-complete]');
  assert.match(await page.evaluate(() => location.hash), new RegExp(`view=glossary&term=${id}$`));
  const place = await page.evaluate(() => ({ owner: document.activeElement.closest('.entry')?.dataset.term, top: document.activeElement.getBoundingClientRect().top }));
  assert.equal(place.owner, id);
  assert.ok(place.top >= 0 && place.top < 800);
  clean(page);
});

test('by touch: the first tap explains, the second follows', async () => {
  const page = await withTerms(FIRST, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
  const link = page.locator('.caption a.term').first();
  const before = await page.evaluate(() => location.hash);
  await link.tap();
  await page.waitForSelector(`${BOX}:visible`);
  assert.equal(await page.evaluate(() => location.hash), before);
  const box = await page.locator(BOX).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360);
  assert.deepEqual(await findings(page), []);
  await link.tap();
  await page.waitForSelector('.glossary[data-complete]');
  clean(page);
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing while a meaning is shown, ${colorScheme}`, async () => {
    const page = await withTerms(FIRST, { colorScheme });
    const link = page.locator('.caption a.term').first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await page.waitForSelector(`${BOX}:visible`);
    assert.deepEqual(await findings(page), []);
  });
}

test('what is drawn anew is linked anew', async () => {
  const page = await withTerms();
  await page.evaluate(() => document.querySelector('.caption').replaceChildren('The fugacity is no word of this caption.'));
  await page.waitForSelector('.caption a.term[data-term=fugacity]');
});

test('the page has all terms in order, each with its letter; a link to a term that is not there says so', async () => {
  const page = await kit.open('v=1&view=glossary');
  await page.waitForSelector('.glossary[data-complete]');
  const shown = await page.$$eval('.glossary .entry', (entries) => entries.map((entry) => entry.dataset.term));
  assert.deepEqual(shown, TERMS.map((term) => term.id));
  assert.ok(shown.length >= 60);
  const broken = await page.$$eval('.glossary .entry a', (links) => links.filter((link) => !link.textContent.trim() || !link.hash).length);
  assert.equal(broken, 0);
  const letters = await page.$$eval('.glossary .letters a', (links) => links.map((link) => link.textContent));
  assert.deepEqual(letters, [...new Set(TERMS.map((term) => term.term[0]))]);
  await page.click('.glossary .letters a:last-child');
  await page.waitForFunction(() => document.querySelector('.glossary .entry.wanted')?.getBoundingClientRect().top < innerHeight);
  await page.evaluate(() => { location.hash = 'v=1&view=glossary&term=nonsense'; });
  await page.getByText('There is no term “nonsense”').waitFor();
  clean(page);
});

test('every badge that a curve, a number, a preset can have is explained', () => {
  const all = catalogue.theories.flatMap((theory) => [...theory.presets.flatMap(({ values }) => values.map(({ trust }) => TRUST[trust] ?? trust)), ...theory.figures.map(({ provenance }) => BADGES[provenance.standing.is] ?? provenance.standing.is)]);
  const unexplained = [...Object.values(BADGES), ...Object.values(TRUST), ...all].filter(({ term }) => !TERMS.some(({ id }) => id === term));
  assert.deepEqual(unexplained, []);
});

test('search finds a term, and the foot of the page leads to all of them', async () => {
  const page = await withTerms();
  await page.fill('#search-field', 'fugacity');
  await page.waitForSelector('.search-results a[href*="term=fugacity"]');
  await page.keyboard.press('Escape');
  await page.click('.foot a');
  await page.waitForSelector('.glossary[data-complete]');
  clean(page);
});

test('the one file has the glossary inside', async () => {
  const page = await withTerms(FIRST, { address: SINGLE, offline: true });
  await page.evaluate(() => { location.hash = 'v=1&view=glossary&term=echo'; });
  await page.waitForSelector('.glossary[data-complete] .entry.wanted');
  clean(page);
});
