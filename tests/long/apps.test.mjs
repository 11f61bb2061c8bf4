// The npm package in the small apps of examples/apps: packed, installed, built, opened. Pictures are left in target/web/apps-pictures/.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from '../browser/lib/browser.mjs';
import { serve } from '../browser/lib/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}target/web/apps-pictures`;
// outside of this repository, whose own packages would stand in for a missing one
const work = mkdtempSync(join(tmpdir(), 'vitreous-apps-'));
let browser;
let tarball;

function npm(folder, ...words) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const run = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...words, ...quiet], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(run.status, 0, `npm ${words.join(' ')}\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

before(async () => {
  mkdirSync(pictures, { recursive: true });
  const [packed] = JSON.parse(npm(work, 'pack', '--json', `${root}pkg`));
  tarball = join(work, packed.filename);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

/** An app, installed by its lock file, with the packed package and what else is named, and built where it is to be built. */
function app(name, ...others) {
  const folder = join(work, [name, ...others].join('-'));
  cpSync(`${root}examples/apps/${name}`, folder, { recursive: true });
  if (existsSync(join(folder, 'package.json'))) npm(folder, 'ci');
  npm(folder, 'install', '--no-save', '--no-package-lock', tarball, ...others);
  for (const other of others) {
    const [, named, version] = /^(.*)@(.*)$/.exec(other);
    assert.equal(JSON.parse(readFileSync(join(folder, 'node_modules', named, 'package.json'), 'utf8')).version, version);
  }
  if (existsSync(join(folder, 'package.json'))) npm(folder, 'run', 'build');
  return folder;
}

/** Opens a folder: the canvas shows a curve, the number is the one of the formula; so after a slider was moved, where there is one. */
async function works(folder, name, live) {
  const site = await serve(folder, '/app/');
  const page = await (await browser.newContext({ viewport: { width: 700, height: 1000 } })).newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('response', (response) => response.ok() || problems.push(`${response.status()} ${response.url()}`));
  const shown = () => page.evaluate(() => Number(document.querySelector('output').textContent));
  // the curve is blue; text, frame and paper are grey
  const ink = () => page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, k) => (k % 4 === 2 && value > data[k - 2] + 60 ? (sum * 31 + k) % 1e9 : sum), 0);
  });
  try {
    await page.goto(site.address);
    await page.waitForFunction(() => document.querySelector('output')?.textContent);
    assert.ok(Math.abs(await shown() - 100 / (4 * 0.5)) < 1e-12, `${await shown()}`);
    const first = await ink();
    assert.ok(first > 0, 'a curve is drawn');
    assert.equal(await page.locator('vitreous-figure').count(), live ? 1 : 0);
    if (live) {
      await page.waitForSelector('vitreous-figure[data-drawn]');
      await page.locator('vitreous-figure input[type=range]').focus();
      for (let k = 0; k < 10; k += 1) await page.keyboard.press('ArrowRight');
      // number and canvas follow when the framework has come round to it
      await page.waitForFunction(() => {
        const { s_c } = document.querySelector('vitreous-figure').drawn.inputs;
        return s_c > 0.5 && Math.abs(Number(document.querySelector('output').textContent) - 100 / (4 * s_c)) < 1e-9;
      });
      for (let k = 0; k < 100 && await ink() === first; k += 1) await new Promise((done) => setTimeout(done, 50));
      assert.notEqual(await ink(), first, 'the canvas follows');
    }
    await page.screenshot({ path: `${pictures}/${name}.png` });
    assert.deepEqual(problems, []);
  } finally {
    await page.context().close();
    await site.close();
  }
}

test('webpack', () => works(app('webpack'), 'webpack', false));
test('esbuild', () => works(app('esbuild'), 'esbuild', false));
test('an import map, without a bundler', () => works(app('import-map'), 'import-map', false));
test('React 19', () => works(join(app('react'), 'dist'), 'react-19', true));
test('React 18', () => works(join(app('react', 'react@18.3.1', 'react-dom@18.3.1'), 'dist'), 'react-18', true));
test('Vue', () => works(join(app('vue'), 'dist'), 'vue', true));
test('Svelte', () => works(join(app('svelte'), 'dist'), 'svelte', true));
