// What is taken away: files with their version, parameters and link; print.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { clean, drawn, drawnBeyond, fragmentWith, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const LINK = 'v=1&figure=rfot.free_energy_profile&s_c=0.61';

async function taken(page, key) {
  if (!await page.locator('.exports[open]').count()) await page.click('.exports > summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${key}]`)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function pngChunks(bytes) {
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

test('PNG at 1, 2 and 4 times its size, with its texts', async () => {
  const page = await kit.open(LINK);
  const widths = [];
  for (const scale of [1, 2, 4]) {
    const { name, bytes } = await taken(page, `png${scale}`);
    assert.equal(name, `rfot-free_energy_profile.${scale}x.png`);
    const chunks = pngChunks(bytes);
    widths.push(chunks[0].data.readUInt32BE(0));
    assert.equal(chunks.at(-1).type, 'IEND');
    inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
    const texts = chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => data.toString('utf8')).join('\n');
    for (const part of ['vitreous ', 'rfot.free_energy_profile', 's_c=0.61', kit.base, '#v=1&figure=']) assert.ok(texts.includes(part), `${part} in ${texts}`);
  }
  assert.deepEqual(widths.map((width) => width / widths[0]), [1, 2, 4]);
  clean(page);
});

test('SVG that is well formed, with real text and its texts', async () => {
  const page = await kit.open(LINK);
  const { name, bytes } = await taken(page, 'svg');
  assert.equal(name, 'rfot-free_energy_profile.svg');
  const text = bytes.toString('utf8');
  // the page itself reads no markup from a text
  const reader = await page.context().newPage();
  const seen = await reader.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { error: svg.querySelector('parsererror')?.textContent, root: svg.documentElement.localName, words: [...svg.querySelectorAll('text')].map((one) => one.textContent).join(' '), data: svg.querySelector('metadata').textContent };
  }, text);
  assert.equal(seen.error, undefined);
  assert.equal(seen.root, 'svg');
  assert.match(seen.words, /beads rearranged/);
  for (const part of ['vitreous ', 's_c=0.61', `${kit.base}#v=1&figure=rfot.free_energy_profile&s_c=0.61`]) assert.ok(seen.data.includes(part), seen.data);
  // as an image, as another program opens it
  const size = await page.evaluate((source) => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image.naturalWidth);
    image.onerror = () => reject(new Error('the SVG is no image'));
    image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  }), text);
  assert.ok(size > 200);
  clean(page);
});

test('CSV with its facts above and numbers below', async () => {
  const page = await kit.open(LINK);
  const { bytes } = await taken(page, 'csv');
  const lines = bytes.toString('utf8').trimEnd().split(/\r?\n/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a spreadsheet sees that it is UTF-8');
  lines[0] = lines[0].slice(1);
  const facts = lines.filter((line) => line.startsWith('#')).join('\n');
  for (const part of ['vitreous', 'rfot.free_energy_profile', 's_c = 0.61', kit.base]) assert.ok(facts.includes(part), facts);
  const [heading, ...rows] = lines.filter((line) => !line.startsWith('#'));
  const columns = heading.split(',');
  const [x, y, kind] = ['x', 'y', 'kind'].map((column) => columns.indexOf(column));
  assert.ok(x >= 0 && y >= 0 && kind >= 0, heading);
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]).slice(0, columns.length);
  const curve = rows.map(cells).filter((row) => row[kind] === 'curve');
  assert.ok(curve.length > 20);
  for (const row of curve) {
    const [size, energy] = [Number(row[x]), Number(row[y])];
    assert.ok(Math.abs(energy - (Math.sqrt(100 * size) - 0.61 * size)) < 1e-9 * Math.max(1, size), row.join());
  }
  const other = (await taken(page, 'csv-comma')).bytes.toString('utf8').split('\n').filter((line) => line && !/^\ufeff?#/.test(line));
  assert.equal(other[0].split(';').length, columns.length);
  assert.ok(other.filter((line) => line.includes(';curve;')).every((line) => !/\d\.\d/.test(line.split(';')[x])), other[1]);
});

test('JSON with inputs, version and link', async () => {
  const page = await kit.open(LINK);
  const data = JSON.parse((await taken(page, 'json')).bytes.toString('utf8'));
  assert.equal(data.inputs.s_c, 0.61);
  assert.match(data.version, /^\d+\.\d+\.\d+/);
  assert.equal(data.link, `${kit.base}#${LINK}`);
  assert.ok(data.picture.panels.length > 0);
});

test('print: figure, parameters, equation and source on one page, in light colours', async () => {
  const page = await kit.open(`${LINK}&theme=dark`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['canvas[data-figure]', '.printed-params', '.equation', '.provenance', '.reference']) assert.ok(await page.locator(selector).first().isVisible(), selector);
  for (const selector of ['.top', '.side', '.panel', '.tools', '.own-points']) assert.ok(await page.locator(selector).first().isHidden(), selector);
  assert.match(await page.innerText('.printed-params'), /0\.61/);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas[data-figure]');
    return canvas.getContext('2d').getImageData(2, 2, 1, 1).data[0] === 255;
  });
});

test('what is seen on paper alone is made for paper, not while a slider moves', async () => {
  const page = await kit.open('v=1&figure=etm.heat_capacity');
  await page.evaluate(() => {
    globalThis.made = 0;
    for (const part of document.querySelectorAll('.printed-params, .printed-link')) new MutationObserver((changes) => { globalThis.made += changes.length; }).observe(part, { childList: true, subtree: true, characterData: true });
  });
  const count = await drawn(page);
  await page.focus('[data-slider]');
  for (let k = 0; k < 10; k += 1) await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, count);
  const name = await page.getAttribute('[data-slider]', 'data-slider');
  const value = await page.inputValue(`[data-field="${name}"]`);
  assert.equal(await page.evaluate(() => globalThis.made), 0);
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction((now) => document.querySelector('.printed-params').innerText.includes(now), value);
});

// one in six, as a page on paper is made in one way for all; ALL=1, as in the long tests, prints every one
test('figures print on one page', async () => {
  const page = await kit.open();
  const entries = await page.$$eval('#side a[data-entry]', (links) => links.map((link) => link.dataset.entry));
  const long = [];
  for (const entry of entries.filter((_, k) => process.env.ALL || k % 6 === 0)) {
    await page.evaluate((id) => { location.hash = `v=1&figure=${id}`; }, entry);
    await page.waitForSelector(`canvas[data-figure="${entry}"]`);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    if (pages !== 1) long.push(`${entry}: ${pages}`);
  }
  assert.deepEqual(long, []);
});

test('from the disk the exports are saved too', async () => {
  const page = await kit.open(LINK, { address: SINGLE, offline: true });
  const { bytes } = await taken(page, 'csv');
  assert.match(bytes.toString('utf8'), /s_c = 0\.61/);
  await fragmentWith(page, 's_c=0.61');
  clean(page);
});
