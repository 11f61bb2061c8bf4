// A reader's points: read in every usual form, understood, changed, fitted, compared, kept, and drawn on figures.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { clean, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const VIEW = 'v=1&view=data';

// points on a straight line of the Arrhenius law, with a scatter of a hundredth: E = 500 kJ/mol, L = -6
const slope = 500e3 / (8.314462618 * Math.log(10));
const TABLE = ['T (°C);log10 eta (P);sigma', ...[800, 850, 900, 950, 1000, 1050, 1100].map((celsius, k) => `${celsius};${String((-6 + slope / (celsius + 273.15) + 1 + (k % 2 ? 0.01 : -0.01)).toFixed(4)).replace('.', ',')};0,02`), 'oops;3;0,02'].join('\n');

async function openData(options = {}) {
  const page = await kit.open(VIEW, options);
  await page.waitForSelector('.data-view[data-ready]');
  return page;
}
const fitted = (page, before = 0) => page.waitForFunction((count) => Number(document.querySelector('.results canvas')?.dataset.fit) > count && document.querySelector('.results table'), before);
const model = async (page, id) => {
  await page.selectOption('[data-model]', id);
  await page.waitForFunction((wanted) => document.querySelector('[data-model]').value === wanted && document.querySelector('.results code')?.textContent.includes(wanted), id);
};

test('pasted points are understood with their units, a bad row is named, and a law is fitted', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  const seen = await page.innerText('.understood');
  assert.match(seen, /8 rows, columns parted by semicolon, decimals set off by a comma/);
  assert.match(seen, /1 row was left out/);
  assert.match(seen, /line 9: x = "oops" is not a number/);
  assert.equal(await page.inputValue('[data-unit=x]'), '°C');
  assert.equal(await page.inputValue('[data-unit=y]'), 'log10(P)');
  await model(page, 'forms.arrhenius');
  const told = await page.innerText('.results');
  assert.match(told, /49\d\.?\d* ± |50\d\.?\d* ± |500 ± /);
  assert.match(told, /errors of the points were given/);
  assert.match(told, /5 degrees of freedom \(7 points\)/);
  // intervals by the likelihood where they are asked for; the fit becomes a line of a lecture, whose link brings the points along
  assert.doesNotMatch(told, /by the likelihood/);
  await page.check('[data-profile]');
  await page.waitForFunction(() => (document.querySelector('.results').innerText.match(/to [^\n]*, by the likelihood/g) ?? []).length === 2);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.profile), '', 'the box in use stays in use');
  await page.click('[data-take=lecture]');
  await page.click('.results .added a');
  await page.click('[data-choose="1"]');
  assert.match(await page.inputValue('.source'), /^\[set 1\]\(#v=1&view=data&data=[\w-]+\), .*\$E\$ = 49\d|^\[set 1\]\(#v=1&view=data&data=[\w-]+\), .* = 50\d/m);
  // the unit of a logarithm is a formula there, as it is printed
  assert.match(await page.inputValue('.source'), /\$\\log_\{10\}\(\\mathrm\{Pa\\,s\}\)\$/);
  assert.doesNotMatch(await page.inputValue('.source'), /log10\(Pa s\)/);
  assert.equal(await page.locator('.lecture-problems').count(), 0);
  await page.click('.preview a[href*="view=data"]');
  await page.waitForSelector('.data-view[data-ready]');
  await page.waitForFunction(() => /by the likelihood/.test(document.querySelector('.results')?.innerText ?? ''));
  clean(page);
});

test('a wrong guess is changed, a row is left out by its box and a point by a click, and undo brings it back', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  await page.focus('[data-unit=y]');
  await page.selectOption('[data-unit=y]', 'log10(Pa s)');
  await page.waitForFunction(() => document.querySelector('[data-unit=y]').value === 'log10(Pa s)');
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.unit), 'y', 'the control in use stays in use');
  await page.click('.rows > summary');
  await page.uncheck('[data-line="3"]');
  await page.waitForFunction(() => /\(6 points\)/.test(document.querySelector('.results').innerText));
  await page.click('#undo');
  await page.waitForFunction(() => /\(7 points\)/.test(document.querySelector('.results')?.innerText ?? ''));
  clean(page);
});

test('points and question travel in the link; a project file holds them too; a foreign file is refused in words', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  await model(page, 'forms.arrhenius');
  await pause(page, 500); // the address follows
  const again = await kit.open(await page.evaluate(() => location.hash.slice(1)));
  await fitted(again);
  assert.equal(await again.inputValue('[data-model]'), 'forms.arrhenius');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=project]')]);
  assert.match(file.suggestedFilename(), /\.vitreous\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  const third = await openData();
  await third.setInputFiles('[data-open-points]', { name: 'mine.vitreous.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await fitted(third);
  assert.equal(await third.inputValue('[data-model]'), 'forms.arrhenius');
  await third.setInputFiles('[data-open-points]', { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await third.waitForFunction(() => /other\.json could not be opened: this is no project file/.test(document.querySelector('.data-view > .problem').innerText));
  assert.equal(await third.inputValue('[data-model]'), 'forms.arrhenius', 'nothing was changed');
  clean(page);
});

test('all models of a measurement are compared, the best first, and the sentence says what it means', async () => {
  const page = await openData();
  await page.selectOption('[data-measured]', { label: 'sodium disilicate' });
  await fitted(page);
  const before = Number(await page.getAttribute('.results canvas', 'data-fit'));
  await page.check('[data-compare]');
  await page.waitForFunction(() => /Models, the best first/.test(document.querySelector('.results').innerText));
  await fitted(page, before);
  // 3.3 × 10⁻⁹ as a number; a curve under a further name has its weight above
  const weights = await page.$$eval('.results table tbody tr td:last-child', (cells) => cells.map((cell) => cell.textContent).filter((text) => text !== '″').map((text) => Number(
    text.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)]).replace(/\s*×\s*10/u, 'e').replace(/^10-/u, '1e-'))));
  assert.ok(weights.length >= 4, `${weights}`);
  assert.ok(Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 0.02, `${weights}`);
  assert.ok(weights.every((weight, k) => k === 0 || weight <= weights[k - 1]), `${weights}`);
  const told = await page.innerText('.results');
  assert.match(told, /A better fit is no derivation/);
  // one law under several names is counted once, and both assumptions on the stiffness are there
  assert.match(told, /One and the same curve, whose weight is counted once: [^\n]*Vogel/);
  assert.match(told, /constant Lindemann ratio/);
  clean(page);
});

test('from the front page to a fit by keys alone, from the one file with the network off', async () => {
  const page = await kit.open('', { address: SINGLE, offline: true });
  await page.focus('#tabs [data-view=data]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.data-view[data-ready]');
  await page.focus('[data-paste]');
  await page.keyboard.insertText(TABLE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await fitted(page);
  assert.match(await page.innerText('.results'), /Fitted/);
  clean(page);
});

test('points stand on a figure, T made into T_g/T, and go along in files', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  await page.click('.own-points > summary');
  await page.waitForSelector('.own [data-paste]');
  await page.fill('.own [data-paste]', 'T/K\tlog10 eta (Pa s)\n1000\t12\n1250\t8\n2000\t4\n');
  await page.click('.own [data-use]');
  await page.waitForSelector('[data-own=x-way]');
  await page.selectOption('[data-own=x-way]', 'over');
  await page.fill('[data-own=x-extra]', '1000');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => /3 points\./.test(document.querySelector('.own-set').innerText));
  // a point is left out by its box and taken in again, by keys; and by a click where it stands
  await page.focus('.own .rows > summary');
  await page.keyboard.press('Enter');
  await page.focus('.own [data-line="3"]');
  for (const count of [2, 3]) {
    await page.keyboard.press('Space');
    await page.waitForFunction((points) => document.querySelector('.own-set').innerText.includes(`${points} points.`), count);
    assert.equal(await page.evaluate(() => document.activeElement?.dataset.line), '3', 'the box in use stays in use');
  }
  await pause(page, 500); // the address follows
  const clicked = await page.evaluate(() => {
    const plot = document.querySelector('.stage canvas').parentElement;
    const { left, top, width, height } = plot.getBoundingClientRect();
    for (let x = 5; x < width; x += 10) {
      for (let y = 5; y < height; y += 10) {
        const at = { clientX: left + x, clientY: top + y, bubbles: true };
        plot.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 2 }));
        plot.dispatchEvent(new MouseEvent('click', at));
        if (document.querySelector('.own-set').innerText.includes('2 points.')) return true;
      }
    }
    return false;
  });
  assert.ok(clicked, 'no click finds a point');
  await pause(page, 500);
  await page.click('#undo');
  await page.waitForFunction(() => /3 points\./.test(document.querySelector('.own-set')?.innerText ?? ''));
  await page.click('.data > summary');
  await page.waitForFunction(() => /set 1: 3 points/.test(document.querySelector('.summary').textContent));
  await page.click('.exports > summary');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-export=csv]')]);
  const text = await readFile(await file.path(), 'utf8');
  assert.match(text, /set 1,[^\n]*0\.8,8/);
  await pause(page, 500); // the address follows
  const again = await kit.open(await page.evaluate(() => location.hash.slice(1)));
  await again.waitForFunction(() => /3 points\./.test(document.querySelector('.own-set')?.innerText ?? ''));
  clean(again);
  clean(page);
});

test('points that are not saved are asked about before the page is left', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    dialog.accept();
  });
  await page.reload({ waitUntil: 'commit' }).catch(() => {});
  assert.ok(asked);
});

test('points that no law describes are refused or warned about in words that say what to do', async () => {
  const page = await openData();
  const rows = (of) => `T (K);log10 eta (Pa s)\n${[700, 750, 800, 850, 900, 950, 1000, 1050].map((t, k) => `${t};${of(k)}`).join('\n')}`;
  const rising = rows((k) => -2 + 1.7 * k);
  const jumping = rows((k) => (k % 2 ? 14 : 4));
  for (const [points, id, words] of [
    [rising, 'forms.vogel_fulcher', /The points do not determine fragility: hold it fixed/],
    [rising, 'melting_rg.transport', /The points do not determine divergence temperature: hold it fixed/],
    [rising, 'forms.arrhenius', /no closer to the points than a horizontal line/],
    [rising, 'rfot.viscosity', /no value near the start: look at the units/],
    [jumping, 'forms.arrhenius', /Activation energy ended at the bound of its domain, zero/],
    [rows(() => 3), 'forms.avramov_milchev', /did not reach a minimum: give other starts/],
  ]) {
    await page.fill('[data-paste]', points);
    await page.click('[data-use]');
    await page.waitForSelector('[data-model]');
    await page.selectOption('[data-model]', id);
    await page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('.results')?.innerText), words.source);
    assert.doesNotMatch(await page.innerText('.results'), /NaN|Infinity|undefined|0\.0000000|[a-z]_[a-z]/, id);
  }
  clean(page);
});
