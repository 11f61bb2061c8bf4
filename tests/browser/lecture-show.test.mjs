// A lecture shown large, and its window for the lecturer. Pictures are left in target/web/lecture-pictures/.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { clean, fragmentWith, pause, setUp } from './page-setup.mjs';
import { linkOf, openLecture, QUESTIONS, SHOWN } from './lecture-setup.mjs';

const kit = setUp();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pictures = fileURLToPath(new URL('../../target/web/lecture-pictures/', import.meta.url));
before(() => mkdirSync(pictures, { recursive: true }));

async function presenting(options, text = SHOWN, rest = '&mode=present') {
  const page = await kit.open(linkOf(text, rest), options);
  await page.waitForSelector('.presenting .present-stage h1, .presenting .present-stage h2');
  return page;
}
const heading = (page) => page.innerText('.present-stage > :is(h1, h2)');
const findings = async (page) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values }, preload: false }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.failureSummary.split('\n')[1]?.trim()})`).join('; ')}`);
};

test('keys and remotes: on, what is hidden first, back, to the ends', async () => {
  const page = await presenting();
  assert.equal(await heading(page), 'Cooling');
  for (const [key, wanted] of [['ArrowRight', 'The slowing down'], ['PageDown', 'The question']]) {
    await page.keyboard.press(key);
    assert.equal(await heading(page), wanted);
  }
  await page.keyboard.press(' ');
  assert.ok(await page.locator('.presenting .answer-text').isVisible(), 'the answer comes before the next step');
  assert.equal(await page.locator('.presenting .revealed').isVisible(), false);
  await page.keyboard.press('PageDown');
  assert.ok(await page.locator('.presenting .revealed').isVisible());
  await page.keyboard.press('ArrowRight');
  assert.equal(await heading(page), 'The end');
  await page.keyboard.press('ArrowRight');
  assert.match(await page.innerText('.present-message'), /last step/);
  await page.keyboard.press('PageUp');
  assert.equal(await heading(page), 'The question');
  await page.keyboard.press('Home');
  assert.equal(await heading(page), 'Cooling');
  await page.keyboard.press('End');
  assert.equal(await heading(page), 'The end');
  await fragmentWith(page, 'step=3');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.presenting', { state: 'detached' });
  assert.equal(await page.evaluate(() => document.querySelector('main').closest('[inert]')), null, 'the page is usable again');
  await page.waitForFunction(() => !location.hash.includes('mode=present'));
  clean(page);
});

test('words that do not fit, and a second figure, come with the keys before the next step', async () => {
  const words = Array.from({ length: 30 }, (_, k) => `Line ${k} of a long step.\n\n`).join('');
  const text = `# T\n\n## One\n\n[First](#figure=rfot.angell&controls=1)\n\n${words}> [!reveal]\n> Hidden.\n\n[Second](#figure=rfot.free_energy_profile&controls=s_c)\n\n${words}The end of it.\n\n## Two\n\nText\n`;
  const page = await presenting({ viewport: { width: 1280, height: 720 } }, text, '&mode=present&step=1');
  await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
  const state = () => page.evaluate(() => {
    const bar = document.querySelector('.present-bar').getBoundingClientRect().top;
    const seen = (one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= bar + 2;
    const [asked, last] = [document.querySelector('.presenting .reveal'), [...document.querySelectorAll('.present-words p')].at(-1)];
    return [seen(asked), !asked.querySelector('.revealed').hidden, (({ top, height }) => height > 0 && top < bar / 2)(document.querySelectorAll('.present-figures .lecture-figure')[1].getBoundingClientRect()), seen(last)].join(' ');
  });
  const states = [await state()];
  for (let k = 0; k < 30; k += 1) {
    await page.keyboard.press('PageDown');
    if (await heading(page) !== 'One') break;
    const now = await state();
    if (now !== states.at(-1)) states.push(now);
  }
  assert.equal(await heading(page), 'Two');
  assert.deepEqual(states.map((one) => one.replace(/^true (?=true)/, '- ').replace(/^false (?=true)/, '- ')).filter((one, k, all) => one !== all[k - 1]), ['false false false false', 'true false false false', '- true false false', '- true true false', '- true true true']);
  await page.keyboard.press('PageUp');
  await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
  await pause(page, 300);
  const canvas = await page.locator('.presenting vitreous-figure canvas').first().boundingBox();
  assert.ok(canvas.height > 0.38 * 720, `many controls leave the figure ${canvas.height} px`);
  clean(page);
});

test('black, size, contrast, pointer', async () => {
  const page = await presenting();
  await page.keyboard.press('b');
  assert.ok(await page.locator('.present-black').isVisible());
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('.present-black').isVisible(), false, 'any key brings the picture back');
  assert.equal(await heading(page), 'Cooling', 'and does nothing else');
  const size = () => page.locator('.present-stage').evaluate((stage) => Number.parseFloat(getComputedStyle(stage).fontSize));
  const normal = await size();
  await page.keyboard.press('+');
  assert.ok(await size() > 1.15 * normal);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  assert.ok(await size() < normal);
  await page.keyboard.press('c');
  assert.equal(await page.locator('.presenting').evaluate((one) => getComputedStyle(one).color), 'rgb(0, 0, 0)');
  await page.keyboard.press('p');
  await page.mouse.move(300, 200);
  const ring = await page.locator('.present-pointer').boundingBox();
  assert.ok(Math.abs(ring.x + ring.width / 2 - 300) < 3 && Math.abs(ring.y + ring.height / 2 - 200) < 3, JSON.stringify(ring));
  clean(page);
});

for (const [name, viewport, most] of [['1280x720', { width: 1280, height: 720 }], ['1024x768', { width: 1024, height: 768 }], ['phone', { width: 390, height: 780 }, 17]]) {
  test(`figure and controls are on the screen at ${name}`, async () => {
    const page = await presenting({ viewport, hasTouch: name === 'phone', isMobile: name === 'phone' }, SHOWN, '&mode=present&step=1');
    await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
    await pause(page, 600);
    await page.screenshot({ path: `${pictures}${name}.png` });
    const { canvas, slider, letters, across } = await page.evaluate(() => {
      const root = document.querySelector('.presenting vitreous-figure').shadowRoot;
      const box = (one) => (({ top, bottom, left, right }) => ({ top, bottom, left, right }))(one.getBoundingClientRect());
      return {
        canvas: box(root.querySelector('canvas')), slider: box(root.querySelector('input[type=range]')),
        letters: Number.parseFloat(getComputedStyle(document.querySelector('.present-stage')).fontSize), across: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.ok(across <= 0, `${across} px too wide`);
    assert.ok(canvas.top >= 0 && slider.bottom <= viewport.height, JSON.stringify({ canvas, slider }));
    assert.ok(canvas.right - canvas.left >= 0.55 * viewport.width, 'the figure takes most of the width');
    assert.ok(canvas.bottom - canvas.top >= 0.38 * viewport.height, `the figure is ${canvas.bottom - canvas.top} high`);
    assert.ok(letters >= (most ?? 18), `letters of ${letters} px`);
    // a slider keeps its own keys
    const before = await heading(page);
    await page.locator('.presenting vitreous-figure input[type=range]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await heading(page), before);
    clean(page);
  });
}

test('the window of the lecturer has notes, answers, what comes next and a clock, and its keys turn the steps', async () => {
  const page = await presenting({}, SHOWN, '&mode=present&step=1');
  const [other] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await other.waitForFunction(() => /Ask for the slope/.test(document.body.textContent));
  assert.match(await other.innerText('body'), /Next\s+The question/);
  assert.match(await other.innerText('.clock'), /^\d\d:\d\d · 0:0\d/);
  assert.equal(await page.locator('.presenting').getByText('Ask for the slope').count(), 0, 'the screen does not show them');
  await other.keyboard.press('PageDown');
  await page.waitForFunction(() => document.querySelector('.present-stage h2').textContent === 'The question');
  await other.waitForFunction(() => /Its structure is that of the liquid/.test(document.body.textContent));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.presenting', { state: 'detached' });
  assert.ok(other.isClosed());
});

test('the window of the lecturer shows the figures of the screen as they stand there', async () => {
  const page = await presenting({}, SHOWN.replace('> Ask for the slope first.', '> Ask for the slope first.\n>\n> [The barrier](#figure=rfot.free_energy_profile)'), '&mode=present&step=1');
  await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
  const [other] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  // that of the screen, and that of the notes
  await other.waitForFunction(() => document.querySelectorAll('canvas').length === 2);
  const inks = () => other.$$eval('canvas', (all) => all.map((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let k = 0; k < data.length; k += 4) colours.add(`${data[k]},${data[k + 1]},${data[k + 2]}`);
    return colours.size;
  }));
  assert.ok((await inks()).every((colours) => colours > 20), String(await inks()));
  await other.setViewportSize({ width: 900, height: 700 });
  await other.screenshot({ path: `${pictures}lecturer.png`, fullPage: true });
  const copy = other.locator('h2:text-is("On the screen") ~ figure canvas');
  const before = await copy.evaluate((canvas) => canvas.toDataURL());
  await page.locator('.presenting vitreous-figure input[type=range]').first().fill('300');
  await other.waitForFunction((old) => [...document.querySelectorAll('canvas')].at(-1).toDataURL() !== old, before);
});

/** A finger that goes over the screen, in `ms`. */
async function swipe(page, [x, y], [dx, dy], ms = 120) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, at) => client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  await touch('touchStart', [x, y]);
  for (let k = 1; k <= 6; k += 1) {
    await touch('touchMove', [x + (dx * k) / 6, y + (dy * k) / 6]);
    await pause(page, ms / 6);
  }
  await touch('touchEnd');
}

test('a flick to the left goes on and one to the right back, but not on a slider, nor up and down', async () => {
  const page = await presenting({ viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true });
  await page.waitForFunction(() => document.querySelector('.present-stage h1'));
  await swipe(page, [600, 300], [-300, 10]);
  await page.waitForFunction(() => document.querySelector('.present-stage h2')?.textContent === 'The slowing down');
  await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
  await pause(page, 600);
  const slider = await page.locator('.presenting vitreous-figure input[type=range]').first().boundingBox();
  await swipe(page, [slider.x + slider.width / 2, slider.y + slider.height / 2], [-250, 0]);
  await swipe(page, [600, 300], [-100, -250]);
  assert.equal(await heading(page), 'The slowing down');
  await swipe(page, [200, 60], [300, 10]);
  await page.waitForFunction(() => document.querySelector('.present-stage h1')?.textContent === 'Cooling');
  clean(page);
});

test('where no second window may open it says where the notes are', async () => {
  const page = await presenting({ script: 'window.open = () => null' });
  await page.keyboard.press('n');
  assert.match(await page.innerText('.present-message'), /does not let the page open a second window/);
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing: reading, answered, making, shelf, presenting, ${colorScheme}`, async () => {
    const page = await openLecture(kit, QUESTIONS, { colorScheme });
    for (const figure of await page.locator('vitreous-figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await pause(page, 400);
    }
    assert.deepEqual(await findings(page), []);
    for (const button of await page.locator('[data-answer], [data-hint]').all()) if (await button.isVisible()) await button.click();
    await page.check('[data-notes]');
    assert.deepEqual(await findings(page), []);
    await page.click('[data-mode=make]');
    await page.waitForSelector('.making');
    assert.deepEqual(await findings(page), []);
    await page.click('[data-mode=present]');
    await page.waitForSelector('.presenting');
    for (let k = 0; k < 4; k += 1) {
      assert.deepEqual(await findings(page), []);
      await page.keyboard.press('PageDown');
    }
    const shelf = await kit.open('v=1&view=lecture', { colorScheme });
    await shelf.waitForSelector('.lecture-view[data-complete]');
    assert.deepEqual(await findings(shelf), []);
  });
}
