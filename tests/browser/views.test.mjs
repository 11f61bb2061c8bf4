// Calculator, ledger and search, as a person uses them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, fragmentWith, pause, setUp } from './page-setup.mjs';

const kit = setUp();

test('the calculator computes as one types, with all digits and the unit', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.mosaic');
  // N* = 4 N‡ = A / s_c²
  await page.fill('[data-field=s_c]', '0.5');
  await page.fill('[data-field=stiffness]', '25');
  await page.waitForFunction(() => document.querySelector('[data-output=cooperative_size]').textContent === '100');
  assert.match(await fragmentWith(page, 's_c=0.5'), /view=calculator.*quantity=rfot\.mosaic/);
  assert.ok(await page.locator('.equation').count() > 0);
  assert.ok((await page.innerText('.provenance')).includes('Eq'));
  clean(page);
});

test('the calculator refuses what lies outside the domain, beside the field', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.mosaic');
  const before = await page.innerText('[data-output=cooperative_size]');
  await page.fill('[data-field=s_c]', '-2');
  assert.match(await page.innerText('[data-param=s_c] .field-error'), /-2 is not allowed here.*> 0/);
  assert.equal(await page.innerText('[data-output=cooperative_size]'), before);
  await page.fill('[data-field=s_c]', '1e-200');
  await page.waitForSelector('.problem:visible');
  assert.doesNotMatch(await page.innerText('.results'), /NaN|Infinity|∞/);
  clean(page);
});

test('the ledger shows every claim with quote, printed, computed, verdict and why', async () => {
  const page = await kit.open('v=1&view=ledger');
  await page.waitForSelector('.ledger-view[data-complete]');
  // a short list first; what comes after is reached by one button, and the focus goes on there
  const first = await page.locator('.ledger tbody tr').count();
  assert.ok(first <= 25, `${first} rows at first`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight) < 12000);
  await page.click('[data-all]');
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.ledger tbody tr')].findIndex((row) => row.contains(document.activeElement))), first);
  assert.ok(await page.locator('.ledger tbody tr').count() > 400);
  assert.equal(await page.locator('[data-all]:visible').count(), 0);
  const rows = await page.$$eval('.ledger tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
  assert.ok(rows.length >= 20);
  for (const row of rows) {
    assert.equal(row.length, 5);
    for (const cell of row) assert.ok(cell.length > 0, row.join(' | '));
    assert.doesNotMatch(row.join(' '), /NaN|undefined|\[object/);
  }
  // each verdict that is counted has its meaning in the key
  const counted = await page.$$eval('.tally .verdict', (all) => all.map((one) => one.textContent.replace(/^\S+ (.*): \d+ *$/, '$1')));
  await page.click('.key > summary');
  const key = await page.$$eval('.key dt', (all) => all.map((one) => [one.textContent.replace(/^\S+ /, '').trim(), one.nextElementSibling.textContent]));
  assert.ok(counted.length >= 6);
  for (const word of counted) assert.ok(key.some(([name, meaning]) => name === word && meaning.length > 15), `${word}: ${JSON.stringify(key)}`);
  clean(page);
});

test('the ledger filters by theory and verdict, sorts by columns, and the link keeps it', async () => {
  const page = await kit.open('v=1&view=ledger');
  await page.waitForSelector('.ledger-view[data-complete]');
  await page.click('[data-all]');
  const all = await page.locator('.ledger tbody tr').count();
  await page.selectOption('[data-filter=verdict]', 'reproduces');
  await page.click('[data-all]');
  const kept = await page.$$eval('.ledger tbody .verdict', (marks) => marks.map((mark) => mark.className));
  assert.ok(kept.length > 0 && kept.length < all);
  assert.ok(kept.every((name) => name.includes('reproduces')));
  await page.click('[data-sort=computed]');
  const numbers = async () => (await page.$$eval('.ledger tbody tr td:nth-of-type(2) .figures', (cells) => cells.map((cell) => cell.textContent.trim())))
    .map((text) => /^(−?[\d.]+)(?: (?!×).*)?$/.exec(text)?.[1]).filter(Boolean).map((text) => Number(text.replace('−', '-')));
  const up = await numbers();
  assert.ok(up.length > 2);
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  await page.click('[data-sort=computed]');
  const down = await numbers();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  await fragmentWith(page, 'verdict=reproduces');
  await page.reload();
  await page.waitForSelector('.ledger-view[data-complete]');
  await page.click('[data-all]');
  assert.equal(await page.locator('.ledger tbody tr').count(), kept.length);
  clean(page);
});

test('a claim leads to the figure or quantity that shows it', async () => {
  const page = await kit.open('v=1&view=ledger&theory=rfot');
  await page.locator('.ledger tbody a[href^="#"]').first().click();
  await page.waitForSelector('.figure-view, .calculator-view');
  clean(page);
});

for (const [query, wanted] of [['mosaic', /mosaic/i], ['(27)', /27/], ['kauzmann_temperature', /./], ['s_c', /./]]) {
  test(`search finds "${query}", by keys alone`, async () => {
    const page = await kit.open();
    await page.focus('#search-field');
    await page.keyboard.type(query);
    await page.waitForSelector('.search-results li a');
    assert.match(await page.innerText('.search-results'), wanted);
    await page.keyboard.press('ArrowDown');
    const goal = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((href) => location.hash === href || location.hash.startsWith(href), goal);
    assert.ok(await page.locator('.search-results').isHidden());
    clean(page);
  });
}

test('a list of what was found stays under the keys that walk through it', async () => {
  const page = await kit.open();
  await page.fill('#search-field', 'mosaic');
  await page.waitForSelector('.search-results li a');
  await page.keyboard.press('ArrowDown');
  // as when words that were still on their way arrive
  await page.evaluate(() => document.querySelector('#search-field').dispatchEvent(new Event('input', { bubbles: true })));
  await pause(page, 50);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'a');
  clean(page);
});

test('search that finds nothing says what to try', async () => {
  const page = await kit.open();
  await page.fill('#search-field', 'zzzz');
  await page.getByText(/Nothing found/).waitFor();
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('.search-results').isHidden());
});
