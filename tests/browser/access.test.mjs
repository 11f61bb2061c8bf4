// Use without seeing, without a mouse, on a phone and on a projector.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = {
  home: 'v=1&view=home',
  figure: 'v=1&figure=rfot.angell',
  'figure with everything open': 'v=1&figure=rfot.cooperativity',
  'figure and the dialog to embed it': 'v=1&figure=rfot.free_energy_profile',
  calculator: 'v=1&view=calculator&quantity=rfot.mosaic',
  'calculator with an error, solved and scanned': 'v=1&view=calculator&quantity=rfot.mosaic&s_c=0.5(1)&solve=barrier|40|s_c&scan=s_c:0.3..1.2:5||barrier',
  ledger: 'v=1&view=ledger&theory=rfot',
  compare: 'v=1&view=compare',
  glossary: 'v=1&view=glossary&term=echo',
  data: 'v=1&view=data',
  lectures: 'v=1&view=lecture',
  'a lecture with formulas as links': 'v=1&view=lecture&lecture=3-cold-glass',
  'link with faults': 'v=1&figure=rfot.angell&colour=red',
  embed: 'v=1&embed=1&figure=rfot.free_energy_profile',
};

/** Goes to another view of the same page. */
async function go(page, fragment) {
  await page.evaluate((text) => {
    document.querySelector('#view > *').dataset.before = '';
    location.hash = text;
  }, fragment);
  await page.waitForSelector('#view > :not([data-before])');
}

async function findings(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values }, preload: false, iframes: false }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.failureSummary.split('\n')[1]?.trim()})`).join('; ')}`);
}

// themes differ in colours alone and widths in layout alone: two of the four
for (const [colorScheme, width] of [['light', 360], ['dark', 1280]]) {
  test(`axe finds nothing on any view, ${colorScheme}, ${width} px`, async () => {
    const page = await kit.open('v=1&view=glossary', { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });
    for (const [name, fragment] of Object.entries(VIEWS)) {
      await go(page, fragment);
      if (/home|ledger|glossary|lecture/.test(name)) await page.waitForSelector('#view > [data-complete]');
      if (name.includes('everything')) {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('main details')) details.open = true;
        });
        await page.fill('#search-field', 'temperature');
        await page.fill('[data-field=kauzmann_temperature]', 'abc');
      }
      if (name.includes('solved')) await page.waitForSelector('.results:has(.solutions li):has(.scanner tbody tr):has(.error-parts math)');
      if (name.includes('dialog')) {
        await page.click('.exports > summary');
        await page.click('[data-export=embed]');
        await page.locator('[data-embed=preview]').scrollIntoViewIfNeeded();
        await page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn]').waitFor();
      }
      assert.deepEqual(await findings(page), [], name);
      if (name.includes('dialog')) await page.keyboard.press('Escape');
      if (name.includes('everything')) await page.fill('#search-field', '');
    }
    clean(page);
  });
}

test('axe finds nothing when the page cannot start, and on a phone', async () => {
  const failed = await kit.open('', { script: 'delete globalThis.WebAssembly', state: 'failed' });
  assert.deepEqual(await findings(failed), []);
  const phone = await kit.open('v=1&figure=rfot.angell', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  assert.deepEqual(await findings(phone), []);
  await phone.click('.exports > summary');
  await phone.click('[data-export=embed]');
  // an address may be longer than its field, in which it is scrolled
  const cut = await phone.$$eval('dialog, dialog :is(select, input[type=text], textarea, button)', (all) => all.filter((one) => (!one.matches('input') && one.scrollWidth > one.clientWidth + 1) || one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 80)));
  assert.deepEqual(cut, []);
  assert.deepEqual(await findings(phone), []);
});

test('no view scrolls sideways at any width, and the tabs stand in one row', async () => {
  const page = await kit.open('v=1&view=glossary');
  for (const [name, fragment] of Object.entries(VIEWS)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await go(page, fragment);
    for (const width of [320, 375, 600, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await pause(page, 20);
      const { inner, tabs } = await page.evaluate(() => ({
        inner: document.documentElement.scrollWidth,
        tabs: [...document.querySelectorAll('#tabs a')].map((tab) => tab.getBoundingClientRect()).filter((box) => box.width > 0).map(({ top, left, right }) => ({ top, left, right })),
      }));
      assert.ok(inner <= width, `${name}: ${inner} > ${width}`);
      if (name !== 'embed') assert.ok(tabs.length >= 6 && new Set(tabs.map(({ top }) => top)).size === 1 && tabs.every(({ left, right }) => left >= 0 && right <= width), `${name}, ${width}: ${JSON.stringify(tabs)}`);
    }
  }
  clean(page);
});

test('the canvas is an image with a sentence made from its numbers', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile');
  await page.waitForFunction(() => /Read off/.test(document.querySelector('canvas[data-figure]').getAttribute('aria-label')));
  assert.equal(await page.getAttribute('canvas[data-figure]', 'role'), 'img');
  const before = await page.getAttribute('canvas[data-figure]', 'aria-label');
  await page.fill('[data-field=s_c]', '1');
  await page.waitForFunction((old) => document.querySelector('canvas[data-figure]').getAttribute('aria-label') !== old, before);
  await page.click('.data > summary');
  await page.locator('.data table tbody tr').nth(5).waitFor();
});

test('by keyboard alone: skip link, everything reached, focus seen', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  const seen = [];
  for (let k = 0; k < 30; k += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      return { what: one.dataset.field ?? one.dataset.slider ?? one.className ?? one.id, outline: style.outlineStyle, visible: box.width > 0 && box.height > 0 };
    });
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    assert.ok(now.visible && now.outline !== 'none', `${now.what}: focus is not seen`);
    seen.push(String(now.what));
  }
  for (const wanted of ['plot', 's_c', 'stiffness']) assert.ok(seen.some((one) => one.split(' ').includes(wanted)), `${wanted} in ${seen.join(', ')}`);
  clean(page);
});

test('targets are at least 24 by 24 pixels', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  const small = await page.$$eval('button, select, input, summary, .side a, .tabs a', (all) => all
    .filter((one) => one.getClientRects().length && !one.closest('.visually-hidden'))
    .filter((one) => {
      const box = (one.type === 'checkbox' || one.type === 'radio' ? one.closest('label') : one).getBoundingClientRect();
      return box.width < 24 || box.height < 24;
    })
    .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 20)}`));
  assert.deepEqual(small, []);
});

test('forced colours and reduced motion', async () => {
  const page = await kit.open('v=1&figure=rfot.angell', { forcedColors: 'active', reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
  assert.deepEqual(await findings(page), []);
  clean(page);
});

test('the theme goes round, is kept in the link, and the figure follows', async () => {
  const page = await kit.open('v=1&figure=rfot.angell');
  const corner = () => page.evaluate(() => [...document.querySelector('canvas[data-figure]').getContext('2d').getImageData(2, 2, 1, 1).data]);
  assert.deepEqual(await corner(), [255, 255, 255, 255]);
  await page.click('#theme');
  await page.click('#theme');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  assert.deepEqual(await corner(), [0x14, 0x17, 0x1c, 255]);
  assert.match(await page.evaluate(() => location.hash), /theme=dark/);
  clean(page);
});
