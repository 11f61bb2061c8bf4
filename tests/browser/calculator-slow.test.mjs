// Questions of the calculator that take long: solving, scanning, errors. They are worked on beside the page, with progress and an end.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { clean, fragmentWith, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const program = process.env.VITREOUS || fileURLToPath(new URL('../../target/debug/vitreous', import.meta.url));
const asked = (...words) => JSON.parse(execFileSync(program, [...words, '--json'], { encoding: 'utf8' }));
const view = (id) => `v=1&view=calculator&quantity=${id}`;
// some milliseconds a value: some seconds a question
const SLOW = 'etm.heat_capacity_exact';
// some tens of milliseconds a value: half a minute a question
const SLOWER = 'etm.echo';
const digits = (text) => Number(text.replace(/\s+/g, '').replace('−', '-').replace(/·10(.*)$/, 'e$1').match(/-?\d[\d.]*(e[-+]?\d+)?/)[0]);

// counts the pictures that the browser shows, and the workers that were made and ended
const COUNTING = `globalThis.frames_shown = 0; const count = () => { globalThis.frames_shown += 1; requestAnimationFrame(count); }; requestAnimationFrame(count);
  globalThis.threads = []; globalThis.gone = 0; const Real = Worker; globalThis.Worker = class extends Real {
    constructor(...args) { super(...args); globalThis.threads.push(this); }
    postMessage(data, ...rest) { if (data.seq && globalThis.killing) { globalThis.killing = false; this.terminate(); this.onerror({ message: 'killed' }); } else super.postMessage(data, ...rest); }
    terminate() { globalThis.gone += 1; super.terminate(); } };`;
const frames = (page) => page.evaluate(() => globalThis.frames_shown);
const threads = (page) => page.evaluate(() => globalThis.threads.length);
const progress = (page, part, words) => page.waitForFunction(([one, text]) => {
  const working = document.querySelector(`${one} .working`);
  return working && !working.hidden && !working.querySelector('progress').hidden && working.querySelector('progress').value > 0 && new RegExp(text).test(working.textContent);
}, [part, words]);
const toSolve = async (page, output, value, input) => {
  if (!(await page.locator('.solver[open]').count())) await page.click('.solver > summary');
  await page.selectOption('[data-solve=output]', output);
  await page.fill('[data-solve=value]', value);
  await page.selectOption('[data-solve=input]', input);
};

for (const [how, address] of [['hosted', undefined], ['from the disk', SINGLE]]) {
  test(`a slow search leaves the page fluent, says how far it is, and finds what the command line finds, ${how}`, async () => {
    const page = await kit.open(view(SLOW), { address, script: COUNTING });
    await toSolve(page, 'heat_capacity', '6', 'temperature');
    const before = await frames(page);
    await page.click('.solver button[type=submit]');
    await progress(page, '.solver', 'Searching: \\d+ of 400 places');
    // the page goes on while it is searched
    assert.ok(await frames(page) - before > 5);
    assert.equal(await page.locator('.solutions li').count(), 0);
    // what was typed stands there, and other things can be typed
    assert.equal(await page.inputValue('[data-solve=value]'), '6');
    await page.click('.scanner > summary');
    await page.fill('[data-scan=first-steps]', '7');
    await page.waitForSelector('.solutions li');
    assert.ok(await page.locator('.solver .working').isHidden());
    const found = (await page.locator('.solutions li').allInnerTexts()).map((text) => digits(text.split('=')[1]));
    const { solutions } = asked('solve', SLOW, 'heat_capacity=6', 'for=temperature');
    assert.equal(found.length, solutions.length);
    found.forEach((root, k) => assert.ok(Math.abs(root / solutions[k] - 1) < 1e-7, `${root} ${solutions[k]}`));
    assert.equal(await page.inputValue('[data-scan=first-steps]'), '7');
    // the link asks the same; another search is not begun by undo and redo of nothing
    assert.match(await fragmentWith(page, 'solve='), /heat_capacity(\||%7C)6(\||%7C)temperature/);
    await page.click('.solutions button');
    await page.waitForFunction((value) => Math.abs(Number(document.querySelector('[name=temperature]').value) - value) < 1e-6, solutions[0]);
    clean(page);
  });
}

test('a search is ended by a button or by another question, and what it would have found does not come later', async () => {
  const page = await kit.open(view(SLOWER), { script: COUNTING });
  await toSolve(page, 'amplitude', '0.04', 'field');
  await page.press('[data-solve=value]', 'Enter');
  await progress(page, '.solver', 'Searching: \\d+ of 400 places');
  // by keys: the button that ends it gives way to the one that begins it again
  await page.focus('.solver .working button:has-text("Cancel")');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.textContent === 'Search again' && /The search was ended\./.test(document.querySelector('.solver .working').textContent));
  assert.equal(await page.evaluate(() => globalThis.gone), 1);
  await page.waitForFunction(() => /The search was ended/.test(document.querySelector('#status').textContent));
  assert.equal(await page.inputValue('[data-solve=value]'), '0.04');
  await page.keyboard.press('Enter');
  await progress(page, '.solver', 'Searching');
  assert.equal(await threads(page), 2);
  // a newer question: of four rows of a table, none has this amplitude
  await toSolve(page, 'amplitude', '-3', 'row');
  await page.click('.solver button[type=submit]');
  await page.waitForFunction(() => /no choice of/i.test(document.querySelector('.solutions').textContent));
  assert.ok(await page.locator('.solver .working').isHidden());
  assert.equal(await page.evaluate(() => globalThis.gone), 2);
  await pause(page, 1000);
  assert.match(await page.innerText('.solutions'), /no choice of/i);
  // other inputs: what is under way would be no answer any more
  await toSolve(page, 'amplitude', '0.04', 'field');
  await page.click('.solver button[type=submit]');
  await progress(page, '.solver', 'Searching');
  await page.fill('[name=delay]', '3');
  await page.waitForFunction(() => /ended, as the inputs have changed/.test(document.querySelector('.solver .working').textContent));
  await fragmentWith(page, 'delay=3');
  clean(page);
});

test('a link that asks for a slow answer opens at once; another view ends the search', async () => {
  const page = await kit.open(`${view(SLOWER)}&solve=amplitude|0.04|field&scan=field:0.05..0.5:41||amplitude`, { script: COUNTING });
  await progress(page, '.solver', 'Searching');
  await progress(page, '.scanner', 'Scanning: \\d+ of 41 points');
  // a change can be made meanwhile, and undone: the link asks anew
  await page.fill('[name=delay]', '3');
  await fragmentWith(page, 'delay=3');
  await page.click('#undo');
  await page.waitForFunction(() => !location.hash.includes('delay='));
  await progress(page, '.solver', 'Searching');
  assert.match(await fragmentWith(page, 'solve='), /scan=/);
  await page.evaluate(() => { location.hash = 'v=1&view=glossary'; });
  await page.waitForSelector('.glossary');
  await page.waitForFunction(() => globalThis.gone === globalThis.threads.length);
  clean(page);
});

test('a slow scan says how far it is, has the numbers of the command line, and is drawn anew without being computed anew', async () => {
  const page = await kit.open(view(SLOWER), { script: COUNTING });
  await page.click('.scanner > summary');
  await page.selectOption('[data-scan=first]', 'field');
  await page.fill('[data-scan=first-from]', '0.05');
  await page.fill('[data-scan=first-to]', '0.5');
  await page.fill('[data-scan=first-steps]', '21');
  const log = await page.isChecked('.scanner input[type=checkbox]');
  const before = await frames(page);
  await page.click('.scanner button[type=submit]');
  await progress(page, '.scanner', 'Scanning: \\d+ of 21 points');
  assert.ok(await frames(page) - before > 5);
  await page.waitForSelector('.scanner tbody tr');
  const { rows } = asked('scan', SLOWER, `field=0.05..0.5:21${log ? ':log' : ''}`);
  const shown = await page.$$eval('.scanner tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.equal(shown.length, 21);
  shown.forEach(([x, y], k) => {
    assert.ok(Math.abs(digits(x) / rows[k].inputs.field - 1) < 1e-5, x);
    assert.ok(Math.abs(digits(y) / rows[k].outputs.amplitude - 1) < 1e-5, `${y} ${rows[k].outputs.amplitude}`);
  });
  const width = () => page.$eval('.scanner canvas', (canvas) => canvas.clientWidth);
  const wide = await width();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.waitForFunction((old) => document.querySelector('.scanner canvas').clientWidth < old, wide);
  assert.ok(await page.locator('.scanner .working').isHidden());
  assert.equal(await threads(page), 1);
  clean(page);
});

test('errors that take long come after the results, and can be done without', async () => {
  const page = await kit.open(view(SLOW), { script: COUNTING });
  const cell = '[data-output=heat_capacity]';
  const linear = asked('eval', SLOW, 'ats_density=5.2e16±0.1e16');
  await page.fill('[name=ats_density]', '5.2e16±0.1e16');
  await page.waitForFunction((one) => / ± /.test(document.querySelector(one).textContent), cell);
  const [value, error] = (await page.innerText(cell)).split('±').map(digits);
  assert.ok(Math.abs(value - linear.outputs.heat_capacity) < error && Math.abs(error / linear.uncertainties.heat_capacity.error - 1) < 0.05, `${value} ± ${error}`);
  // it bends within this error: some thousand values
  await page.fill('[name=temperature]', '0.6±0.3');
  await progress(page, '.results', 'Computing the errors: \\d+ of \\d+ evaluations');
  assert.doesNotMatch(await page.innerText(cell), /±/);
  assert.equal(digits(await page.innerText(cell)) > 0, true);
  await page.click('.results > .working button:has-text("Cancel")');
  await page.waitForFunction(() => /The errors were not computed/.test(document.querySelector('.results > .working').textContent));
  assert.equal(await page.inputValue('[name=temperature]'), '0.6±0.3');
  // without it they are there at once
  await page.fill('[name=temperature]', '0.6');
  await page.waitForFunction((one) => / ± /.test(document.querySelector(one).textContent), cell);
  assert.ok(await page.locator('.results > .working').isHidden());
  clean(page);
});

test('a worker that is killed is said, and another one takes its place', async () => {
  const page = await kit.open(view(SLOW), { script: COUNTING });
  await page.evaluate(() => { globalThis.killing = true; });
  await toSolve(page, 'heat_capacity', '6', 'temperature');
  await page.click('.solver button[type=submit]');
  await page.waitForFunction(() => /The search could not be finished: killed/.test(document.querySelector('.solver .working').textContent));
  await page.click('.solver .working button:has-text("Search again")');
  await page.waitForSelector('.solutions li');
  assert.equal(await threads(page), 2);
  // one that rests is kept for the next question
  await page.fill('[data-solve=value]', '5.5');
  await page.click('.solver button[type=submit]');
  await progress(page, '.solver', 'Searching');
  await page.waitForSelector('.solutions li');
  assert.equal(await threads(page), 2);
  clean(page);
});

test('what takes a moment is answered at once, without a worker', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.mosaic&solve=barrier|40|s_c&scan=s_c:0.3..1.2:41||barrier', { script: COUNTING });
  assert.match(await page.innerText('.solutions'), /0\.625/);
  assert.equal(await page.locator('.scanner tbody tr').count(), 41);
  await page.fill('[name=stiffness]', '100±4');
  await page.waitForFunction(() => / ± /.test(document.querySelector('[data-output=barrier]').textContent));
  assert.equal(await threads(page), 0);
  clean(page);
});
