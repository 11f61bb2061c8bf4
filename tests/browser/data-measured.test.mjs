// Points that were measured, read as spreadsheets write them, left out, dropped, and drawn where no fit follows them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { clean, setUp } from './page-setup.mjs';

const kit = setUp();

// points on a straight line of the Arrhenius law, with a scatter of a hundredth: E = 500 kJ/mol, L = -6
const slope = 500e3 / (8.314462618 * Math.log(10));
const TABLE = `T (°C);log10 eta (Pa s)\n${[800, 850, 900, 950, 1000, 1050, 1100].map((t, k) => `${t};${(-6 + slope / (t + 273.15) + (k % 2 ? 0.01 : -0.01)).toFixed(4)}`).join('\n')}`;

async function openData() {
  const page = await kit.open('v=1&view=data');
  await page.waitForSelector('.data-view[data-ready]');
  return page;
}
const fitted = (page, before = 0) => page.waitForFunction((count) => Number(document.querySelector('.results canvas')?.dataset.fit) > count && document.querySelector('.results table'), before);
const model = async (page, id) => {
  await page.selectOption('[data-model]', id);
  await page.waitForFunction((wanted) => document.querySelector('[data-model]').value === wanted && document.querySelector('.results code')?.textContent.includes(wanted), id);
};

test('a measured relaxation is fitted by the theory of glass, by keys alone; suspect rows are left out by keys, or found by the loss', async () => {
  const page = await openData();
  await page.focus('[data-measured]');
  await page.keyboard.type('laponite');
  await page.keyboard.press('Enter');
  await fitted(page);
  assert.equal(await page.inputValue('[data-model]'), 'gauge_lps.relaxation');
  assert.match(await page.innerText('.guess'), /Guessed from the name in the header/);
  assert.match(await page.innerText('.results'), /the curve misses a trend/);
  // the first four rows, one by one
  await page.focus('.rows > summary');
  await page.keyboard.press('Enter');
  const first = await page.$$eval('[data-line]', (boxes) => boxes.slice(0, 4).map((box) => box.dataset.line));
  for (const [k, line] of first.entries()) {
    await page.focus(`[data-line="${line}"]`);
    await page.keyboard.press('Space');
    await page.waitForFunction((count) => document.querySelector('.results')?.innerText.includes(`(${count} points)`), 26 - k);
  }
  const told = await page.innerText('.results');
  assert.match(told, /as often as by chance/);
  assert.match(told, /0\.36\d* ± 0\.00\d+/);
  // all rows again, and the loss that counts far points less
  for (let k = 0; k < 4; k += 1) await page.click('#undo');
  await page.waitForFunction(() => document.querySelector('.results')?.innerText.includes('(27 points)'));
  await page.focus('[data-robust]');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => /Robust loss: a point counts less/.test(document.querySelector('.results').innerText));
  const beta = Number(/β[^\n]*?(0\.\d+) ±/.exec(await page.innerText('.results'))?.[1] ?? NaN);
  assert.ok(beta > 0.3 && beta < 0.42, `${beta}`);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/laponite.png`, fullPage: true });
  clean(page);
});

test('a click on a point leaves it out, and another takes it in again', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  const counted = (count) => page.waitForFunction((wanted) => document.querySelector('.results')?.innerText.includes(`(${wanted} points)`), count);
  await counted(7);
  // the coldest point stands in the upper left corner of the frame
  const found = async () => {
    const { width, height } = await page.$eval('.results canvas', (canvas) => ({ width: canvas.clientWidth, height: canvas.clientHeight }));
    for (let y = 20; y < height * 0.5; y += 12) {
      for (let x = 60; x < width * 0.4; x += 12) {
        await page.click('.results canvas', { position: { x, y } });
        if (await page.locator('[data-line]:not(:checked)').count() === 1) return { x, y };
      }
    }
    return null;
  };
  const at = await found();
  assert.ok(at, 'no point was hit');
  await counted(6);
  await page.click('.results canvas', { position: at });
  await counted(7);
  clean(page);
});

test('where a fit is refused, the points are drawn beside the reason', async () => {
  const page = await openData();
  const rows = `T (K);log10 eta (Pa s)\n${[700, 750, 800, 850, 900, 950, 1000, 1050].map((t, k) => `${t};${-2 + 1.7 * k}`).join('\n')}`;
  await page.fill('[data-paste]', rows);
  await page.click('[data-use]');
  await page.waitForSelector('[data-model]');
  await page.selectOption('[data-model]', 'forms.vogel_fulcher');
  await page.waitForFunction(() => /do not determine fragility/.test(document.querySelector('.results')?.innerText));
  assert.ok(await page.isVisible('.results .plot canvas'));
  // ink of the points in the frame, and no band or curve
  const inked = await page.$eval('.results .plot canvas', (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let k = 0; k < data.length; k += 4) colours.add((data[k] << 16) | (data[k + 1] << 8) | data[k + 2]);
    return colours.size;
  });
  assert.ok(inked > 3, `${inked} colours`);
  assert.equal(await page.locator('.results [data-take]').count(), 0);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/refused.png`, fullPage: true });
  clean(page);
});

test('files as spreadsheets write them are read: Latin-1, UTF-16, a title, units in a row of their own', async () => {
  const page = await openData();
  const rows = [800, 850, 900, 950, 1000, 1050, 1100].map((t, k) => [t, (-6 + slope / (t + 273.15) + (k % 2 ? 0.01 : -0.01)).toFixed(4)]);
  const text = `My glass, first melt\nT;log10 eta\n°C;log10(Pa s)\n${rows.map(([t, y]) => `${t};${y.replace('.', ',')}`).join('\r\n')}\r\n`;
  const latin = Buffer.from(text, 'latin1');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  for (const [name, buffer] of [['latin.csv', latin], ['wide.csv', wide], ['utf8.csv', Buffer.from(`\ufeff${text}`)]]) {
    await page.setInputFiles('[data-open-points]', { name, mimeType: 'text/csv', buffer });
    await page.waitForFunction((wanted) => document.querySelector('.sets [aria-pressed=true]')?.textContent === wanted, name.replace('.csv', ''));
    await page.waitForFunction(() => /\(7 points\)/.test(document.querySelector('.results')?.innerText ?? ''));
    assert.equal(await page.inputValue('[data-unit=x]'), '°C', name);
    assert.match(await page.innerText('.understood'), /line 1: read as a title/, name);
  }
  clean(page);
});

test('a project file that is dropped brings points, questions and fits; a hundred thousand points are fitted and stay fluent', async () => {
  const page = await openData();
  await page.fill('[data-paste]', TABLE);
  await page.click('[data-use]');
  await fitted(page);
  await model(page, 'forms.arrhenius');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=project]')]);
  const text = await readFile(await file.path(), 'utf8');
  const { fits } = JSON.parse(text);
  assert.equal(fits[0].model, 'forms.arrhenius');
  assert.ok(Math.abs(fits[0].free.activation_energy.value - 500) < 10);
  const drop = (other, name, content) => other.evaluate(([named, held]) => {
    const data = new DataTransfer();
    data.items.add(new File([held], named));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, content]);
  const other = await openData();
  await drop(other, 'mine.vitreous.json', text);
  await fitted(other);
  assert.equal(await other.inputValue('[data-model]'), 'forms.arrhenius');
  // a large table: read, thinned where it is drawn, fitted whole
  let many = 'T (K),log10 eta (Pa s)\n';
  for (let k = 0; k < 100_000; k += 1) many += `${900 + k * 0.005},${(-6 + slope / (900 + k * 0.005) + 0.1 * Math.sin(12.9898 * k)).toFixed(4)}\n`;
  const before = Number(await other.getAttribute('.results canvas', 'data-fit'));
  await drop(other, 'many.csv', many);
  await fitted(other, before);
  await other.waitForFunction(() => /\(100000 points\)/.test(document.querySelector('.results').innerText), null, { timeout: 60_000 });
  const drawn = await other.evaluate(() => {
    const start = performance.now();
    dispatchEvent(new Event('resize'));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))));
  });
  assert.ok(drawn < 2000, `${drawn} ms`);
  clean(other);
  clean(page);
});
