// Several sets of points: one table as sets by a column, each fitted by itself or all together with parameters in common.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openData, paste, told } from './data-setup.mjs';
import { clean, setUp } from './page-setup.mjs';

const kit = setUp();
const SHOTS = process.env.SHOTS;

// the Arrhenius law is a straight line over 1/T: log10 viscosity = L + E u, with u = 1000/(R T ln 10) and E in kJ/mol
const u = (celsius) => 1000 / (8.314462618 * (celsius + 273.15) * Math.log(10));
const CELSIUS = [800, 850, 900, 950, 1000, 1050, 1100];
/** Rows of a glass: energy in kJ/mol, how far the points scatter to and fro. */
const glass = (name, energy, scatter = 0.01) => CELSIUS.map((celsius, k) => [celsius, -6 + energy * u(celsius) + scatter * [1, -1, -1, 1, 1, -1, 0][k], name]);
const table = (rows) => ['T (°C)\tlog10 eta (Pa s)\tglass', ...rows.map(([celsius, value, name]) => `${celsius}\t${value.toFixed(5)}\t${name}`)].join('\n');
const THREE = [...glass('window', 500), ...glass('bottle', 450), ...glass('lead', 400)];

const names30 = Array.from({ length: 30 }, (_, k) => `melt ${k + 1}`);

/** The rows of the table of sets: name, points, cells. */
const rows = (page) => page.$$eval('.results .many tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
const value = (cell) => Number(cell.replace(/ ± .*/, '').replace('−', '-'));
/** Pictures of a state in both themes and widths, to look at. */
async function shots(page, name) {
  if (!SHOTS) return;
  for (const [width, height] of [[1280, 900], [360, 740]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}

test('a column parts a table into sets, which is shown before use; each set is fitted by itself, and looked at', async () => {
  const page = await openData(kit);
  await paste(page, table([...THREE, ['oops', 3, 'lead']]));
  await page.waitForSelector('[data-column=group]');
  assert.equal(await page.locator('.several').count(), 0, 'nothing is parted unasked');
  await page.selectOption('[data-column=group]', { label: 'glass' });
  await page.waitForSelector('.several');
  const seen = await page.innerText('.understood');
  assert.match(seen, /3 sets: window, bottle, lead/);
  assert.match(seen, /line 23: x = "oops" is not a number/);
  assert.match(await page.innerText('.several legend'), /3 sets of points/i);
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await told(page, /Each set by itself[^]*lead/);
  await page.waitForFunction(() => document.querySelectorAll('.results .many tbody tr').length === 3 && /501|500|499/.test(document.querySelector('.results .many').innerText));
  const all = await rows(page);
  assert.deepEqual(all.map(([name, points]) => [name, points]), [['window', '7'], ['bottle', '7'], ['lead', '7']]);
  // each line by its normal equations
  const lines = [500, 450, 400].map((energy) => {
    const [x, y] = [CELSIUS.map(u), glass('', energy).map((row) => row[1])];
    const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
    const slope = x.reduce((sum, one, k) => sum + (one - mean(x)) * (y[k] - mean(y)), 0) / x.reduce((sum, one) => sum + (one - mean(x)) ** 2, 0);
    return slope;
  });
  all.forEach((row, k) => assert.ok(row.slice(2).some((cell) => Math.abs(value(cell) / lines[k] - 1) < 2e-3), `${row} for ${lines[k]}`));
  await shots(page, 'group');
  // one of them with all that its fit tells, and back
  await page.click('.many [data-part="1"]');
  await told(page, /4 degrees of freedom|5 degrees of freedom \(7 points\)/);
  assert.match(await page.innerText('.results .looked'), /bottle/);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.part), '1', 'the button in use stays in use');
  await page.click('.many [data-part="1"]');
  await page.waitForSelector('.results .looked', { state: 'detached' });
  // the choice is changed: one set again
  await page.selectOption('[data-column=group]', '');
  await told(page, /19 degrees of freedom \(21 points\)/);
  clean(page);
});

test('several sets are fitted together: what is common has one value, and the link brings it all along', async () => {
  const page = await openData(kit);
  await paste(page, table(THREE));
  await page.selectOption('[data-column=group]', { label: 'glass' });
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.check('[data-together=true]');
  await told(page, /No parameter is common yet/);
  await page.check('[data-common=log10_viscosity_infinite]');
  await told(page, /Common to all sets[^]*Of each set[^]*17 degrees of freedom \(21 points\)/);
  // independent route: one line with a common intercept is linear in (L, E1, E2, E3)
  const [x, y] = [CELSIUS.map(u), [500, 450, 400].map((energy) => glass('', energy).map((row) => row[1]))];
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  const [sx, sxx] = [sum(x), sum(x.map((one) => one * one))];
  const sxy = y.map((set) => sum(set.map((one, k) => one * x[k])));
  const intercept = (sum(y.map(sum)) - sum(sxy.map((one) => (sx * one) / sxx))) / (3 * (x.length - (sx * sx) / sxx));
  const slopes = sxy.map((one) => (one - intercept * sx) / sxx);
  const common = await page.$eval('.results table', (one) => one.rows[1].cells[1].textContent);
  assert.ok(Math.abs(value(common) - intercept) < 2e-3, `${common} for ${intercept}`);
  (await rows(page)).forEach((row, k) => assert.ok(row.slice(2).some((cell) => Math.abs(value(cell) / slopes[k] - 1) < 2e-4), `${row} for ${slopes[k]}`));
  const drawings = Number(await page.getAttribute('.results canvas', 'data-fit'));
  assert.ok(drawings > 0);
  await shots(page, 'together');
  // to take away, and back by the link
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-take=report]')]);
  const report = await readFile(await file.path(), 'utf8');
  for (const name of ['window', 'bottle', 'lead']) assert.match(report, new RegExp(`<h2>${name}</h2>`));
  assert.match(await page.innerText('.results [data-take] ~ .quiet code'), /group=COLUMN shared=log10_viscosity_infinite/);
  await page.waitForFunction(() => location.hash.includes('data='));
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
  const again = await kit.open(await page.evaluate(() => location.hash.slice(1)));
  await told(again, /Common to all sets[^]*17 degrees of freedom/);
  assert.ok(await again.isChecked('[data-common=log10_viscosity_infinite]'));
  clean(again);
  clean(page);
});

test('correlations of a joint fit are drawn; all models are compared on several sets, each by itself and together', async () => {
  const page = await openData(kit);
  await paste(page, table(THREE));
  await page.selectOption('[data-column=group]', { label: 'glass' });
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.check('[data-together=true]');
  await page.check('[data-common=log10_viscosity_infinite]');
  await told(page, /Common to all sets[^]*17 degrees of freedom/);
  await page.click('.correlation > summary');
  const canvas = '.correlation canvas';
  await page.waitForFunction((one) => document.querySelector(one).width > 300 && Number(document.querySelector(one).dataset.fit) > 0, canvas);
  // energy and intercept pull against each other in every set: the fields off the diagonal have the colour of the other sign
  const colours = await page.$eval(canvas, (one) => {
    const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height);
    const count = { red: 0, blue: 0 };
    for (let k = 0; k < data.length; k += 4) {
      if (data[k] > data[k + 2] + 60) count.red += 1;
      if (data[k + 2] > data[k] + 60) count.blue += 1;
    }
    return count;
  });
  assert.ok(colours.red > 2000 && colours.blue > 2000, JSON.stringify(colours));
  await shots(page, 'joint-correlations');
  // all models, what is common being so in each that has it
  const models = () => page.$$eval('.results table tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  await page.check('[data-compare]');
  await told(page, /Models, the best first[^]*A better fit is no derivation/);
  // the curves of all models stand together, each named once, and the residuals below
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-take=svg]')]);
  const picture = await readFile(await file.path(), 'utf8');
  const legend = [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text.trim());
  const below = legend.slice(legend.indexOf('measured less model') + 1);
  for (const name of ['Arrhenius', 'Vogel', 'Avramov']) assert.equal(below.filter((text) => text.includes(name)).length, 1, `${name}: ${legend}`);
  let all = await models();
  assert.ok(all.length >= 4, `${all}`);
  const law = () => all.find(([name]) => /Arrhenius/.test(name));
  assert.equal(law()[1], '4', 'three energies and one intercept');
  const together = Number(law()[2]);
  assert.match(await page.innerText('.ask'), /What is in common is so in every model that has it/);
  await shots(page, 'joint-compare');
  // by themselves the sets have two parameters each, and cannot fit worse
  await page.check('[data-together=false]');
  await page.waitForFunction(() => /Arrhenius/.test(document.querySelector('.results table')?.innerText) && [...document.querySelectorAll('.results table tbody tr')].some((row) => /Arrhenius/.test(row.innerText) && row.cells[1].textContent === '6'));
  all = await models();
  assert.ok(Number(law()[2]) <= together * 1.0001, `${law()} ${together}`);
  await page.uncheck('[data-compare]');
  await told(page, /Each set by itself/);
  clean(page);
});

test('a batch is ended by Cancel: what was fitted until then is told, the rest is named, and it can be begun again', async () => {
  const page = await openData(kit);
  // echoes by a theory that averages over many systems for each point: each set takes its time
  const echo = (k, n) => (2 + 0.8 * Math.tanh((6 + n) * k / 20) + 0.02 * Math.sin(7.7 * k + n)).toFixed(4);
  const lines = Array.from({ length: 60 }, (_, n) => Array.from({ length: 20 }, (__, k) => `${(0.01 * (k + 1)).toFixed(4)}\t${echo(k, n)}\tsample ${n + 1}`)).flat();
  await paste(page, `B (T)\techo (1)\tsample\n${lines.join('\n')}`);
  await page.waitForSelector('[data-measured-kind]');
  await page.selectOption('[data-measured-kind]', { label: await page.$$eval('[data-measured-kind] option', (list) => list.find(({ value }) => value.startsWith('etm.echo'))?.textContent ?? '') });
  await page.selectOption('[data-column=group]', { label: 'sample' });
  await page.waitForFunction(() => / [1-9]\d* done/.test(document.querySelector('.working')?.innerText ?? ''));
  await page.click('.working button:text-is("Cancel")');
  await told(page, /The search was ended after [1-9]\d* of 60 sets/);
  await told(page, /Each set by itself/);
  const done = Number(/after (\d+) of/.exec(await page.innerText('.working'))[1]);
  const all = await rows(page);
  assert.equal(all.length, 60);
  assert.equal(all.filter((row) => row[2] !== '').length, done);
  assert.match(await page.innerText('.results .warnings'), /sample \d+: It was not fitted: the search was ended/);
  assert.match(await page.innerText('.results .warnings'), /\d+ more; the table that is saved names all/);
  // nothing goes on behind it
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1500); }));
  assert.equal((await rows(page)).filter((row) => row[2] !== '').length, done);
  await page.click('.working button:text-is("Fit again")');
  await page.waitForFunction(() => /done/.test(document.querySelector('.working')?.innerText ?? ''));
  await page.click('.working button:text-is("Cancel")');
  await told(page, /The search was ended/);
  clean(page);
});

test('sets from several tables are fitted together; one of another measurement is named and stays aside', async () => {
  const page = await openData(kit);
  for (const energy of [500, 450]) {
    await paste(page, table(glass('x', energy)));
    await page.waitForSelector('[data-model]');
  }
  await paste(page, 'T (K)\tkappa (W/(m K))\n1\t0.01\n2\t0.04\n3\t0.09\n4\t0.16\n');
  await page.waitForFunction(() => /thermal conductivity/.test(document.querySelector('[data-measured-kind]')?.selectedOptions[0].textContent ?? ''));
  await page.click('.sets button:text-is("set 1")');
  await page.waitForFunction(() => /viscosity/.test(document.querySelector('[data-measured-kind]').selectedOptions[0].textContent));
  await page.check('[data-all]');
  await page.waitForSelector('.several');
  assert.match(await page.innerText('.ask'), /Not taken along: set 3: another measurement/);
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.check('[data-together=true]');
  await page.check('[data-common=log10_viscosity_infinite]');
  await told(page, /11 degrees of freedom \(14 points\)/);
  assert.deepEqual((await rows(page)).map(([name]) => name), ['set 1', 'set 2']);
  clean(page);
});

test('thirty sets are a batch; one that cannot be fitted is named; the table is saved with a row a set', async () => {
  const page = await openData(kit);
  await paste(page, table(names30.flatMap((name, k) => (k === 29 ? glass(name, 500).slice(0, 1) : glass(name, 400 + 5 * k)))));
  await page.selectOption('[data-column=group]', { label: 'glass' });
  await page.selectOption('[data-model]', 'forms.arrhenius');
  await page.waitForFunction(() => document.querySelectorAll('.results .many tbody tr').length === 30 && /Sets that were not fitted|melt 30: /.test(document.querySelector('.results').innerText));
  const all = await rows(page);
  assert.match(await page.innerText('.results .warnings'), /melt 30: .*1 .*2|melt 30: /);
  all.slice(0, 29).forEach((row, k) => assert.ok(row.slice(2).some((cell) => Math.abs(value(cell) / (400 + 5 * k) - 1) < 0.02), `${row}`));
  await shots(page, 'batch');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-take=table]')]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').filter((line) => !line.startsWith('#'));
  assert.equal(lines.length, 31);
  const head = lines[0].split(',');
  const at = head.findIndex((title) => title.startsWith('activation_energy'));
  lines.slice(1, 30).forEach((line, k) => assert.ok(Math.abs(Number(line.split(',')[at]) / (400 + 5 * k) - 1) < 0.02, line));
  assert.match(lines[30], /^melt 30,1,.*1 points cannot determine 2 free parameters/);
  clean(page);
});
