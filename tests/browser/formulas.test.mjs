// Formulas: the font that comes with the page is small, is used, and lets brackets, roots and sums grow.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { clean, coloursOf, FIRST, pause, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const site = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const FAMILY = 'Vitreous Math';

const loaded = (page) => page.evaluate(async (family) => {
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.family.replace(/"/g, '') === family).map((font) => font.status);
}, FAMILY);

/** Heights of brackets and of what they enclose, of a sum in a line of its own and inside one, in one font. */
const heights = (page, family) => page.evaluate((name) => {
  const box = document.createElement('div');
  const tall = '<mfrac><mfrac><mi>a</mi><mi>b</mi></mfrac><mfrac><mi>c</mi><mi>d</mi></mfrac></mfrac>';
  box.innerHTML = `<math display="block"><mo>(</mo><mrow>${tall}</mrow><mo>)</mo></math><math display="block"><mo>⟨</mo><mrow>${tall}</mrow><mo>⟩</mo></math><math display="block"><mrow><mo>∑</mo><mi>x</mi></mrow></math><math><mrow><mo>∑</mo><mi>x</mi></mrow></math>`;
  for (const math of box.children) math.style.fontFamily = name;
  document.querySelector('main').append(box);
  const height = (selector) => box.querySelector(selector).getBoundingClientRect().height;
  const answer = { bracket: height('mo'), inside: height('mrow'), angle: height('math:nth-child(2) mo'), large: height('math:nth-child(3) mo'), small: height('math:nth-child(4) mo') };
  box.remove();
  return answer;
}, family);

test('the font is small, and its licence lies beside it', () => {
  const { size } = statSync(`${site}math.woff2`);
  assert.ok(size > 5_000 && size < 40_000, `${size} bytes`);
  assert.ok(existsSync(`${site}math.woff2.LICENSE.txt`));
});

for (const [name, options] of [['hosted', {}], ['in the one file', { address: SINGLE, offline: true }]]) {
  test(`brackets and sums grow with the font of the page: ${name}`, async () => {
    // the page's policy lets no test write markup into it
    const page = await kit.open(FIRST, { ...options, bypassCSP: true });
    assert.deepEqual(await loaded(page), ['loaded']);
    const ours = await heights(page, `"${FAMILY}"`);
    assert.ok(ours.bracket >= 0.85 * ours.inside && ours.angle >= 0.85 * ours.inside, JSON.stringify(ours));
    assert.ok(ours.large > 1.2 * ours.small, JSON.stringify(ours));
    // a font without the measures of formulas cannot do it: angles have no pieces of their own to fall back on
    const other = await heights(page, '"DejaVu Sans", sans-serif');
    assert.ok(other.angle < 0.6 * other.inside, JSON.stringify(other));
    clean(page);
  });
}

test('every formula of the page is set in the font', async () => {
  const page = await kit.open(FIRST);
  const families = await page.$$eval('math', (all) => [...new Set(all.map((math) => getComputedStyle(math).fontFamily.split(',')[0].replace(/"/g, '')))]);
  assert.deepEqual(families, [FAMILY]);
});

test('the lecture note uses the font', async () => {
  const context = await kit.context();
  const page = await context.newPage();
  await page.goto(`${kit.base}lecture.html`);
  const status = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map((font) => font.status);
  });
  assert.deepEqual(status, ['loaded']);
});

for (const colorScheme of ['light', 'dark']) {
  test(`an equation that is wider than its place shows at its edge that there is more, ${colorScheme}`, async () => {
    const page = await kit.open('v=1&figure=etm.heat_capacity', { viewport: { width: 320, height: 780 }, colorScheme });
    await page.waitForSelector('.equation .formula math');
    // how far the edges of a formula differ from the page beside them, from pixels of the screen in a row without ink
    const edges = async (formula) => {
      await formula.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const { x, y, width } = await formula.boundingBox();
      const shot = (await page.screenshot({ clip: { x, y: y + 1, width, height: 2 } })).toString('base64');
      return page.evaluate(async (text) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const ink = canvas.getContext('2d');
        ink.drawImage(picture, 0, 0);
        const at = (px) => ink.getImageData(px, 0, 1, 1).data;
        const middle = at(Math.floor(picture.width / 2));
        return [2, picture.width - 2].map((px) => Math.abs(at(px)[0] - middle[0]) > 20);
      }, shot);
    };
    const wide = page.locator('.equation .formula').nth(2);
    const narrow = page.locator('.equation .formula').first();
    assert.ok(await wide.evaluate((one) => one.scrollWidth > one.clientWidth + 100));
    assert.ok(await narrow.evaluate((one) => one.scrollWidth <= one.clientWidth));
    assert.deepEqual(await edges(narrow), [false, false]);
    assert.deepEqual(await edges(wide), [false, true]);
    // by keys
    await wide.focus();
    for (let k = 0; k < 2; k += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement.scrollLeft > 20);
    await pause(page, 400);
    assert.deepEqual(await edges(wide), [true, true]);
    clean(page);
  });
}

test('an equation that does not scroll has no mark at its ends', async () => {
  for (const [theme, deviceScaleFactor] of [['light', 2], ['dark', 1.5]]) {
    for (const link of ['figure=etm.heat_capacity', 'figure=rfot.quench', 'view=calculator&quantity=rfot.mosaic']) {
      const page = await kit.open(`v=1&${link}&theme=${theme}`, { deviceScaleFactor });
      const still = await page.$$('.equation .formula').then((all) => Promise.all(all.map(async (one) => (await one.evaluate((box) => box.scrollWidth <= box.clientWidth)) && one)));
      const seen = still.filter(Boolean);
      assert.ok(seen.length, link);
      for (const one of seen) {
        await one.scrollIntoViewIfNeeded();
        const box = await one.boundingBox();
        // the line at its upper edge and that at its lower edge, in which no letter stands
        for (const y of [box.y - 1, box.y + box.height - 1]) {
          const colours = await coloursOf(page, { x: box.x - 1, y, width: box.width + 2, height: 2 });
          assert.equal(colours.length, 1, `${link}, ${theme}: ${colours.slice(0, 5)}`);
        }
      }
      clean(page);
    }
  }
});
