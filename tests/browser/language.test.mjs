// The page in other languages: chosen at its head or by the browser, kept in the link; only what is shown is fetched.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { clean, drawn, fragmentWith, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const FIGURE = 'v=1&figure=rfot.angell';
const words = (language, piece) => JSON.parse(readFileSync(new URL(`../../www/words/${language}/${piece}.json`, import.meta.url), 'utf8'));
const PIECES = readdirSync(new URL('../../www/words/en/', import.meta.url)).map((name) => name.replace('.json', ''));
const VIEWS = [['v=1&view=home', '.home[data-complete]'], [FIGURE, '.figure-view'], ['v=1&view=calculator&quantity=rfot.mosaic', '.calculator-view'], ['v=1&view=ledger', '.ledger-view[data-complete]'],
  ['v=1&view=glossary', '.glossary[data-complete]'], ['v=1&view=compare', '.compare']];

/** Texts of the page that a person reads and that no part of the page marks as English. */
const spoken = (page) => page.evaluate(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (data.trim() && !parent.closest('[lang="en"], script, style, noscript, math, code, textarea')) found.push(data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!element.closest('[lang="en"]')) found.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)).filter(Boolean));
  }
  return found;
});

/** English texts of the tables that another language says otherwise, whole ones without places. */
function english(language) {
  return new Set(PIECES.flatMap((piece) => {
    const [ours, theirs] = [words('en', piece), words(language, piece)];
    return Object.keys(ours).filter((key) => ours[key] !== theirs[key] && !ours[key].includes('{')).map((key) => ours[key]);
  }));
}

for (const [language, name] of [['de', 'Deutsch'], ['ar', 'العربية']]) {
  test(`${name}: no English of the page is left, nothing is wider than a phone`, async () => {
    const foreign = english(language);
    for (const [fragment, selector] of VIEWS) {
      const page = await kit.open(`${fragment}&lang=${language}`, { viewport: { width: 360, height: 740 } });
      await page.waitForSelector(selector);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.equal(await page.getAttribute('html', 'dir'), language === 'ar' ? 'rtl' : 'ltr');
      assert.deepEqual((await spoken(page)).filter((text) => foreign.has(text)), [], fragment);
      const [wide, across] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= across, `${fragment}: ${wide} px on a screen of ${across}`);
      clean(page);
    }
  });
}

test('a language is chosen at the head, kept in the link, undone; English asks for nothing more', async () => {
  const page = await kit.open(FIGURE);
  const asked = [];
  page.on('request', (request) => /words\//.test(request.url()) && asked.push(request.url().split('words/')[1]));
  await page.waitForSelector('[data-drawn]');
  assert.deepEqual(asked, []);
  await page.selectOption('#language', 'de');
  await page.waitForSelector('html[lang=de]');
  await page.getByRole('heading', { name: words('de', 'frame').parameters }).waitFor();
  assert.match(await fragmentWith(page, 'lang=de'), /figure=rfot\.angell/);
  // nothing of another view, and nothing that nobody has opened
  const shown = PIECES.filter((name) => asked.includes(`de/${name}.json`));
  assert.ok(shown.includes('page') && shown.includes('frame') && asked.includes('de/read.json'), shown.join());
  assert.deepEqual(shown.filter((name) => ['home', 'calculator', 'ledger', 'compare', 'glossary', 'data', 'lecture', 'search', 'exports', 'embedding'].includes(name)), []);
  await page.click('#tabs [data-view=ledger]');
  await page.waitForSelector('.ledger-view[data-complete]');
  assert.equal(await page.innerText('h1'), words('de', 'ledger').title);
  assert.ok(asked.includes('de/ledger.json') && !asked.includes('de/home.json') && !asked.some((one) => one.startsWith('ar/')));
  await fragmentWith(page, 'lang=de');
  // a link that names no language leaves it
  await page.evaluate(() => { location.hash = '#v=1&figure=rfot.quench'; });
  await page.waitForSelector('canvas[data-figure="rfot.quench"]');
  assert.equal(await page.getAttribute('html', 'lang'), 'de');
  await page.selectOption('#language', 'en');
  await page.waitForSelector('html[lang=en]');
  await page.getByRole('heading', { name: 'Parameters' }).waitFor();
  assert.equal(await page.innerText('#tabs [data-view=ledger]'), 'Ledger');
  await page.click('#undo');
  await page.waitForSelector('html[lang=de]');
  clean(page);
});

test('numbers follow the language and the country of the reader', async () => {
  for (const [locale, language, sign] of [['de-DE', 'de', '-11,5'], ['de-CH', 'de', '-11.5'], ['ar-EG', 'ar', '-١١٫٥']]) {
    const page = await kit.open('v=1&figure=rfot.quench&log10_tau_0=-11.5', { locale });
    assert.equal(await page.getAttribute('html', 'lang'), language, 'as the browser asks');
    assert.equal(await page.inputValue('[name=log10_tau_0]'), sign);
    // what is typed so is understood
    await page.fill('[name=log10_tau_0]', sign.replace('5', '6').replace('٥', '٦'));
    await fragmentWith(page, 'log10_tau_0=-11.6');
    clean(page);
  }
});

test('a number is typed as it is shown', async () => {
  const page = await kit.open(`${FIGURE}&lang=de`);
  const field = page.locator('.panel input[type=text]').first();
  const name = await field.getAttribute('name');
  await field.fill('70,5');
  assert.match(await fragmentWith(page, `${name}=70.5`), /lang=de/);
  await field.press('ArrowUp');
  assert.match(await field.inputValue(), /^7\d(,\d)?$/);
  clean(page);
});

test('the one file has the languages inside', async () => {
  const page = await kit.open(`${FIGURE}&lang=ar`, { address: SINGLE, offline: true });
  assert.ok(await drawn(page) >= 1);
  assert.equal(await page.innerText('.panel h2'), words('ar', 'frame').parameters);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.plot')).direction), 'ltr');
  clean(page);
});
