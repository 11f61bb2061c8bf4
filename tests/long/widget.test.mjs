// The figure in Jupyter: the wheel is built and installed, a notebook with it is executed, and the page that nbconvert makes of the
// notebook is opened. Scripts that such a page fetches from the network come from packages here. Pictures: target/web/widget-pictures/.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from '../browser/lib/browser.mjs';
import { serve } from '../browser/lib/server.mjs';
import { environment, run } from './python.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
const pictures = `${root}target/web/widget-pictures`;
const work = mkdtempSync(join(tmpdir(), 'vitreous-widget-'));
let browser;
let python;

const CELLS = [
  `from vitreous_widget import Figure, figures, __version__
one = Figure("rfot.free_energy_profile", inputs={"s_c": 0.5}, controls=["s_c"])
one`,
  'one',
  `two = Figure("rfot.angell", inputs={"liquids": ["SiO2", "OTP"]}, theme="dark")
two.figure = "etm.double_well"
two`,
  // another figure of the same theory has code of its own
  `three = Figure("etm.double_well")
three.figure = "etm.echo"
three`,
  `said = []
for attempt in (lambda: Figure("rfot.angel"), lambda: Figure("rfot.angell", inputs={"fragilty": 3}), lambda: setattr(two, "controls", ["x"])):
    try:
        attempt()
    except Exception as error:
        said.append(f"{type(error).__name__}: {error}")
print(__version__, len(figures()), two.inputs, *said, sep="\\n")`,
];

before(async () => {
  mkdirSync(pictures, { recursive: true });
  python = environment(join(work, 'environment'), 'notebook.txt');
  run(process.execPath, [`${root}python/build.mjs`]);
  run(python, ['-m', 'build', '--wheel', '--no-isolation', '--outdir', work, `${root}python`]);
  const [wheel] = readdirSync(work).filter((name) => name.endsWith('.whl'));
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', join(work, wheel)]);
  const cells = CELLS.map((source, k) => ({ cell_type: 'code', execution_count: null, id: `cell-${k}`, metadata: {}, outputs: [], source }));
  const kernelspec = { name: 'python3', display_name: 'Python 3', language: 'python' };
  writeFileSync(join(work, 'note.ipynb'), JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }));
  const environs = { ...process.env, JUPYTER_DATA_DIR: join(work, 'data'), IPYTHONDIR: join(work, 'ipython'), JUPYTER_PREFER_ENV_PATH: '1' };
  run(python, ['-m', 'nbconvert', '--to', 'notebook', '--execute', '--inplace', 'note.ipynb'], { cwd: work, env: environs });
  run(python, ['-m', 'nbconvert', '--to', 'html', 'note.ipynb'], { cwd: work, env: environs });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

test('it has the version of the program, and refuses what there is not in words', () => {
  const { cells } = JSON.parse(readFileSync(join(work, 'note.ipynb'), 'utf8'));
  const [version, count, inputs, ...said] = cells[4].outputs.flatMap(({ text = [] }) => [text].flat()).join('').trim().split('\n');
  assert.equal(version, JSON.parse(readFileSync(`${root}pkg/package.json`, 'utf8')).version);
  assert.ok(Number(count) > 50, count);
  assert.equal(inputs, '{}', 'inputs of another figure are forgotten');
  assert.match(said[0], /^TraitError: there is no figure 'rfot\.angel'; near it: rfot\.angell/);
  assert.match(said[1], /^TraitError: rfot\.angell has no input 'fragilty'; it has .*fragility/);
  assert.match(said[2], /^TraitError: etm\.double_well has no input 'x'/);
});

/** A page whose foreign scripts are those that are installed here; of anything else it gets nothing. */
async function cut(page, asked) {
  const scripts = join(dirname(dirname(python)), 'share/jupyter/nbextensions/anywidget/index.js');
  const places = [
    [/\/require(\.min)?\.js$/, `${packages}requirejs/require.js`],
    [/html-manager@[^/]*\/dist\/embed-amd\.js$/, `${packages}@jupyter-widgets/html-manager/dist/embed-amd.js`],
    [/\/anywidget@[^/]*\/dist\/index(\.js)?$/, scripts],
  ];
  await page.route(/^https:/, (route) => {
    const url = route.request().url();
    const place = places.find(([which]) => which.test(url));
    if (place) return route.fulfill({ path: place[1], contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } });
    asked.push(url);
    return route.abort();
  });
}

test('the notebook shows both figures; two views of one follow each other through the traits', async () => {
  const site = await serve(work, '/notes/');
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 1200 } })).newPage();
  const problems = [];
  const asked = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await cut(page, asked);
  try {
    await page.goto(`${site.address}note.html`);
    const figures = page.locator('vitreous-figure');
    await page.waitForFunction(() => document.querySelectorAll('vitreous-figure').length === 4);
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('canvas').waitFor();
      await page.waitForFunction((element) => element.dataset.drawn > 0, await figure.elementHandle());
    }
    assert.deepEqual(await figures.evaluateAll((all) => all.map((one) => [one.getAttribute('figure').split('.')[0], one.dataset.theme])), [['rfot', 'light'], ['rfot', 'light'], ['etm', 'dark'], ['etm', 'light']]);
    await figures.nth(0).locator('input[type=range]').focus();
    for (let k = 0; k < 10; k += 1) await page.keyboard.press('ArrowRight');
    const value = () => figures.evaluateAll((all) => all.slice(0, 2).map((one) => one.drawn.inputs.s_c));
    await page.waitForFunction(() => {
      const [one, other] = [...document.querySelectorAll('vitreous-figure')].map((figure) => figure.drawn.inputs.s_c);
      return one > 0.5 && one === other;
    });
    assert.ok((await value())[0] > 0.5);
    // the second view is moved and the first follows: none of them holds the other back
    await figures.nth(1).locator('input[type=range]').focus();
    for (let k = 0; k < 20; k += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => {
      const [one, other] = [...document.querySelectorAll('vitreous-figure')].map((figure) => figure.drawn.inputs.s_c);
      return one < 0.5 && one === other;
    });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1000, height });
    await page.screenshot({ path: `${pictures}/notebook.png`, fullPage: true });
    assert.deepEqual(problems, []);
    assert.deepEqual(asked.filter((url) => !/mathjax|mermaid/i.test(url)), []);
  } catch (error) {
    error.message += `\n${JSON.stringify({ problems, asked })}`;
    throw error;
  } finally {
    await page.context().close();
    await site.close();
  }
});
