// A lecture is read: questions are answered before the answer is shown, and what was expected stays beside what is computed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, setUp } from './page-setup.mjs';
import { linkOf, openLecture, question, QUESTIONS, settledBox } from './lecture-setup.mjs';

const kit = setUp();

test('steps, headings, contents and the title of a lecture', async () => {
  const page = await openLecture(kit, QUESTIONS);
  assert.equal(await page.innerText('h1'), 'Five questions');
  assert.match(await page.title(), /^Five questions/);
  assert.deepEqual(await page.locator('.lecture-step h2').allInnerTexts(), ['1 Choose', '2 Compute', '3 Write', '4 Point', '5 Curve']);
  await page.click('.contents a >> nth=3');
  assert.ok(await page.locator('.lecture-step h2').nth(3).evaluate((head) => head === document.activeElement && head.getBoundingClientRect().top < innerHeight));
  assert.equal(await page.getAttribute('#tabs [aria-current]', 'data-view'), 'lecture');
  clean(page);
});

test('a choice: hints one at a time, the answer after it, notes only for the lecturer', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'choice');
  assert.equal(await block.locator('.answer-text').isVisible(), false);
  assert.equal(await page.locator('.lecture-notes').first().isVisible(), false);
  await block.locator('[data-hint]').click();
  assert.equal(await block.locator('.hint').count(), 1);
  await block.locator('[data-hint]').click();
  assert.match(await block.locator('.hint').nth(1).innerText(), /rings/);
  assert.ok(await block.locator('[data-hint]').isDisabled());
  await block.locator('[data-check]').click();
  assert.match(await block.locator('.told').innerText(), /Choose one first/);
  assert.equal(await block.locator('.answer-text').isVisible(), false, 'nothing was answered yet');
  await block.locator('input').first().check();
  await block.locator('[data-check]').click();
  assert.match(await block.locator('.told').innerText(), /not right/);
  assert.match(await block.innerText(), /✓ right/);
  assert.match(await block.locator('.answer-text').innerText(), /that of the liquid/);
  await page.click('[data-reveal]');
  assert.match(await page.innerText('.revealed'), /dynamics/);
  await page.check('[data-notes]');
  assert.ok(await page.locator('.lecture-notes').first().isVisible());
  clean(page);
});

test('a number: how far off, in its unit; one that the core computes', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'number');
  for (const [typed, told] of [['', /write a number first/], ['many', /cannot be compared/], ['60', /20 K too high \(50 %\)/], ['44', /right: 40 K, give or take 5 K/], ['34.9', /5.1 K too low/]]) {
    await block.locator('input').fill(typed);
    await block.locator('input').press('Enter');
    await block.locator('.told', { hasText: told }).waitFor();
  }
  const computed = await question(page, 'number', 1);
  // what the calculator says
  await computed.locator('input').fill('1');
  await computed.locator('[data-check]').click();
  await computed.locator('.wrong').waitFor();
  const said = Number(/It is ([\d.]+)/.exec(await computed.locator('.told').innerText())[1]);
  const calculator = await kit.open('v=1&view=calculator&quantity=rfot.free_energy_profile&s_c=0.72&size=20');
  const shown = Number.parseFloat(await calculator.innerText('[data-output=free_energy]'));
  assert.ok(Math.abs(said - shown) < 0.01, `${said}, calculator ${shown}`);
  clean(page);
});

test('a text is kept while one looks elsewhere', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'free');
  await block.locator('textarea').fill('since it is slow');
  await block.locator('[data-check]').click();
  assert.match(await block.locator('.answer-text').innerText(), /Because/);
  await page.click('#tabs [data-view=ledger]');
  await page.waitForSelector('.ledger-view');
  await page.goBack();
  await page.waitForSelector('.lecture-step');
  assert.equal(await page.inputValue('[data-free]'), 'since it is slow');
  clean(page);
});

test('a point by keys: the ring goes over the axes of the figure, and how far it is off is said', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'point');
  await block.locator('[data-check]').click();
  assert.match(await block.locator('.told').innerText(), /Move the ring/);
  const handle = block.locator('.prediction-handle');
  await handle.focus();
  const where = async () => (await handle.getAttribute('aria-label')).match(/(?<== )−?[\d.]+/g).map((text) => Number(text.replace('−', '-')));
  const before = await where();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const moved = await where();
  assert.ok(moved[0] > before[0] && moved[1] > before[1], `${moved} after ${before}`);
  await block.locator('[data-check]').click();
  const told = await block.locator('.told').innerText();
  assert.match(told, /The point is at Tg\/T = 1,/);
  assert.match(told, /too small/);
  assert.ok(await block.locator('.wrong').count());
  assert.ok(await block.locator('circle.predicted').isVisible(), 'the expected point stays beside the computed one');
  assert.match(await block.locator('.computed-mark').getAttribute('d'), /^M/);
  clean(page);
});

test('a point by the pointer, where it belongs', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'point');
  const area = await settledBox(block.locator('.prediction-area'));
  // T_g/T goes from 0.2 to 1.15, log10 of the viscosity from -5 to 16
  const at = [area.x + area.width * ((1 - 0.2) / 0.95), area.y + area.height * (1 - (12 + 5) / 21)];
  await page.mouse.move(area.x + 20, area.y + 20);
  await page.mouse.down();
  await page.mouse.move(...at, { steps: 5 });
  await page.mouse.up();
  await block.locator('[data-check]').click();
  assert.ok(await block.locator('.right').count(), await block.locator('.told').innerText());
  clean(page);
});

/** Mean of the reported distance, in per cent of the axes. */
const percent = async (block) => Number(/lies ([\d.]+) %/.exec(await block.locator('.told').innerText())[1]);

test('a curve by the pointer: hidden before, beside the computed one after', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'curve');
  assert.ok(await block.locator('.cover').isVisible());
  assert.ok(await block.locator('vitreous-figure').evaluate((host) => host.inert), 'the curve cannot be read off before');
  const area = await settledBox(block.locator('.prediction-area'));
  const draw = async (ends) => {
    await page.mouse.move(area.x + 1, area.y + area.height * ends[0]);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width - 1, area.y + area.height * ends[1], { steps: 20 });
    await page.mouse.up();
  };
  await draw([0.9, 0.9]);
  await block.locator('[data-check]').click();
  assert.ok(await block.locator('.wrong').count());
  const far = await percent(block);
  assert.equal(await block.locator('.cover').isVisible(), false);
  assert.equal(await block.locator('vitreous-figure').evaluate((host) => host.inert), false);
  assert.match(await block.locator('path.predicted').getAttribute('d'), /^M.*L/);
  const again = await openLecture(kit, QUESTIONS);
  const second = await question(again, 'curve');
  const box = await settledBox(second.locator('.prediction-area'));
  // the strong liquid is nearly a straight line between its ends: -0.7 at 0.2 and 12 at 1
  const height = (value) => box.y + box.height * (1 - (value + 5) / 21);
  await again.mouse.move(box.x + 1, height(-0.7));
  await again.mouse.down();
  await again.mouse.move(box.x + box.width * (0.8 / 0.95), height(12), { steps: 20 });
  await again.mouse.move(box.x + box.width - 1, height(14.9), { steps: 5 });
  await again.mouse.up();
  await second.locator('[data-check]').click();
  assert.ok(await second.locator('.right').count(), await second.locator('.told').innerText());
  assert.ok(await percent(second) < far);
  clean(page);
  clean(again);
});

test('a curve by keys', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const block = await question(page, 'curve');
  await block.locator('[data-check]').click();
  assert.match(await block.locator('.told').innerText(), /Draw the curve/);
  await block.locator('[data-predict=curve]').focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 8; k += 1) await page.keyboard.press('ArrowDown');
  const low = await block.locator('path.predicted').getAttribute('d');
  await page.keyboard.press('End');
  for (let k = 0; k < 8; k += 1) await page.keyboard.press('ArrowUp');
  const tilted = await block.locator('path.predicted').getAttribute('d');
  assert.notEqual(tilted, low);
  await page.waitForFunction(() => /viscosity = /.test(document.getElementById('status').textContent));
  await block.locator('[data-check]').focus();
  await page.keyboard.press('Enter');
  await block.locator('.answer-text').waitFor();
  assert.ok(await percent(block) < 60);
  clean(page);
});

test('a link that cannot be read says so', async () => {
  const page = await kit.open('v=1&view=lecture&text=AAAA');
  await page.waitForSelector('.lecture-view[data-complete]');
  assert.match(await page.innerText('.lecture-view > .problem'), /cannot be read/);
  const none = await kit.open('v=1&view=lecture&lecture=nowhere');
  await none.locator('.lecture-view > .problem', { hasText: 'There is no lecture' }).waitFor();
  assert.ok(linkOf('').length > 20);
});

test('templates are lectures that the reader understands', async () => {
  const page = await openLecture(kit, '# T\n\n## One\n\n[Viscosity](#figure=rfot.angell)\n', {}, '&mode=make');
  await page.click('[data-choose="1"]');
  for (const kind of await page.$$eval('[data-template] option', (options) => options.map((option) => option.value))) {
    await page.selectOption('[data-template]', kind);
    await page.click('[data-insert]');
  }
  await page.waitForSelector('.preview .lecture-notes');
  for (const kind of ['free', 'choice', 'number', 'point', 'curve']) assert.equal(await page.locator(`.preview [data-question=${kind}]`).count(), 1, kind);
  assert.equal(await page.locator('.lecture-problems').count(), 0, await page.locator('.lecture-problems').allInnerTexts().then(String));
  // the curve that is asked for is one of the figure, so that what is drawn can be compared with it
  const [, name] = (await page.inputValue('[data-source]')).match(/question curve curve="([^"]+)"/);
  const block = page.locator('.preview [data-question=curve]');
  await block.scrollIntoViewIfNeeded();
  const area = block.locator('[data-predict=curve]');
  await area.waitFor();
  await area.focus();
  await page.keyboard.press('ArrowUp');
  await block.locator('[data-check]').click();
  await block.locator('.told', { hasText: 'from the computed one' }).waitFor();
  assert.notEqual(name, 'name in the legend');
});
