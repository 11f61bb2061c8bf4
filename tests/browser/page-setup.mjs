// A browser on the built page, served under a sub-path or opened from the disk, that notes everything that must not happen:
// errors, violations of the page's policy, requests to anywhere else.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, afterEach, before } from 'node:test';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'dist/site');
const FOLDER = '/some/where/below/';

/** The figure that most tests look at. */
export const FIRST = 'v=1&figure=rfot.angell';

/** The one file, as an address. */
export const SINGLE = pathToFileURL(join(ROOT, 'dist/vitreous.html')).href;

/**
 * Starts browser and server before the tests of a file and stops them after. The answer has `open(fragment, options)`:
 * a page that is ready, in a fresh context; `options` may hold {address, offline, failed, script} and what a context takes.
 */
export function setUp() {
  const kit = {};
  const contexts = [];
  before(async () => {
    kit.server = await serve(SITE, FOLDER);
    kit.base = kit.server.address;
    kit.browser = await launch();
  });
  // what a test has opened goes on drawing beside the next one
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  after(async () => {
    await kit.browser?.close();
    await kit.server?.close();
  });
  kit.context = async (options = {}) => {
    const context = await kit.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...options });
    contexts.push(context);
    return context;
  };
  kit.watch = (page, allowed = []) => {
    page.problems = [];
    const note = (text) => {
      // the browser's advice on how these tests read pixels is none for the page
      if (/willReadFrequently|Service Worker registration blocked/.test(text)) return;
      // on a busy machine the script may come seconds after the files that were asked for early; page-start.test.mjs sees that all are used
      if (/was preloaded using link preload but not used/.test(text)) return;
      if (!allowed.some((pattern) => pattern.test(text))) page.problems.push(text);
    };
    page.on('pageerror', (error) => note(`error: ${error.stack}`));
    page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(kit.base) && !/^(data|blob|file):/.test(url)) note(`request to ${url}`);
    });
    return page;
  };
  kit.open = async (fragment = FIRST, { address, offline = false, state = 'ready', script, allowed, context, ...options } = {}) => {
    const own = context ?? await kit.context(options);
    const page = kit.watch(await own.newPage(), allowed);
    if (script) await page.addInitScript(script);
    if (offline) await own.setOffline(true);
    await page.goto(`${address ?? kit.base}${fragment && `#${fragment.replace(/^#/, '')}`}`);
    await page.waitForSelector('html:not([data-state="loading"])', { state: 'attached' });
    assert.equal(await page.getAttribute('html', 'data-state'), state, await page.innerText('body'));
    return page;
  };
  return kit;
}

/** Nothing happened that must not. */
export function clean(page) {
  assert.deepEqual(page.problems, []);
}

/** How often the figure was drawn. */
export async function drawn(page) {
  return Number(await page.getAttribute('canvas[data-figure]', 'data-drawn'));
}

/** The pixels of the figure, as text. */
export function pixels(page) {
  return page.evaluate(() => document.querySelector('canvas[data-figure]').toDataURL());
}

/** The colours in a part of the page as it is seen, each as its red, green and blue. */
export async function coloursOf(page, clip) {
  const shot = await page.screenshot({ clip });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const ink = new OffscreenCanvas(image.width, image.height).getContext('2d');
    ink.drawImage(image, 0, 0);
    const { data: bytes } = ink.getImageData(0, 0, image.width, image.height);
    const all = new Set();
    for (let k = 0; k < bytes.length; k += 4) all.add(bytes.slice(k, k + 3).join());
    return [...all];
  }, `data:image/png;base64,${shot.toString('base64')}`);
}

/** Waits until the figure was drawn more often than `count`. */
export async function drawnBeyond(page, count) {
  await page.waitForFunction((n) => Number(document.querySelector('canvas[data-figure]').dataset.drawn) > n, count);
}

/** The fragment of the address, once it holds `text`. */
export async function fragmentWith(page, text) {
  await page.waitForFunction((part) => location.hash.includes(part), text);
  return page.evaluate(() => location.hash);
}

/**
 * Lets `ms` pass by the page's own clock: what the page itself has put off for a shorter time has happened then, also on a
 * machine so busy that the page falls behind the test.
 */
export function pause(page, ms) {
  return page.evaluate((time) => new Promise((resolve) => { setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), time); }), ms);
}
