// Live figures in pages that real tools build: the lecture note, MkDocs, Sphinx, reveal.js. Pictures are left in target/web/notes-pictures/.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { embedCode, KINDS } from '../../www/embed-code.js';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pause } from './page-setup.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = `${root}target/web/notes-by-tools`;
const pictures = `${root}target/web/notes-pictures`;
const FILES = ['vitreous-figure.js', 'vitreous.wasm', 'rooms', 'vitreous.html', 'vitreous-frame.js'];
let browser;

before(async () => {
  rmSync(work, { recursive: true, force: true });
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

after(() => browser?.close());

/** The example of a tool, with the files of the page in `inside`; its folder. */
function project(tool, inside) {
  const folder = `${work}/${tool}`;
  cpSync(`${root}examples/notes/${tool}`, folder, { recursive: true });
  for (const file of FILES) cpSync(`${root}dist/site/${file}`, `${folder}/${inside}/${file}`, { recursive: true });
  return folder;
}

function python(folder, ...words) {
  const run = spawnSync(process.env.PYTHON || 'python3', ['-m', ...words], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
}

/** Serves a folder and opens it; faults of the page end the test. */
async function open(folder, path, check, options = {}) {
  const site = await serve(folder, '/course/');
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    await page.goto(site.address + path);
    await check(page);
    assert.deepEqual(problems.filter((text) => !/favicon|404/.test(text)), []);
  } finally {
    await context.close();
    await site.close();
  }
}

/** Both figures are there and live, and stand in the column of text. */
async function live(page, name) {
  const figure = page.locator('vitreous-figure').first();
  await page.waitForSelector('vitreous-figure[data-drawn]');
  const about = () => figure.locator('canvas').getAttribute('aria-label');
  const told = await about();
  assert.ok(told.length > 40, told);
  const slider = figure.locator('input[type=range]').first();
  await slider.focus();
  for (let k = 0; k < 20; k += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction((old) => document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').getAttribute('aria-label') !== old, told);
  const [box, column] = await figure.evaluate((element) => [element, element.parentElement].map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
  assert.ok(box.left >= column.left - 1 && box.right <= column.right + 1 && box.right - box.left > 250, JSON.stringify([box, column]));
  const frame = page.locator('iframe').first();
  await frame.scrollIntoViewIfNeeded();
  const inner = page.frameLocator('iframe').first();
  await inner.locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
  // the frame is as high as what is in it
  await page.waitForFunction(() => Number.parseFloat(document.querySelector('iframe').style.height) > 200);
  const needed = () => inner.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  const given = () => page.evaluate(() => document.querySelector('iframe').clientHeight);
  for (let k = 0; k < 40 && await given() !== await needed(); k += 1) await pause(page, 50);
  assert.equal(await given(), await needed());
  assert.equal(await inner.locator('.param:visible').count(), await inner.locator('.panel .param:not(.preset)').count());
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...page.viewportSize(), height }); // a frame out of sight is not painted
  await pause(page, 300);
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

test('MkDocs', async () => {
  const folder = project('mkdocs', 'docs/vitreous');
  python(folder, 'mkdocs', 'build', '--quiet', '--strict');
  await open(`${folder}/site`, '', (page) => live(page, 'mkdocs'));
});

test('Sphinx', async () => {
  const folder = project('sphinx', '_static');
  python(folder, 'sphinx', '-q', '-W', '.', '_build');
  await open(`${folder}/_build`, '', (page) => live(page, 'sphinx'));
});

test('reveal.js: the keys of a slider do not turn the slide, and scaled slides stay sharp', async () => {
  const folder = project('reveal', 'vitreous');
  cpSync(`${root}node_modules/reveal.js/dist`, `${folder}/reveal.js`, { recursive: true });
  await open(folder, '', async (page) => {
    await page.waitForSelector('.reveal.ready');
    assert.equal(await page.getAttribute('vitreous-figure', 'data-drawn'), null, 'a slide that is not shown computes nothing');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('vitreous-figure[data-drawn]');
    const figure = page.locator('vitreous-figure');
    const [drawn, shown] = await figure.evaluate((element) => [element.shadowRoot.querySelector('canvas').width, element.getBoundingClientRect().width]);
    assert.ok(Math.abs(drawn - shown) < 3, `${drawn} pixels for ${shown}`);
    await pause(page, 900); // the slide moves in
    await page.screenshot({ path: `${pictures}/reveal.png` });
    const inside = await figure.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);
    assert.ok(inside, 'figure and slider fit onto the slide');
    const before = await figure.locator('canvas').getAttribute('aria-label');
    await figure.locator('input[type=range]').focus();
    for (let k = 0; k < 20; k += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old) => document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').getAttribute('aria-label') !== old, before);
    assert.match(page.url(), /#\/1$/);
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash === '#/2');
    await page.frameLocator('iframe').locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
    await pause(page, 900);
    await page.screenshot({ path: `${pictures}/reveal-frame.png` });
  }, { viewport: { width: 1600, height: 1000 } });
});

test('a lecture as slides of reveal.js: words and figures fit on their slides, answers come with the keys', async () => {
  const folder = `${work}/lecture-slides`;
  mkdirSync(folder, { recursive: true });
  cpSync(`${root}node_modules/reveal.js/dist`, `${folder}/reveal.js`, { recursive: true });
  for (const file of FILES) cpSync(`${root}dist/site/${file}`, `${folder}/vitreous/${file}`, { recursive: true });
  const made = spawnSync(process.env.VITREOUS || `${root}target/debug/vitreous`, ['lecture', `${root}lectures/1-why-does-a-glass-not-flow.md`, '--notes', 'reveal', '-o', '-', '--page', 'vitreous/'], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const frame = readFileSync(`${root}examples/notes/reveal/index.html`, 'utf8');
  writeFileSync(`${folder}/index.html`, frame.replace(/(<div class="slides">)[^]*?(<\/div><\/div>)/, (_, open, close) => `${open}\n${made.stdout}${close}`).replace('Reveal.initialize({ hash: true })', "globalThis.deck = Reveal; Reveal.initialize({ transition: 'none' })"));
  await open(folder, '', async (page) => {
    await page.waitForSelector('.reveal.ready');
    let [slides, figures, last] = [0, 0, ''];
    for (let more = true; more; more = await page.evaluate(() => !globalThis.deck.isLastSlide() || globalThis.deck.availableFragments().next)) {
      if (slides > 0) await page.keyboard.press('Space');
      const now = await page.evaluate(() => Object.values(globalThis.deck.getIndices()).slice(0, 2).join('/'));
      if (now === last) continue;
      last = now;
      slides += 1;
      const slide = page.locator('.slides section.present section.present');
      if (await slide.locator('vitreous-figure').count()) {
        figures += 1;
        await slide.locator('vitreous-figure[data-drawn]').waitFor();
      }
      const { x, y, width, height } = await slide.boundingBox();
      assert.ok(x >= -1 && y >= -1 && x + width <= 1281 && y + height <= 721, `slide ${now}, ${await slide.innerText()}: ${JSON.stringify({ x, y, width, height })}`);
      if (figures === 2) await page.screenshot({ path: `${pictures}/reveal-lecture.png` });
    }
    assert.ok(slides > 20 && figures === made.stdout.match(/<vitreous-figure /g).length, `${slides} slides, ${figures} with a figure`);
  }, { viewport: { width: 1280, height: 720 } });
});

test('the lecture note: both figures, at two widths and in both themes', async () => {
  for (const [width, colorScheme] of [[1100, 'light'], [1100, 'dark'], [320, 'light']]) {
    await open(`${root}dist/site`, 'lecture.html', async (page) => {
      await live(page, `lecture-${width}-${colorScheme}`);
    }, { viewport: { width, height: 900 }, colorScheme, deviceScaleFactor: width < 400 ? 2 : 1 });
  }
});

test('the numbers of the lecture note are those that are computed', async () => {
  await open(`${root}dist/site`, 'lecture.html', async (page) => {
    const [stated, href] = await page.evaluate(() => [
      document.querySelector('[data-answer=fragility]').textContent, document.querySelector('a[href*="rfot.fragility"]').href,
    ]);
    const [at, slope] = await page.evaluate(() => ['fit-temperature', 'fit-slope'].map((name) => Number(document.querySelector(`[data-answer=${name}]`).textContent)));
    const reached = 231 + 299.2 / (12 + 4.333);
    assert.equal(at, Math.round(reached));
    assert.equal(slope, Math.round((299.2 * reached) / (reached - 231) ** 2));
    await page.goto(href);
    await page.waitForSelector('html[data-state="ready"]', { state: 'attached' });
    const shown = await page.locator('[data-output=fragility]').first().innerText();
    assert.ok(Math.abs(Number.parseFloat(shown.replace(/[^\d.]/g, '')) - Number(stated)) < 1e-9, `${shown}, stated ${stated}`);
  });
});

test('without a script the note says where to find the figure', async () => {
  await open(`${root}dist/site`, 'lecture.html', async (page) => {
    assert.match(await page.innerText('vitreous-figure'), /Open it in the figure book/);
  }, { javaScriptEnabled: false });
});

// what every kind of the dialog hands out, with settings and words that would break a line that is not escaped
const GIVEN = {
  id: 'rfot.free_energy_profile', title: 'A "barrier" <&>', values: 's_c=0.61', zoom: '0:0..200', axes: '', theme: 'dark', controls: ['s_c'],
  caption: 'Of <b> & "c"', direction: 'rtl', without: ['title'], summary: 'A [curve] "rises" & <falls>', height: 520,
};

test('the lines of every kind are shown in a page of their kind', async () => {
  const site = await serve(`${root}dist/site`, '/course/');
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  let body = '';
  await page.route('**/note.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Note</title><style>h9{}</style>${body}` }));
  await page.route('**/rfot-free_energy_profile.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>' }));
  try {
    for (const kind of KINDS) {
      body = embedCode(kind, { ...GIVEN, base: site.address });
      // what the tool takes away before it makes a page of it
      if (/^(sphinx|quarto)$/.test(kind)) body = body.replace(/^```.*\n|\n```$/g, '');
      if (kind === 'markdown') {
        const made = spawnSync(process.env.PYTHON || 'python3', ['-c', 'import markdown, sys; print(markdown.markdown(sys.stdin.read()))'], { input: body, encoding: 'utf8' });
        assert.equal(made.status, 0, made.stderr);
        body = made.stdout;
      }
      await page.goto(`${site.address}note.html`);
      const still = /^(picture|markdown)$/.test(kind);
      const inside = /^(frame|moodle)$/.test(kind) ? page.frameLocator('iframe') : page;
      if (still) {
        assert.equal(await page.getAttribute('img', 'alt'), GIVEN.summary, kind);
        assert.ok(await page.evaluate(() => document.images[0].complete && document.images[0].naturalWidth > 0), kind);
        const goal = new URL(await page.getAttribute('a', 'href'));
        assert.equal(new URLSearchParams(goal.hash.slice(1)).get('s_c'), '0.61', kind);
      } else {
        await inside.locator(/^(frame|moodle)$/.test(kind) ? 'canvas[data-drawn]:not([data-drawn="0"])' : 'vitreous-figure[data-drawn]').first().waitFor();
        assert.equal(await inside.locator('input[type=range]').count(), 1, kind);
      }
      if (kind !== 'markdown') assert.equal(await page.innerText('figcaption'), GIVEN.caption, kind);
      if (kind !== 'markdown') assert.equal(await page.getAttribute('figure', 'dir'), 'rtl', kind);
    }
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
    await site.close();
  }
});

test('in a note that is opened from the disk a frame has the height of its figure', async () => {
  const folder = `${work}/disk`;
  mkdirSync(folder, { recursive: true });
  for (const file of ['vitreous.html', 'vitreous-frame.js']) cpSync(`${root}dist/site/${file}`, `${folder}/${file}`);
  writeFileSync(`${folder}/note.html`, `<!doctype html><title>Note</title>${embedCode('frame', { ...GIVEN, base: '' })}`);
  const page = await browser.newPage();
  const before = GIVEN.height;
  await page.goto(pathToFileURL(`${folder}/note.html`).href);
  await page.frameLocator('iframe').locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
  await page.waitForFunction((old) => Math.abs(document.querySelector('iframe').clientHeight - old) > 5, before);
  const inner = await page.frames()[1].evaluate(() => document.documentElement.scrollHeight - innerHeight);
  assert.ok(inner <= 1, `${inner} px are cut`);
  await page.close();
});
