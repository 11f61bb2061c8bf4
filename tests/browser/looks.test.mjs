// What a person sees at a glance: words in their place, no row of empty fields, nothing that does not apply.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The boxes of the lines of text in elements, and of the elements. */
const lines = (page, selector) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).map((one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const { top, bottom } = one.getBoundingClientRect();
  return { text: one.textContent.trim(), top, bottom, rows: [...range.getClientRects()].filter(({ width }) => width > 1).map((row) => ({ left: row.left, top: row.top, bottom: row.bottom })) };
}));

test('on a phone the words of tabs and buttons stand in the middle', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile', PHONE);
  const found = await lines(page, '.tabs a, .exports > summary, .keys > summary, .panel-head button');
  assert.ok(found.length >= 8);
  for (const { text, top, bottom, rows } of found) {
    const off = (Math.min(...rows.map((row) => row.top)) + Math.max(...rows.map((row) => row.bottom)) - top - bottom) / 2;
    assert.ok(Math.abs(off) <= 1.5, `${text}: ${off} px off the middle`);
  }
  clean(page);
});

test('on a phone the front page has its first slider below the figure, and filters of one width', async () => {
  const page = await kit.open('', PHONE);
  await page.waitForSelector('.home[data-complete]');
  const top = (selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(await top('.lead input[type=range]') < await top('.lead .readouts'));
  const fields = await page.$$eval('.filters :is(select, input)', (all) => all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().width].map(Math.round).join()));
  assert.equal(fields.length, 3);
  assert.equal(new Set(fields).size, 1, fields.join(' | '));
  clean(page);
});

test('a placeholder can be read', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await kit.open('', { colorScheme });
    const ratio = await page.evaluate(() => {
      const field = document.querySelector('#search-field');
      const light = (color) => {
        const [r, g, b] = color.match(/[\d.]+/g).map((v) => Number(v) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const [a, b] = [light(getComputedStyle(field, '::placeholder').color), light(getComputedStyle(field).backgroundColor)];
      return Math.max(a, b) / Math.min(a, b);
    });
    assert.ok(ratio >= 4.5 && (colorScheme === 'light' || ratio >= 6), `${colorScheme}: ${ratio}`);
  }
});

test('a placeholder is read whole, in each language and at each width', async () => {
  for (const lang of ['en', 'de', 'ar']) {
    const page = await kit.open(`v=1&view=home&lang=${lang}`);
    await page.waitForSelector('.home[data-complete]');
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.$$eval('input[placeholder]', (all) => all.filter((one) => one.checkVisibility()).flatMap((one) => {
        const style = getComputedStyle(one);
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = style.font;
        const [has, wants] = [one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight), pen.measureText(one.placeholder).width];
        return wants > has ? [`${one.placeholder}: ${Math.round(wants)} of ${Math.round(has)} px`] : [];
      }));
      assert.deepEqual(cut, [], `${lang}, ${width}`);
    }
    clean(page);
  }
});

test('the preview of the dialog to embed is as high as what it shows', async () => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    const page = await kit.open('v=1&figure=rfot.angell', { viewport });
    await page.click('.exports > summary');
    await page.click('[data-export=embed]');
    await page.locator('[data-embed=preview]').scrollIntoViewIfNeeded();
    await page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn] input[type=range]').first().waitFor();
    await page.waitForFunction(() => {
      const { scrollHeight, clientHeight } = document.querySelector('[data-embed=preview]').contentDocument.documentElement;
      return scrollHeight <= clientHeight && scrollHeight > 300;
    });
    clean(page);
  }
});

test('on a phone an equation has the whole width where its number has no room beside it', async () => {
  const page = await kit.open('v=1&figure=etm.heat_capacity', PHONE);
  await page.waitForSelector('.equation .formula math');
  const rows = await page.$$eval('.equation', (all) => all.map((one) => {
    const formula = one.querySelector('.formula');
    return { whole: one.clientWidth, formula: formula.clientWidth, wants: formula.scrollWidth, beside: one.querySelector('.number').getBoundingClientRect().top < formula.getBoundingClientRect().bottom };
  }));
  assert.ok(rows.some(({ beside }) => beside) && rows.some(({ beside }) => !beside), JSON.stringify(rows));
  for (const { whole, formula, wants } of rows) assert.ok(wants <= formula || formula >= whole - 1, JSON.stringify(rows));
  clean(page);
});

test('counts of the ledger are read as a list, not as a sentence', async () => {
  const page = await kit.open('v=1&view=ledger');
  await page.waitForSelector('.ledger-view[data-complete]');
  assert.match(await page.innerText('.tally'), /reproduces: \d+/);
  assert.match(await page.innerText('.tally'), /misprint: \d+/);
  clean(page);
});

test('the dialog to embed offers what its kind can have, and words of several lines begin below each other', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  const asked = async (kind) => {
    await page.selectOption('[data-embed=kind]', kind);
    return Promise.all(['control-fragility', 'show-title', 'fixed', 'direction', 'width', 'caption'].map((name) => page.isVisible(`[data-embed=${name}]`)));
  };
  assert.deepEqual(await asked('picture'), [false, false, false, true, true, true]);
  assert.deepEqual(await asked('markdown'), [false, false, false, false, false, true]);
  assert.deepEqual(await asked('frame'), [true, false, true, true, true, true]);
  assert.deepEqual(await asked('moodle'), [true, false, false, true, true, true]);
  assert.deepEqual(await asked('element'), [true, true, true, true, true, true]);
  const several = (await lines(page, '.embedding .box')).filter(({ rows }) => rows.length > 2);
  assert.ok(several.length > 1);
  for (const { text, rows } of several) {
    const words = rows.slice(1).map(({ left }) => left);
    assert.ok(Math.max(...words) - Math.min(...words) < 8, `${text}: ${words}`);
  }
  clean(page);
});

test('a scan has fields for a second input once there is one', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.mosaic');
  await page.click('.scanner > summary');
  assert.ok(await page.isVisible('[data-scan=first-from]') && !await page.isVisible('[data-scan=second-from]'));
  await page.selectOption('[data-scan=second]', 'stiffness');
  assert.ok(await page.isVisible('[data-scan=second-from]') && await page.isVisible('[data-scan=second-steps]'));
  // what can be drawn is a column of boxes
  const boxes = await page.$$eval('.scanner .box > input', (all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  assert.ok(boxes.length > 3 && new Set(boxes).size === 1, boxes.join());
  clean(page);
});

test('one badge for all read-outs says so, and one alone stands beside its number', async () => {
  const page = await kit.open('v=1&figure=rfot.quench');
  const last = () => page.locator('.readouts > div').last();
  assert.match(await last().innerText(), /^all of these\s*as printed$/);
  assert.ok(await last().locator('dt').evaluate((one) => one.getBoundingClientRect().width > 20));
  const one = await kit.open('v=1&figure=rfot.glass_heat_capacity');
  assert.equal(await one.locator('.readouts > div').count(), 1);
  assert.equal(await one.locator('.readouts > div .badge').count(), 1);
  clean(page);
});

test('micrometres and ångströms have their signs, and a choice no word that its meaning says again', async () => {
  const page = await kit.open('v=1&figure=rfot.colloids');
  assert.equal(await page.innerText('[data-param=diameter] .value .unit'), 'µm');
  const loop = await kit.open('v=1&figure=etm.moment');
  assert.equal(await loop.innerText('[data-param=area] .value .unit'), 'Å2');
  const liquids = await kit.open('v=1&figure=rfot.angell');
  assert.equal((await liquids.innerText('[data-param=liquids] .name')).trim(), 'which liquids are drawn');
  assert.match(await liquids.innerText('[data-param=fragility] .name'), /[m𝑚]\s+kinetic fragility/u);
  clean(page);
});

test('a search finds figures before a quote that has the word', async () => {
  const page = await kit.open();
  for (const words of ['silica', 'SiO2']) {
    await page.fill('#search-field', words);
    await page.waitForFunction(() => /found/.test(document.querySelector('.search-results [role=status]').textContent));
    await pause(page, 50);
    const kinds = await page.$$eval('.search-results li .kind', (all) => all.map((one) => one.textContent));
    assert.ok(kinds.slice(0, 5).every((kind) => kind !== 'claim'), `${words}: ${kinds.slice(0, 8)}`);
  }
  clean(page);
});

test('by ear: a slider of the front page says what it changed, and the dialog what a kind is for', async () => {
  const page = await kit.open('v=1&view=home');
  await page.waitForSelector('.home[data-complete]');
  await page.focus('.lead input[type=range]');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => /fragility of your own liquid: \d/.test(document.querySelector('#status').textContent));
  const dialog = await kit.open('v=1&figure=rfot.free_energy_profile');
  await dialog.click('.exports > summary');
  await dialog.click('[data-export=embed]');
  await dialog.waitForFunction(() => document.activeElement.closest('dialog form'));
  await dialog.keyboard.press('ArrowDown');
  await dialog.waitForFunction(() => [...document.querySelectorAll('dialog form [role=status]')].some((one) => /double click/.test(one.textContent)));
  clean(page);
});

test('what opens over the text is closed when the Tab key leaves it', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile');
  await page.focus('.exports > summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-export=lecture]:visible');
  for (let k = 0; k < 20 && await page.evaluate(() => Boolean(document.activeElement.closest('.exports'))); k += 1) await page.keyboard.press('Tab');
  await page.waitForSelector('[data-export=lecture]', { state: 'hidden' });
  const free = await page.evaluate(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    return document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  assert.ok(free, 'the focus is hidden');
  clean(page);
});

test('small pictures are as sharp as they are shown large', async () => {
  for (const [fragment, options] of [['v=1&view=compare', {}], ['v=1&view=home', PHONE]]) {
    const page = await kit.open(fragment, { ...options, deviceScaleFactor: 2 });
    const first = page.locator('.thumb canvas').first();
    await first.scrollIntoViewIfNeeded();
    await page.waitForSelector('.thumb canvas[data-thumb=drawn]');
    const [has, shown] = await page.locator('.thumb canvas[data-thumb=drawn]').first().evaluate((one) => [one.width, one.clientWidth * devicePixelRatio]);
    assert.ok(has >= shown - 1, `${fragment}: ${has} of ${shown} pixels`);
    clean(page);
  }
});
