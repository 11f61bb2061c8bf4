// One lecture, built into a page by each of the tools that make lecture notes, and opened where nothing but that page can be
// reached: its figures are live, its formulas are typeset, its questions and answers stand in order. The slides of reveal.js are in
// notes.test.mjs. Pictures are left in target/web/notes-pictures/.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pause } from './page-setup.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = `${root}target/web/lecture-by-tools`;
const pictures = `${root}target/web/notes-pictures`;
const python = process.env.PYTHON || 'python3';
const lecture = `${root}lectures/1-why-does-a-glass-not-flow.md`;
const ELEMENTS = ['vitreous-figure.js', 'vitreous.wasm', 'rooms', 'vitreous.html', 'index.html'];
const FRAMES = ['vitreous.html', 'vitreous-frame.js'];
let browser;

before(async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});
after(() => browser?.close());

function run(command, words, options = {}) {
  const done = spawnSync(command, words, { encoding: 'utf8', ...options });
  assert.equal(done.status, 0, done.error?.message ?? done.stdout + done.stderr);
  return done.stdout;
}

const notes = (tool, page, ...more) => run(process.env.VITREOUS || `${root}target/debug/vitreous`, ['lecture', lecture, '--notes', tool, '-o', '-', '--page', page, ...more]);

/** A folder for a tool, with the files of the page in `inside`. */
function project(tool, inside, files = ELEMENTS) {
  const folder = `${work}/${tool}`;
  mkdirSync(`${folder}/${inside}`, { recursive: true });
  for (const file of files) cpSync(`${root}dist/site/${file}`, `${folder}/${inside}/${file}`, { recursive: true });
  return folder;
}

/** Opens a page of a folder with everything else out of reach, and looks at what a reader needs. */
async function right(folder, path, name) {
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

test('MkDocs', async () => {
  const folder = project('mkdocs', 'docs/vitreous');
  cpSync(`${root}examples/notes/mkdocs/mkdocs.yml`, `${folder}/mkdocs.yml`);
  writeFileSync(`${folder}/docs/index.md`, notes('mkdocs', 'vitreous/'));
  run(python, ['-m', 'mkdocs', 'build', '--quiet'], { cwd: folder });
  await right(`${folder}/site`, '', 'mkdocs');
});

test('Sphinx with MyST and nothing more to set', async () => {
  const folder = project('sphinx', '_static');
  writeFileSync(`${folder}/conf.py`, 'project = "Glasses"\nextensions = ["myst_parser"]\nhtml_static_path = ["_static"]\n');
  writeFileSync(`${folder}/index.md`, notes('sphinx', '_static/'));
  run(python, ['-m', 'sphinx', '-q', '-W', '.', '_build'], { cwd: folder });
  await right(`${folder}/_build`, '', 'sphinx');
});

test('Jupyter Book 1, with formulas that need no script from elsewhere', async () => {
  const folder = project('jupyter-book', '_static', FRAMES);
  writeFileSync(`${folder}/_config.yml`, 'title: Glasses\n');
  writeFileSync(`${folder}/_toc.yml`, 'format: jb-book\nroot: index\n');
  writeFileSync(`${folder}/index.md`, notes('jupyter-book', '_static/', '--formulas', 'mathml'));
  const own = join(run(python, ['-c', 'import sys; print(sys.prefix, end="")']), 'jupyter-book');
  run(python, [join(own, 'bin', 'jupyter-book'), 'build', '.', '-W'], { cwd: folder, env: { ...process.env, PYTHONPATH: own } });
  await right(`${folder}/_build/html`, '', 'jupyter-book');
});

test('Pandoc as Quarto runs it: its own Markdown, sections, and the formulas that the file asks for', async () => {
  const folder = project('quarto', 'vitreous');
  writeFileSync(`${folder}/index.qmd`, notes('quarto', 'vitreous/'));
  // Quarto hands its keys of `format: html:` to Pandoc under the same names
  const [, method] = /^---\nformat:\n {2}html:\n {4}html-math-method: (\w+)\n---\n/.exec(readFileSync(`${folder}/index.qmd`, 'utf8'));
  writeFileSync(`${folder}/defaults.yml`, `from: markdown\nto: html5\nstandalone: true\nsection-divs: true\nwrap: none\nhtml-math-method:\n  method: ${method}\nmetadata:\n  pagetitle: Glasses\n`);
  run(python, ['-c', 'import pypandoc, subprocess; subprocess.run([pypandoc.get_pandoc_path(), "--defaults", "defaults.yml", "index.qmd", "-o", "index.html"], check=True)'], { cwd: folder });
  await right(folder, 'index.html', 'quarto');
});
