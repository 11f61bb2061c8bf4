// What a visitor waits for and downloads: sizes as a server sends them, what is transferred until the first figure stands, the way
// from navigation to it, five frames on one page beside one. Prints tables; fails nothing.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launch } from './lib/browser.mjs';
import { compressing } from './lib/compressing.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const root = fileURLToPath(new URL('../../', import.meta.url));
const site = `${root}dist/site`;
const kilo = (bytes) => `${(bytes / 1000).toFixed(0).padStart(5)} kB`;
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const browser = await launch();
const note = '<!doctype html><title>Note</title><link rel="icon" href="data:,"><script type="module" src="vitreous-figure.js"></script><vitreous-figure figure="rfot.quench"></vitreous-figure>';
const server = await compressing(site, { 'note.html': note });

async function transferred(address, ready) {
  server.sent.clear();
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector(ready, { state: 'attached' });
  const files = [...server.sent].sort((a, b) => b[1] - a[1]);
  await page.close();
  return files;
}

const total = (files) => files.reduce((sum, [, bytes]) => sum + bytes, 0);
const front = await transferred(server.address, 'html[data-state="ready"]');
print(`${kilo(total(front))}  transferred until the hosted page shows its first figure, gzip (goal 300): ${front.map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)}`).join(', ')}`);
const element = await transferred(`${server.address}note.html`, 'vitreous-figure[data-drawn]');
print(`${kilo(total(element))}  a page with one element, gzip (goal 250): ${element.map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)}`).join(', ')}`);
const rooms = (await readdir(`${site}/rooms`)).map((name) => `rooms/${name}`);
let all = 0;
for (const name of ['vitreous.wasm', ...rooms]) all += gzipSync(await readFile(join(site, name)), { level: 9 }).length;
print(`${kilo(all)}  modules and data of the whole site, gzip (goal 650)`);
print(`${kilo((await readFile(`${root}dist/vitreous.html`)).length)}  vitreous.html (goal 800)`);

async function firstFigure(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement?.dataset.state === 'ready') window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
  });
  await page.goto(address);
  await page.waitForSelector('html[data-state="ready"]', { state: 'attached' });
  const took = await page.evaluate(() => window.readyAt ?? performance.now());
  await context.close();
  return took;
}

// `OLD` may name the dist folder of another build, which is timed in turn with this one
const builds = [['this build', `${root}dist`], ...(process.env.OLD ? [['the old build', process.env.OLD]] : [])];
for (const [form, from] of [['hosted', (dist) => compressing(`${dist}/site`)], ['vitreous.html', async (dist) => ({ address: pathToFileURL(`${dist}/vitreous.html`).href, close() {} })]]) {
  const times = new Map(builds.map(([name]) => [name, []]));
  for (let k = 0; k < 9; k += 1) {
    for (const [name, dist] of builds) {
      const { address, close } = await from(dist);
      times.get(name).push(await firstFigure(address));
      await close();
    }
  }
  for (const [name, all] of times) print(`${median(all).toFixed(0).padStart(5)} ms  navigation to first figure, ${form}, ${name} (median of 9, slowest ${Math.max(...all).toFixed(0)})`);
}

/** Time until all of so many frames of the one file have told their height. */
async function frames(count) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 6000 } });
  const took = await page.goto(server.address).then(() => page.evaluate((many) => new Promise((done) => {
    const begun = performance.now();
    const told = new Set();
    addEventListener('message', ({ source, data }) => {
      if (data?.type === 'vitreous:height' && told.add(source).size === many) done(performance.now() - begun);
    });
    document.body.replaceChildren(...Array.from({ length: many }, (_, k) => Object.assign(document.createElement('iframe'), { src: `vitreous.html#embed=1&figure=rfot.quench&stiffness=${90 + k}`, sandbox: 'allow-scripts', width: 700, height: 700 })));
  }), count));
  await page.close();
  return took;
}
const [one, five] = [[], []];
for (let k = 0; k < 5; k += 1) {
  one.push(await frames(1));
  five.push(await frames(5));
}
print(`${median(five).toFixed(0).padStart(5)} ms  five sandboxed frames of the one file, all ready; one takes ${median(one).toFixed(0)} ms: ${(median(five) / median(one)).toFixed(1)} times (goal 2)`);
await server.close();
await browser.close();
