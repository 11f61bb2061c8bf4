// How a lecture fits its screen: figures and words beside and below one another, lines that are whole, formulas in a line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, pause, setUp } from './page-setup.mjs';
import { linkOf, openLecture } from './lecture-setup.mjs';

const kit = setUp();
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const WORDS = Array.from({ length: 24 }, (_, k) => `Line ${k} says that a liquid which is cooled becomes slower and slower, and does not freeze.\n\n`).join('');
const box = (page, selector) => page.locator(selector).first().boundingBox();

async function presenting(text, options) {
  const page = await kit.open(linkOf(text, '&mode=present&step=1'), options);
  await page.waitForSelector('.presenting .present-stage h2');
  return page;
}

for (const [name, options] of [['phone', PHONE], ['tablet', { viewport: { width: 820, height: 1100 }, isMobile: true, hasTouch: true }]]) {
  test(`a figure that comes with its key stands above the words, in sight and not over them: ${name}`, async () => {
    const text = `# T\n\n## One\n\nBefore it.\n\n> [!question]\n> What do you expect?\n>\n> > [!answer]\n> > Much.\n\n[Laws](#figure=forms.angell_plot&controls=1)\n\n${WORDS}`;
    const page = await presenting(text, options);
    for (let k = 0; k < 12 && !await page.locator('.presenting .present-figures').isVisible(); k += 1) await page.keyboard.press('PageDown');
    await page.waitForSelector('.present-figures vitreous-figure[data-drawn]');
    await pause(page, 500);
    const [figure, words, plot] = [await box(page, '.present-figures figure'), await box(page, '.present-words'), await page.locator('.present-figures vitreous-figure canvas').boundingBox()];
    assert.ok(figure.y + figure.height <= words.y + 1, JSON.stringify({ figure, words }));
    assert.ok(plot.y > -10 && plot.y < 200, `the figure begins at ${plot.y}`);
    // its panels stand below one another on a phone, and each can be read
    const panels = await page.$eval('.present-figures vitreous-figure', (host) => host.drawn.map.panels.map(({ height }) => height));
    assert.ok(Math.min(...panels) > 90, String(panels));
    assert.ok(await page.evaluate(() => document.querySelector('.present-stage').scrollWidth - innerWidth) <= 0);
    clean(page);
  });
}

for (const [name, options, figure] of [['beside a figure', { viewport: { width: 1280, height: 720 } }, '[F](#figure=rfot.angell)\n\n'], ['alone', { viewport: { width: 1024, height: 768 } }, ''], ['on a phone', PHONE, '']]) {
  test(`words that go on begin with a whole line: ${name}`, async () => {
    const page = await presenting(`# T\n\n## One\n\n${figure}${WORDS}`, options);
    if (figure) await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
    let turns = 0;
    for (; turns < 40; turns += 1) {
      await page.keyboard.press('PageDown');
      if (await page.locator('.present-message').isVisible()) break;
      const cut = await page.evaluate(() => {
        const words = document.querySelector('.present-words');
        const part = getComputedStyle(words).overflowY === 'auto' ? words : document.querySelector('.present-stage');
        const { top } = part.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(words);
        return [...range.getClientRects()].filter((line) => line.height < 60 && line.top < top - 3 && line.bottom > top + 3).length;
      });
      assert.equal(cut, 0, `turn ${turns}`);
    }
    assert.ok(turns > 1 && turns < 40, `${turns} turns`);
    assert.ok(await page.getByText('Line 23 says').last().evaluate((line) => line.getBoundingClientRect().bottom <= document.querySelector('.present-bar').getBoundingClientRect().top), 'the last line was seen');
    clean(page);
  });
}

test('the figure of a question is seen beside its answer', async () => {
  const page = await presenting('# T\n\n## One\n\nA few words before it.\n\nAnd a few more.\n\n> [!question point x=1 y=12 tolerance=5%]\n> Where do all curves meet?\n>\n> [Viscosity](#figure=rfot.angell)\n>\n> > [!answer]\n> > At the glass temperature, where the viscosity is large.\n', { viewport: { width: 1280, height: 720 } });
  await page.waitForSelector('.presenting vitreous-figure[data-drawn]');
  await pause(page, 400);
  for (let k = 0; k < 4 && !await page.locator('.presenting .answer-text').isVisible(); k += 1) await page.keyboard.press('PageDown');
  const [plot, answer, words, bar] = await Promise.all(['.presenting .lecture-plot', '.presenting .answer-text', '.present-words', '.present-bar'].map((selector) => box(page, selector)));
  assert.ok(plot.y >= words.y - 1 && answer.y + answer.height <= bar.y + 1, JSON.stringify({ plot, answer, words, bar }));
});

test('the marks around a formula stay in its line, and a long one goes on in the next', async () => {
  const page = await openLecture(kit, '# T\n\n## S\n\nThe viscosity is large ($\\eta = 10^{12}$), and we say that the fragility is large $m$.\n\nThe number is $2\\pi\\times 10^{-18}/2.07\\times 10^{-15} = 0.0030 \\approx 0.003 < 0.01$, which is small.\n', PHONE);
  assert.deepEqual(await page.$$eval('.lecture-step .kept', (all) => all.map((one) => [one.firstChild.nodeName, one.lastChild.data])), [['#text', '),'], ['math', '.'], ['math', ',']]);
  const parts = await page.$$eval('.lecture-step math', (all) => all.map((one) => [one.textContent[0], one.getBoundingClientRect().right]));
  assert.deepEqual(parts.map(([first]) => first), ['η', 'm', '2', '=', '≈', '<']);
  assert.ok(parts.every(([, right]) => right <= 360), String(parts));
});

test('a figure has the measured points of its link; a link that is too long says what to do', async () => {
  const many = Array.from({ length: 2000 }, (_, k) => `0.5%20${k}.25`).join(',');
  const page = await openLecture(kit, `# T\n\n## S\n\n[a](#figure=rfot.angell&points=0:mine:0.5%203,0.6%204)\n\n[b](#figure=rfot.angell&points=0:mine:${many})\n`);
  await page.waitForSelector('vitreous-figure[data-drawn]');
  assert.equal(await page.getAttribute('vitreous-figure', 'points'), '0:mine:0.5 3,0.6 4');
  assert.equal(await page.locator('vitreous-figure').count(), 1);
  assert.match(await page.innerText('.lecture-problems'), /Line 7: the link to a figure has \d+ bytes .*at most 20000 are read.*give it fewer points/);
});
