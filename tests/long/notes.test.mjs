// Live figures in pages that VitePress and MkDocs Material build. Pictures are left in target/web/notes-pictures/.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from '../browser/lib/browser.mjs';
import { serve } from '../browser/lib/server.mjs';
import { environment, run } from './python.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}target/web/notes-pictures`;
const work = mkdtempSync(join(tmpdir(), 'vitreous-notes-'));
let browser;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

/** The example of a tool, with the files of the page in `inside`; its folder. */
function project(tool, inside) {
  const folder = join(work, tool);
  cpSync(`${root}examples/notes/${tool}`, folder, { recursive: true });
  for (const file of ['vitreous-figure.js', 'vitreous.wasm', 'rooms', 'vitreous.html', 'vitreous-frame.js']) {
    cpSync(`${root}dist/site/${file}`, `${folder}/${inside}/${file}`, { recursive: true });
  }
  return folder;
}

/** The element follows its slider and the frame has the height of its figure. */
async function live(folder, name) {
  const site = await serve(folder, '/course/');
  const page = await (await browser.newContext({ viewport: { width: 1100, height: 1400 } })).newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/favicon|404/.test(message.text()) && problems.push(message.text()));
  try {
    await page.goto(site.address);
    await page.waitForSelector('vitreous-figure[data-drawn]');
    const spoken = () => page.locator('vitreous-figure canvas').getAttribute('aria-label');
    const first = await spoken();
    await page.locator('vitreous-figure input[type=range]').focus();
    for (let k = 0; k < 20; k += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old) => document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').getAttribute('aria-label') !== old, first);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
    await page.waitForFunction(() => Number.parseFloat(document.querySelector('iframe').style.height) > 200);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1100, height });
    await page.locator('vitreous-figure').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    assert.deepEqual(problems, []);
  } finally {
    await page.context().close();
    await site.close();
  }
}

test('VitePress', () => {
  const folder = project('vitepress', 'public/vitreous');
  const shell = process.platform === 'win32';
  for (const words of [['ci', '--ignore-scripts', '--no-audit', '--no-fund'], ['run', 'build']]) run('npm', words, { cwd: folder, shell });
  return live(join(folder, '.vitepress/dist'), 'vitepress');
});

test('MkDocs Material', () => {
  const folder = project('mkdocs', 'docs/vitreous');
  const settings = readFileSync(join(folder, 'mkdocs.yml'), 'utf8');
  assert.match(settings, /name: mkdocs\n.*highlightjs.*\n/);
  // its fonts would be fetched from elsewhere
  writeFileSync(join(folder, 'mkdocs.yml'), settings.replace(/name: mkdocs\n.*highlightjs.*\n/, 'name: material\n  font: false\n'));
  const python = environment(join(work, 'environment'), 'material.txt');
  run(python, ['-m', 'mkdocs', 'build', '--quiet'], { cwd: folder });
  return live(join(folder, 'site'), 'material');
});
