// What stopped newcomers: undoing, a link with one bad value, a phone, listening instead of looking.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, coloursOf, drawn, drawnBeyond, fragmentWith, pause, setUp } from './page-setup.mjs';

const kit = setUp();
const valueOf = (page, name) => page.inputValue(`[name=${name}]`);

test('what was set can be undone and done again, Reset too, by keys and by buttons', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile');
  const start = await valueOf(page, 's_c');
  assert.ok(await page.isDisabled('#undo'));
  await page.fill('[name=s_c]', '0.5');
  await fragmentWith(page, 's_c=0.5');
  await page.fill('[name=s_c]', '0.6');
  await fragmentWith(page, 's_c=0.6');
  await page.click('[data-reset]');
  await page.waitForFunction(() => !location.hash.includes('s_c='));
  assert.equal(await valueOf(page, 's_c'), start);
  await page.click('#undo');
  await fragmentWith(page, 's_c=0.6');
  assert.equal(await valueOf(page, 's_c'), '0.6');
  await page.focus('[data-slider=s_c]');
  await page.keyboard.press('Control+z');
  await fragmentWith(page, 's_c=0.5');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.slider ?? document.activeElement.name), 's_c', 'the control in use stays in use');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => !location.hash.includes('s_c='));
  await page.keyboard.press('Control+y');
  await fragmentWith(page, 's_c=0.5');
  await page.click('#redo');
  await fragmentWith(page, 's_c=0.6');
  clean(page);
});

test('one bad value in a link resets only itself', async () => {
  // 400 K lies above the glass temperature: the core refuses it
  const page = await kit.open('v=1&figure=rfot.relaxation&stiffness=120&kauzmann_temperature=400');
  assert.equal(await valueOf(page, 'stiffness'), '120');
  assert.equal(await valueOf(page, 'kauzmann_temperature'), '270');
  assert.match(await page.innerText('#notice'), /default is used instead: .* = 270 K/s);
  assert.doesNotMatch(await page.innerText('#notice'), /_/);
  clean(page);
});

test('after a pause one hears what a slider has changed', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile');
  await page.focus('[data-slider=s_c]');
  await pause(page, 500);
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => /\d/.test(document.getElementById('status').textContent));
  const heard = await page.innerText('#status');
  assert.match(heard, /barrier|bead/i);
  assert.doesNotMatch(heard, /undefined|NaN/);
  const label = await page.evaluate(() => document.querySelector('[name=s_c]').labels[0].textContent);
  assert.match(label, /, in k/, 'the name of a field carries its unit');
  clean(page);
});

test('read-outs that are copied keep label and value apart', async () => {
  const page = await kit.open();
  // what a person copies is not the text of the elements: blanks beside generated ones are lost
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('.readouts'));
    return getSelection().toString();
  });
  assert.match(copied, /: \d/);
  assert.doesNotMatch(copied, /:\S|of these\S/);
});

test('the parts of a stack are told apart with each kind of colour blindness, light and dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await kit.open('v=1&figure=etm.heat_capacity', { colorScheme });
    const areas = await page.evaluate(() => {
      const canvas = document.querySelector('canvas[data-figure]');
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width / 4, canvas.height);
      let most = new Set();
      // up a column of pixels inside the frame, near the maximum: what goes on for more than a few of them is a part
      for (let x = Math.floor(width / 4); x < width; x += 1) {
        const parts = new Set();
        let [last, run] = ['', 0];
        for (let y = 0; y < 0.78 * height; y += 1) {
          const key = data.slice(4 * (y * width + x), 4 * (y * width + x) + 3).join();
          run = key === last ? run + 1 : 1;
          last = key;
          if (run === 6 && key !== data.slice(0, 3).join()) parts.add(key);
        }
        if (parts.size > most.size && parts.size <= 4) most = parts;
      }
      return [...most].map((key) => key.split(',').map(Number));
    });
    assert.equal(areas.length, 4, areas.join(' '));
    // the four parts, without the ground; Machado, Oliveira and Fernandes 2009, on linear light
    const blind = {
      none: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
      protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
      deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
      tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
    };
    const lab = (rgb) => {
      const times = (rows, [a, b, c]) => rows.map(([x, y, z]) => x * a + y * b + z * c);
      const [x, y, z] = times([[0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505], [0.2126, 0.7152, 0.0722], [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089]], rgb)
        .map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
      return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    };
    for (const [kind, rows] of Object.entries(blind)) {
      const seen = areas.map((rgb) => rgb.map((c) => (c > 10 ? ((c / 255 + 0.055) / 1.055) ** 2.4 : c / 255 / 12.92)))
        .map(([a, b, c]) => lab(rows.map(([x, y, z]) => Math.min(Math.max(x * a + y * b + z * c, 0), 1))));
      seen.forEach((one, k) => seen.slice(k + 1).forEach((other, j) => {
        const apart = Math.hypot(...one.map((value, i) => value - other[i]));
        assert.ok(apart > 10, `${colorScheme}, ${kind}: ${areas[k]} and ${areas[k + 1 + j]} are ${apart.toFixed(1)} apart`);
      }));
    }
  }
});

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return async (from, to) => {
    await send('touchStart', [from]);
    for (let k = 1; k <= 8; k += 1) {
      await send('touchMove', [{ x: from.x + ((to.x - from.x) * k) / 8, y: from.y + ((to.y - from.y) * k) / 8 }]);
      await pause(page, 16);
    }
    await send('touchEnd', []);
    await pause(page, 300);
  };
}

test('on a phone a vertical swipe that begins on a slider scrolls and leaves the value alone; a horizontal one moves it', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile', phone);
  const slider = page.locator('[data-slider=s_c]');
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 120));
  await pause(page, 300);
  const swipe = await finger(page);
  const before = await valueOf(page, 's_c');
  const box = await slider.boundingBox();
  const at = { x: box.x + box.width * 0.8, y: box.y + box.height / 2 };
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(at, { x: at.x, y: at.y - 160 });
  assert.equal(await valueOf(page, 's_c'), before);
  assert.notEqual(await page.evaluate(() => scrollY), scrolled);
  assert.equal(await slider.inputValue(), await page.evaluate(() => document.querySelector('[data-slider=s_c]').value));
  const now = await slider.boundingBox();
  const middle = { x: now.x + now.width * 0.3, y: now.y + now.height / 2 };
  await swipe(middle, { x: now.x + now.width * 0.7, y: middle.y });
  assert.notEqual(await valueOf(page, 's_c'), before);
  clean(page);
});

test('on a phone the way home is named', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.mosaic', phone);
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('.brand a'), '::after').content), /Home/);
  await page.tap('.brand a');
  await page.waitForSelector('.home');
  clean(page);
});

test('on a phone nothing of the page shows beside the plot that stays in sight, and its letters can be read', async () => {
  for (const id of ['rfot.angell', 'etm.heat_capacity']) {
    const page = await kit.open(`v=1&figure=${id}`, phone);
    await page.evaluate(() => document.querySelector('.panel .param:last-of-type').scrollIntoView({ block: 'end' }));
    await page.waitForSelector('.stage.pinned');
    await pause(page, 300);
    const seen = await page.evaluate(() => {
      const plot = document.querySelector('.plot');
      const { width, left, right, bottom } = plot.getBoundingClientRect();
      return { scale: width / plot.offsetWidth, letters: Number(plot.dataset.letters ?? 1), bottom, left, right };
    });
    // to both sides of it the page is of one colour
    for (const [x, width] of [[0, Math.floor(seen.left)], [Math.ceil(seen.right), 360 - Math.ceil(seen.right)]]) {
      if (width < 1) continue;
      const colours = await coloursOf(page, { x, y: 0, width, height: Math.floor(seen.bottom) });
      assert.equal(colours.length, 1, `${id}, from ${x} px`);
    }
    assert.ok(seen.bottom <= 0.43 * 740 && seen.left >= 0 && seen.right <= 360.5, JSON.stringify(seen));
    // letters of 11.5 px at least, as they were drawn
    assert.ok(11.5 * seen.scale * seen.letters >= 7.5, `${id}: letters of ${(11.5 * seen.scale * seen.letters).toFixed(1)} px`);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForSelector('.stage:not(.pinned)');
    await pause(page, 200);
    const { width } = await page.locator('.plot canvas').boundingBox();
    assert.ok(width > 300 && width <= 360, `${id} is ${width} px wide again`);
    clean(page);
  }
});

test('on a phone the plot stays in sight while its sliders are', async () => {
  for (const id of ['rfot.free_energy_profile', 'etm.heat_capacity']) {
    const page = await kit.open(`v=1&figure=${id}`, phone);
    const { y: begins } = await page.locator('.plot canvas').boundingBox();
    assert.ok(begins < 400, `${id} begins at ${begins} of 740 px`);
    await page.evaluate(() => document.querySelector('.panel .param:last-of-type').scrollIntoView({ block: 'end' }));
    await pause(page, 500);
    const plot = await page.locator('.plot canvas').boundingBox();
    const panel = await page.locator('.panel [data-slider]').first().boundingBox();
    const shown = Math.min(plot.y + plot.height, 740) - Math.max(plot.y, 0);
    assert.ok(shown > 0.9 * plot.height, `${id}: ${shown} of ${plot.height} px of the plot are in sight`);
    assert.ok(panel.y > plot.y + plot.height - 4 && panel.y < 740, `${id}: the slider at ${panel.y} is not hidden by the plot`);
    const count = await drawn(page);
    await page.locator('.panel [data-slider]').first().focus();
    await page.keyboard.press('ArrowRight');
    await drawnBeyond(page, count);
    clean(page);
  }
});

test('what was set on the front page is in its address, and can be undone', async () => {
  const page = await kit.open('');
  const value = () => page.inputValue('[data-field=fragility]');
  const first = await value();
  await page.fill('[data-field=fragility]', '90');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => location.hash.includes('fragility=90'));
  assert.ok(!(await page.isDisabled('#undo')));
  await page.click('#undo');
  await page.waitForFunction((old) => document.querySelector('[data-field=fragility]').value === old, first);
  await page.click('#redo');
  await page.waitForFunction(() => document.querySelector('[data-field=fragility]').value === '90');
  // the link leads to what was set
  const again = await kit.open((await page.evaluate(() => location.hash)).slice(1));
  assert.equal(await again.inputValue('[data-field=fragility]'), '90');
  for (const one of [page, again]) clean(one);
});
