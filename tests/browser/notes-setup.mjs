// A lecture as the notes of a tool, built by this tool and looked at.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pause } from './page-setup.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'vitreous-lecture-'));
const pictures = `${root}target/web/notes-pictures`;
export const python = process.env.PYTHON || 'python3';
const lecture = `${root}lectures/1-why-does-a-glass-not-flow.md`;
const ELEMENTS = ['vitreous-figure.js', 'vitreous.wasm', 'rooms', 'vitreous.html', 'index.html'];
/** What notes with frames want beside them. */
export const FRAMES = ['vitreous.html', 'vitreous-frame.js'];
let browser;

/** Starts a browser before the tests of a file and stops it after. */
export function setUp() {
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(work, { recursive: true, force: true });
  });
}

/** Runs a program to its end; what it printed. */
export function run(command, words, options = {}) {
  const done = spawnSync(command, words, { encoding: 'utf8', ...options });
  assert.equal(done.status, 0, done.error?.message ?? done.stdout + done.stderr);
  return done.stdout;
}

/** The notes of the lecture for a tool, where the files of the page lie at `page`. */
export const notes = (tool, page, ...more) => run(process.env.VITREOUS || `${root}target/debug/vitreous`, ['lecture', lecture, '--notes', tool, '-o', '-', '--page', page, ...more]);

/** A folder for a tool, with the files of the page in `inside`. */
export function project(tool, inside, files = ELEMENTS) {
  const folder = `${work}/${tool}`;
  mkdirSync(`${folder}/${inside}`, { recursive: true });
  for (const file of files) cpSync(`${root}dist/site/${file}`, `${folder}/${inside}/${file}`, { recursive: true });
  return folder;
}

/** Opens a page of a folder with everything else out of reach, and looks at what a reader needs. */
export async function right(folder, path, name) {
  const site = await serve(folder, '/course/');
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await context.route((url) => !url.href.startsWith(site.address) && !/^(data|blob):/.test(url.href), (route) => route.abort());
  try {
    await page.goto(site.address + path);
    const text = await page.evaluate(() => document.body.innerText);
    assert.doesNotMatch(text, /\$|\\\(|\\\[|\\mathrm|\{raw\}|\[!|<\/?(span|figure|script)/, name);
    // as many formulas as the lecture has, each of them of some size
    const formulas = notes('mkdocs', 'x/').match(/<math /g).length;
    const sizes = await page.$$eval('math', (all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    assert.equal(sizes.length, formulas, name);
    assert.ok(sizes.every((size) => size > 4), `${name}: ${sizes}`);
    // a fraction is one: its numerator stands above its denominator
    const [above, below] = await page.$eval('math mfrac', (fraction) => [...fraction.children].map((part) => part.getBoundingClientRect().top));
    assert.ok(above < below, name);
    // questions with their answers inside, in their order
    const asked = await page.$$eval('blockquote', (all) => all.map((one) => one.innerText.trim()).filter((words) => words.startsWith('Question.')));
    assert.equal(asked.length, readFileSync(lecture, 'utf8').match(/\[!question/g).length, name);
    assert.ok(asked.every((words) => /\bAnswer\./.test(words)), name);
    assert.ok(await page.locator('blockquote blockquote').count() >= asked.length, name);
    await figures(page, name);
    // a link in the text leads to the page that lies beside the notes
    const [link, address] = await page.$$eval('a[href*="quantity=rfot.mosaic"]', ([first]) => [first?.innerText, first?.href]);
    assert.match(link ?? '', /^[\d.]/, name);
    assert.equal((await page.request.get(address.split('#')[0].replace(/\/$/, '/index.html'))).status(), 200, address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 0, `${name} is too wide`);
    // Jupyter Book 1 names this twice in a page of its own
    assert.deepEqual(problems.filter((text) => !text.includes('THEBE_JS_URL')), []);
    await page.evaluate(() => scrollTo(0, 0));
    await pause(page, 300);
    await page.screenshot({ path: `${pictures}/lecture-${name}.png`, fullPage: true });
  } finally {
    await context.close();
    await site.close();
  }
}

/** Every figure of the lecture draws, as an element or in a frame, with the controls that were chosen. */
async function figures(page, name) {
  const wanted = notes('mkdocs', 'x/').match(/<vitreous-figure /g).length;
  const all = page.locator('vitreous-figure, iframe[src*="vitreous.html"]');
  assert.equal(await all.count(), wanted, name);
  let controls = 0;
  for (const figure of await all.all()) {
    await figure.scrollIntoViewIfNeeded();
    if (await figure.evaluate((one) => one.localName === 'iframe')) {
      const inside = figure.contentFrame();
      await inside.locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
      controls += await inside.locator('input[type=range]:visible').count();
    } else {
      await page.waitForFunction((one) => one.dataset.drawn, await figure.elementHandle());
      controls += await figure.locator('input[type=range]').count();
    }
    const { width, height } = await figure.boundingBox();
    assert.ok(width > 250 && height > 200, `${name}: ${width} by ${height}`);
  }
  assert.ok(controls >= 4, `${name}: ${controls} sliders`);
}
