// Parameters by keys and by typing; bad values beside their field; presets, choices, reset.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, pixels, setUp } from './page-setup.mjs';

const kit = setUp();
const FIGURE = 'figure=rfot.free_energy_profile';

test('arrow keys move a slider, its field follows and the curve changes', async () => {
  const page = await kit.open(FIGURE);
  const before = { drawn: await drawn(page), pixels: await pixels(page), value: Number(await page.inputValue('[data-field=s_c]')) };
  await page.focus('[data-slider=s_c]');
  for (let k = 0; k < 20; k += 1) await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, before.drawn);
  assert.ok(Number(await page.inputValue('[data-field=s_c]')) > before.value);
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, before.pixels);
  const text = await page.getAttribute('[data-slider=s_c]', 'aria-valuetext');
  assert.match(text, /^[\d.]+ kB per bead$/);
  clean(page);
});

test('many slider moves cost at most one drawing a frame', async () => {
  const page = await kit.open(FIGURE);
  const before = await drawn(page);
  await page.evaluate(() => {
    const slider = document.querySelector('[data-slider=s_c]');
    for (let k = 0; k < 50; k += 1) {
      slider.value = String(20 + k);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await drawn(page), before + 1);
});

test('a log slider goes by ratios', async () => {
  const page = await kit.open(FIGURE);
  const at = async (position) => {
    await page.evaluate((k) => {
      const slider = document.querySelector('[data-slider=stiffness]');
      slider.value = String(Math.round(k * slider.max));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, position);
    return Number(await page.inputValue('[data-field=stiffness]'));
  };
  const [low, middle, high] = [await at(0), await at(0.5), await at(1)];
  assert.ok(Math.abs(middle / Math.sqrt(low * high) - 1) < 0.02, `${low} ${middle} ${high}`);
});

test('typing a number bit by bit loses nothing', async () => {
  const page = await kit.open(FIGURE);
  await page.click('[data-field=s_c]');
  await page.keyboard.press('Control+a');
  for (const [key, shown] of [['1', '1'], ['.', '1.'], ['5', '1.5'], ['e', '1.5e'], ['-', '1.5e-'], ['1', '1.5e-1']]) {
    await page.keyboard.press(key);
    assert.equal(await page.inputValue('[data-field=s_c]'), shown);
    assert.equal(await page.getAttribute('[data-field=s_c]', 'aria-invalid'), null, shown);
  }
  await fragmentWith(page, 's_c=0.15');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  assert.equal(await page.getAttribute('[data-field=s_c]', 'aria-invalid'), null);
  await page.keyboard.press('Tab');
  assert.equal(await page.inputValue('[data-field=s_c]'), '');
  assert.equal(await page.getAttribute('[data-field=s_c]', 'aria-invalid'), 'true');
});

for (const [typed, said] of [['abc', /not a number.*Allowed: > 0/s], ['-1', /not allowed here.*> 0/s], ['0', /> 0/], ['NaN', /not a number/], ['Infinity', /not a number/], ['1e999', /Allowed/], ['__proto__', /not a number/], ['1,500', /two ways/], ['1±0.1', /one value/]]) {
  test(`"${typed}" is marked beside its field, and the last good figure stays`, async () => {
    const page = await kit.open(FIGURE);
    const before = await pixels(page);
    await page.fill('[data-field=s_c]', typed);
    await page.press('[data-field=s_c]', 'Tab');
    assert.equal(await page.getAttribute('[data-field=s_c]', 'aria-invalid'), 'true');
    const error = page.locator(`#${await page.getAttribute('[data-field=s_c]', 'aria-describedby')}`);
    assert.ok(await error.isVisible());
    assert.match(await error.innerText(), said);
    assert.equal(await page.inputValue('[data-field=s_c]'), typed);
    assert.equal(await pixels(page), before);
    await page.fill('[data-field=s_c]', '0.9');
    await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, before);
    assert.equal(await page.getAttribute('[data-field=s_c]', 'aria-invalid'), null);
    clean(page);
  });
}

test('a rule between parameters that is broken is said beside the field, and can be reset', async () => {
  const page = await kit.open('figure=rfot.cooperativity');
  await page.fill('[data-field=kauzmann_temperature]', '400');
  await page.waitForSelector('.problem:visible');
  assert.match(await page.innerText('.problem'), /400 K breaks the rule/);
  assert.ok(await page.locator('[data-param=kauzmann_temperature] .field-error').isVisible());
  await page.click('[data-reset]');
  await page.waitForSelector('.problem', { state: 'hidden' });
  assert.equal(await page.inputValue('[data-field=kauzmann_temperature]'), '270');
  clean(page);
});

test('a preset sets its numbers, names their sources, and reset takes it back', async () => {
  const page = await kit.open('figure=rfot.cooperativity');
  const before = await pixels(page);
  const preset = await page.$eval('[data-preset] option:nth-child(2)', (option) => option.value);
  await page.selectOption('[data-preset]', preset);
  await fragmentWith(page, `preset=${encodeURIComponent(preset)}`);
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() !== old, before);
  await page.click('.sources summary');
  // how far a number may be trusted is explained, to the mouse and to keys
  const trust = page.locator('.preset-values li .badge').first();
  await trust.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForSelector('#term-meaning:visible');
  assert.match(await page.innerText('#term-meaning'), /badge|memory/);
  await page.click('[data-reset]');
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').toDataURL() === old, before);
  await page.waitForFunction(() => !location.hash.includes('preset'));
  clean(page);
});

test('a list is boxes to tick; none ticked still draws', async () => {
  const page = await kit.open('figure=rfot.angell');
  const before = await drawn(page);
  for (const box of await page.$$('[data-param=liquids] input:checked')) await box.uncheck();
  await drawnBeyond(page, before);
  await fragmentWith(page, 'liquids=');
  assert.equal(await page.getAttribute('html', 'data-state'), 'ready');
  clean(page);
});
