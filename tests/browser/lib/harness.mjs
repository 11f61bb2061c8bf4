// Opens the built page in Chromium, hosted under a sub-path or as one file without network, and holds it to its
// promises: no error on the console, no violation of its security policy, no request to anywhere else.
//
//   import { inBoth, inHosted, inFile, ready } from './lib/harness.mjs';
//   inBoth('a key moves the slider', '#v=1&figure=...', async ({ page, mode, shot }) => { ... });
//
// Each test gets a fresh context. `shot(name)` writes target/screenshots/NAME-MODE.png. Options, after the work:
// { width, height, ratio, dark, reduced, allow: [/expected complaint/], wait: false }.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

let browser;
let site;

/** The one browser of this test file. */
export async function launched() {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: FLAGS });
  return browser;
}

/** The address of the hosted page, with a slash at its end. */
export async function hostedAddress() {
  site ??= serve(`${root}dist/site`);
  return (await site).address;
}

/** The address of the page in one file. */
export const fileAddress = pathToFileURL(`${root}dist/vitreous.html`).href;

after(async () => {
  await (await browser)?.close();
  await (await site)?.close();
});

/** Waits until the page shows its first figure. */
export async function ready(page) {
  await page.waitForSelector('html[data-state="ready"], html[data-state="failed"]', { state: 'attached', timeout: 60_000 });
  assert.equal(await page.getAttribute('html', 'data-state'), 'ready', `the page failed: ${await page.textContent('body')}`);
}

/** A page in a fresh context, watched; `{page, complaints, close()}`. */
export async function watched(allowed, options = {}) {
  const context = await (await launched()).newContext({
    viewport: { width: options.width ?? 1100, height: options.height ?? 800 },
    deviceScaleFactor: options.ratio ?? 1,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reduced ? 'reduce' : 'no-preference',
    offline: Boolean(options.offline),
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const complaints = [];
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    const url = request.url();
    const inside = url.split('#')[0];
    if (!/^(data|blob|about):/.test(url) && !allowed.some((start) => (start.endsWith('/') ? inside.startsWith(start) : inside === start))) {
      complaints.push(`request outside: ${url}`);
    }
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  return { page, complaints, close: () => context.close() };
}

/** Opens the hosted page at a fragment. */
export async function openHosted(fragment = '', options = {}) {
  const address = await hostedAddress();
  const opened = await watched([address], options);
  await opened.page.goto(address + fragment);
  return opened;
}

/** Opens the one file at a fragment, with the network off. */
export async function openFile(fragment = '', options = {}) {
  const opened = await watched([fileAddress], { ...options, offline: true });
  await opened.page.goto(fileAddress + fragment);
  return opened;
}

function register(mode, open) {
  return (name, fragment, work, options = {}) => {
    test(`${name} (${mode})`, { timeout: options.timeout ?? 120_000 }, async () => {
      const opened = await open(fragment, options);
      try {
        if (options.wait !== false) await ready(opened.page);
        const shot = async (label) => {
          await mkdir(`${root}target/screenshots`, { recursive: true });
          await opened.page.screenshot({ path: `${root}target/screenshots/${label}-${mode}.png` });
        };
        await work({ page: opened.page, mode, shot, complaints: opened.complaints });
        const unexpected = opened.complaints.filter((text) => !(options.allow ?? []).some((pattern) => pattern.test(text)));
        assert.deepEqual(unexpected, []);
      } finally {
        await opened.close();
      }
    });
  };
}

/** Registers a test in the hosted page. */
export const inHosted = register('hosted', openHosted);

/** Registers a test in the one file. */
export const inFile = register('file', openFile);

/** Registers a test in both. */
export function inBoth(name, fragment, work, options) {
  inHosted(name, fragment, work, options);
  inFile(name, fragment, work, options);
}

/** How many pixels of a canvas differ from its corner: above zero once something is drawn. */
export async function inked(page, selector = 'canvas[data-figure]') {
  return page.locator(selector).first().evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let k = 0; k < data.length; k += 4) {
      if (data[k] !== data[0] || data[k + 1] !== data[1] || data[k + 2] !== data[2] || data[k + 3] !== data[3]) count += 1;
    }
    return count;
  });
}
