// Nothing of a reader's points is lost, and many of them stay fluent: points left out and taken in again, undo, project files that
// are dropped, a search that is ended, units that are kept, a hundred thousand points.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openData, paste, told } from './data-setup.mjs';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();

const points = (page, count) => told(page, new RegExp(`\\(${count} points\\)`));

// a straight line of the Arrhenius law with a scatter of a hundredth: E = 500 kJ/mol, L = -6
const slope = 500e3 / (8.314462618 * Math.log(10));
const TABLE = ['T (°C);log10 eta (Pa s)', ...[800, 850, 900, 950, 1000, 1050, 1100].map((celsius, k) => `${celsius};${(-6 + slope / (celsius + 273.15) + (k % 2 ? 0.01 : -0.01)).toFixed(4)}`)].join('\n');

/** Drops files onto the page. */
const drop = (page, files) => page.evaluate((all) => {
  const data = new DataTransfer();
  for (const { name, text } of all) data.items.add(new File([text], name));
  dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, files);

test('points are left out by click and by key, and undo pressed quickly comes back to all 27 of a measured set', async () => {
  const page = await openData(kit);
  await page.selectOption('[data-measured]', { label: 'laponite 1800s' });
  await points(page, 27);
  await page.click('.rows > summary');
  const lines = await page.$$eval('[data-line]', (boxes) => boxes.map((box) => box.dataset.line));
  for (const [k, line] of lines.slice(0, 3).entries()) {
    await page.focus(`[data-line="${line}"]`);
    await page.keyboard.press('Space');
    await points(page, 26 - k);
  }
  // by a click on a point in the middle, which moves no end of the axes
  const box = await page.$eval('.results .plot canvas', (canvas) => {
    canvas.scrollIntoView({ block: 'start' });
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    // ink of points is the darkest; from the middle on, the first column that has a disc of it
    const dark = (x, y) => { const k = 4 * (y * width + x); return data[k] + data[k + 1] + data[k + 2] < 160; };
    for (let x = Math.round(width / 2); x > 3; x -= 1) {
      for (let y = 3; y < height / 2; y += 1) {
        let count = 0;
        for (let dx = -3; dx <= 0; dx += 1) for (let dy = -2; dy <= 2; dy += 1) count += dark(x + dx, y + dy);
        if (count >= 17) return { x: (x - 2) / (width / canvas.clientWidth), y: y / (width / canvas.clientWidth) };
      }
    }
    return null;
  });
  assert.ok(box, 'a point is found in the picture');
  await page.click('.results .plot canvas', { position: box });
  await points(page, 23);
  const out = await page.$$eval('[data-line]:not(:checked)', (boxes) => boxes.map((one) => one.dataset.line));
  assert.deepEqual(out.slice(0, 3), lines.slice(0, 3));
  assert.equal(out.length, 4);
  // a second click takes it in again, a third leaves it out
  await pause(page, 300);
  await page.click('.results .plot canvas', { position: box });
  await points(page, 24);
  await page.click('.results .plot canvas', { position: box });
  await points(page, 23);
  // four times without a pause is one back for each, and goes as far as it can
  for (let k = 0; k < 6; k += 1) await page.keyboard.press('Control+z');
  await points(page, 27);
  await pause(page, 800);
  assert.match(await page.innerText('.results'), /\(27 points\)/);
  await page.waitForFunction(() => document.querySelectorAll('[data-line]').length && !document.querySelector('[data-line]:not(:checked)'));
  // slowly there and back
  for (const count of [26, 25, 24]) {
    await page.click('#redo');
    await points(page, count);
  }
  for (const count of [25, 26, 27]) {
    await page.click('#undo');
    await points(page, count);
  }
  clean(page);
});

test('a project file that is dropped brings sets, question and fits; what was there before comes back by undo', async () => {
  const page = await openData(kit);
  await paste(page, TABLE);
  await points(page, 7);
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await told(page, /vitreous fit forms\.arrhenius/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=project]')]);
  const text = await readFile(await file.path(), 'utf8');
  const kept = JSON.parse(text);
  assert.equal(kept.sets[0].text, TABLE);
  assert.equal(kept.fits[0].points, 7);
  assert.ok(Math.abs(kept.fits[0].free.activation_energy.value / 500 - 1) < 0.02);
  const other = await openData(kit);
  await paste(other, 'T (K)\tlog10 eta (Pa s)\n700\t12\n800\t9\n900\t7\n1000\t5.5\n1100\t4.4');
  await points(other, 5);
  await other.fill('[data-paste]', 'half a table');
  await drop(other, [{ name: 'mine.vitreous.json', text }]);
  await points(other, 7);
  assert.equal(await other.inputValue('[data-model]'), 'forms.arrhenius');
  assert.equal(await other.inputValue('[data-paste]'), 'half a table', 'what was being typed stays');
  assert.match(await other.innerText('.data-view > .problem'), /mine\.vitreous\.json took the place of the points that were here\. Undo brings them back/);
  await other.click('#undo');
  await points(other, 5);
  await other.click('#redo');
  await points(other, 7);
  // a table is dropped beside it, and after other views have been open it is taken once
  await other.click('#tabs [data-view=home], #tabs a >> nth=0');
  await other.click('#tabs [data-view=data]');
  await other.waitForSelector('.data-view[data-ready]');
  await points(other, 7);
  const before = await other.locator('.sets li').count();
  await drop(other, [{ name: 'second.csv', text: TABLE }]);
  await other.waitForFunction(() => document.querySelector('.sets [aria-pressed=true]')?.textContent === 'second');
  await pause(other, 300);
  assert.equal(await other.locator('.sets li').count(), before + 1);
  // leaving asks first, once something has changed
  let asked = false;
  other.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    dialog.accept();
  });
  await other.reload({ waitUntil: 'commit' }).catch(() => {});
  assert.ok(asked);
  clean(page);
});

test('a search is ended by Cancel, and can be begun again', async () => {
  const page = await openData(kit);
  // an echo by a theory that averages over many systems for each of its points
  const rows = Array.from({ length: 1500 }, (_, k) => `${(0.004 * (k + 1)).toFixed(4)}\t${(2 + Math.sin(k / 9) + 0.3 * Math.sin(7.7 * k)).toFixed(4)}`);
  await paste(page, `B (T)\techo (1)\n${rows.join('\n')}`);
  await page.waitForSelector('[data-measured-kind]');
  await page.selectOption('[data-measured-kind]', { label: await page.$$eval('[data-measured-kind] option', (all) => all.find(({ value }) => value.startsWith('etm.echo'))?.textContent ?? '') });
  await page.waitForSelector('.working button:text-is("Cancel")');
  await page.click('.working button:text-is("Cancel")');
  await told(page, /The search was ended/);
  // a change that waits to be fitted is ended with the search that is under way: the same click after it
  await page.click('.working button:text-is("Fit again")');
  await page.waitForSelector('.working button:text-is("Cancel")');
  await page.evaluate(() => {
    document.querySelector('[data-robust]').click();
    document.querySelector('.working button').click();
  });
  await pause(page, 400);
  assert.match(await page.innerText('.results'), /The search was ended/);
  await page.click('.working button:text-is("Fit again")');
  await page.waitForSelector('.working button:text-is("Cancel")');
  await page.click('.working button:text-is("Cancel")');
  await told(page, /The search was ended/);
  clean(page);
});

test('a modulus keeps its unit: in the table of columns, in the values, on the axis and in what is taken away', async () => {
  const page = await openData(kit);
  const height = 410; // kPa
  const rows = Array.from({ length: 25 }, (_, k) => [10 ** (k / 6), k]).map(([t, k]) => `${t.toPrecision(6)}\t${(height * Math.exp(-((t / 300) ** 0.6)) * (1 + (k % 2 ? 0.004 : -0.004))).toPrecision(7)}`);
  await paste(page, `t (s)\tG (kPa)\n${rows.join('\n')}`);
  await page.waitForSelector('[data-measured-kind]');
  await page.selectOption('[data-measured-kind]', { label: await page.$$eval('[data-measured-kind] option', (all) => all.find(({ value }) => value === 'gauge_lps.relaxation')?.textContent ?? '') });
  await points(page, 25);
  assert.equal(await page.inputValue('[data-unit=y]'), 'kPa');
  const cells = await page.$$eval('.results table tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const found = cells.find(([name]) => /height/.test(name));
  assert.equal(found.at(-1), 'kPa');
  assert.ok(Math.abs(Number.parseFloat(found[1]) / height - 1) < 0.02, `${found}`);
  const save = async (kind) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take=${kind}]`)]);
    return readFile(await file.path(), 'utf8');
  };
  assert.match(await save('svg'), /relaxation[^<]*\(kPa\)|kPa/);
  assert.match(await save('csv'), /# height = 4\d\d\.\d+ \+- [\d.]+ kPa/);
  assert.match(await save('tex'), /height[^\n]*kPa/);
  // the law of no paper is a rival of it, with a unit of its own for what scales
  await page.check('[data-compare]');
  await told(page, /Models, the best first/);
  const models = await page.$$eval('.results table tbody tr th', (all) => all.map((cell) => cell.textContent));
  assert.equal(models.length, 2, `${models}`);
  clean(page);
});

test('a hundred thousand points: drawn thinned and fluent on a figure while a slider is dragged, and all of them fitted', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  await page.click('.own-points > summary');
  await page.waitForSelector('.own [data-paste]');
  const frames = () => page.evaluate(async () => {
    const slider = document.querySelector('.panel [data-slider]');
    const [min, max] = [Number(slider.min), Number(slider.max)];
    const canvas = document.querySelector('canvas[data-figure]');
    const first = Number(canvas.dataset.drawn);
    const times = [];
    for (let k = 0; k < 40; k += 1) {
      const began = performance.now();
      slider.value = String(min + (max - min) * (0.4 + 0.2 * Math.abs(((k / 20) % 2) - 1)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { middle: times[20], drawn: Number(canvas.dataset.drawn) - first };
  });
  const without = await frames();
  const count = 100_000;
  const rows = ['T/K\tlog10 eta (Pa s)'];
  for (let k = 0; k < count; k += 1) {
    const t = 1000 + (1000 * k) / count;
    rows.push(`${t.toFixed(2)}\t${(-6 + slope / t + 0.3 * Math.sin(12.9898 * k)).toFixed(4)}`);
  }
  await page.setInputFiles('.own [data-open-points]', { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await page.waitForSelector('[data-own=x-way]', { timeout: 120_000 });
  await page.selectOption('[data-own=x-way]', 'over');
  await page.fill('[data-own=x-extra]', '1000');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => /100000 points\./.test(document.querySelector('.own-set').innerText), null, { timeout: 120_000 });
  await page.waitForFunction(() => /Of 100000 points of many, \d+ are drawn/.test(document.querySelector('.figure-view').innerText));
  const drawn = Number(/Of 100000 points of many, (\d+) are drawn/.exec(await page.innerText('.figure-view'))[1]);
  assert.ok(drawn > 1000 && drawn < 20_000, `${drawn}`);
  const many = await frames();
  console.error(`two frames while a slider is dragged: ${without.middle.toFixed(1)} ms without points, ${many.middle.toFixed(1)} ms with ${count}`);
  assert.ok(many.drawn >= 35, `${many.drawn} drawings for 40 steps`);
  assert.ok(many.middle < without.middle + 80, `${many.middle} ms, ${without.middle} without`);
  await page.click('#tabs [data-view=data]');
  await page.waitForSelector('.data-view[data-ready]', { timeout: 120_000 });
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.waitForFunction(() => /\(100000 points\)/.test(document.querySelector('.results')?.innerText ?? ''), null, { timeout: 300_000 });
  const text = await page.innerText('.results');
  assert.match(text, /(49\d|50\d)\.\d+ ± 0\.\d+/);
  clean(page);
});
