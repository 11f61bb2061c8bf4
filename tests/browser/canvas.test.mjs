// The canvas draws some things by other means than the file: images for maps, the browser's own dashes. Both must show the same.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

let browser;
let site;

before(async () => {
  site = await serve(fileURLToPath(new URL('../../pkg', import.meta.url)));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** An empty page beside the package. */
async function open() {
  const page = await browser.newPage();
  await page.route('**/index.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Canvas</title>' }));
  await page.goto(`${site.address}index.html`);
  return page;
}

/** The share of blocks of 6 x 6 pixels, inside the frames, in which canvas and file differ by more than a step of grey. */
async function difference(figure, theme) {
  const page = await open();
  return page.evaluate(async ([id, wanted]) => {
    const { init, draw, svg } = await import(new URL('index.js', location.href));
    await init();
    const options = { width: 640, height: 420, ratio: 1, theme: wanted };
    const canvas = document.createElement('canvas');
    const { panels } = draw(canvas, id, {}, options);
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg(id, {}, options)], { type: 'image/svg+xml' }));
    await image.decode();
    const other = Object.assign(document.createElement('canvas'), { width: 640, height: 420 });
    other.getContext('2d').drawImage(image, 0, 0);
    const [a, b] = [canvas, other].map((one) => one.getContext('2d', { willReadFrequently: true }).getImageData(0, 0, 640, 420).data);
    let blocks = 0;
    let apart = 0;
    for (const { left, top, width, height } of panels) {
      for (let y = Math.ceil(top) + 4; y + 10 < top + height; y += 6) {
        for (let x = Math.ceil(left) + 4; x + 10 < left + width; x += 6) {
          const sums = [0, 0, 0];
          for (let j = 0; j < 6; j += 1) for (let i = 0; i < 6; i += 1) for (let c = 0; c < 3; c += 1) {
            const at = 4 * ((y + j) * 640 + x + i) + c;
            sums[c] += (a[at] - b[at]) / 36;
          }
          blocks += 1;
          apart += Math.max(...sums.map(Math.abs)) > 30;
        }
      }
    }
    return apart / blocks;
  }, [figure, theme]).finally(() => page.close());
}

for (const [figure, theme] of [['etm.three_well_potential', 'light'], ['melting_rg.strain_field', 'dark']]) {
  test(`${figure}, ${theme}: the canvas shows what the file holds`, async () => {
    // fonts differ between the two, and with them margins by a pixel or two
    const share = await difference(figure, theme);
    assert.ok(share < 0.12, `${(100 * share).toFixed(1)} % of the picture differs`);
  });
}

test('a dashed rule has sharp sides and even dashes, whatever the screen', async () => {
  for (const ratio of [1, 1.25, 2]) {
    const page = await open();
    const rows = await page.evaluate(async (device) => {
      const { init, draw } = await import(new URL('index.js', location.href));
      await init();
      const canvas = document.createElement('canvas');
      const { panels: [{ left, top, width, height, y }] } = draw(canvas, 'rfot.cooperativity', {}, { width: 640, height: 420, ratio: device, theme: 'light' });
      const at = Math.floor((top + height * (1 - (1 - y.from) / (y.to - y.from))) * device);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      // right of the marks at T_K and T_g, where no curve is near
      const from = Math.ceil((left + 0.3 * width) * device);
      const long = Math.floor(0.16 * width * device);
      return [-3, -2, -1, 0, 1, 2, 3].map((k) => [...context.getImageData(from, at + k, long, 1).data].filter((_, i) => i % 4 === 0));
    }, ratio);
    await page.close();
    const dark = rows.map((row) => row.filter((v) => v < 128).length / row.length);
    const inked = dark.filter((share) => share > 0.1);
    assert.equal(inked.length, Math.max(1, Math.round(1.2 * ratio)), `ratio ${ratio}: ${dark}`);
    assert.ok(inked.every((share) => share > 0.5 && share < 0.75), `ratio ${ratio}: ${inked}`);
    const sides = rows.filter((_, k) => dark[k] <= 0.1);
    assert.ok(sides.every((row) => row.filter((v) => v < 200).length / row.length < 0.06), `ratio ${ratio}: a grey side`);
  }
});

test('moved to a finer screen the figure is drawn in its pixels, on the page and in another', async () => {
  // a browser without a screen changes its ratio in silence: the ratio is ours here, and so is the word that it changed
  const script = () => {
    let ratio = 1;
    const queries = [];
    const real = globalThis.matchMedia;
    Object.defineProperty(globalThis, 'devicePixelRatio', { get: () => ratio });
    globalThis.matchMedia = (text) => {
      const query = real.call(globalThis, text);
      if (text.includes('resolution')) queries.push(query);
      return query;
    };
    globalThis.moveTo = (next) => {
      ratio = next;
      for (const query of queries.splice(0)) query.dispatchEvent(new Event('change'));
    };
  };
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, bypassCSP: true });
  await context.addInitScript(script);
  const whole = await serve(fileURLToPath(new URL('../../dist/site', import.meta.url)));
  try {
    for (const path of ['index.html#v=1&figure=rfot.quench', 'lecture.html']) {
      const page = await context.newPage();
      await page.goto(whole.address + path);
      for (const ratio of [1, 2, 1.5]) {
        await page.evaluate((next) => globalThis.moveTo(next), ratio);
        await page.waitForFunction((wanted) => {
          const canvas = document.querySelector('canvas[data-figure]') ?? document.querySelector('vitreous-figure')?.shadowRoot?.querySelector('canvas');
          return canvas?.clientWidth > 100 && Math.abs(canvas.width / canvas.clientWidth - wanted) < 0.02;
        }, ratio);
      }
    }
  } finally {
    await context.close();
    await whole.close();
  }
});

test('on a page that is written from right to left, signs and indices stand where they belong', async () => {
  const drawn = async (direction) => {
    const page = await open();
    const image = await page.evaluate(async (dir) => {
      document.documentElement.dir = dir;
      const { init, draw } = await import(new URL('index.js', location.href));
      await init();
      const canvas = document.body.appendChild(document.createElement('canvas'));
      const map = draw(canvas, 'rfot.angell', {}, { width: 640, height: 420, ratio: 1, theme: 'light' });
      return { direction: getComputedStyle(canvas).direction, picture: canvas.toDataURL(), map };
    }, direction);
    await page.close();
    return image;
  };
  const [left, right] = [await drawn('ltr'), await drawn('rtl')];
  assert.deepEqual([left.direction, right.direction], ['ltr', 'rtl']);
  assert.deepEqual(right.map, left.map);
  assert.ok(right.picture === left.picture, 'the picture differs with the direction of the page');
});

test('while a slider is dragged the margins change seldom, and less often than from drawings that know of no other', async () => {
  const page = await open();
  const [steady, anew] = await page.evaluate(async (all) => {
    const { init, draw, catalogue } = await import(new URL('index.js', location.href));
    await init();
    const options = { width: 640, height: 420, ratio: 1, theme: 'light' };
    const frames = (canvas, id, inputs) => JSON.stringify(draw(canvas(), id, inputs, options).panels.map(({ left, top, width, height }) => [left, top, width, height]));
    const changes = (list) => list.filter((one, k) => k && one !== list[k - 1]).length;
    const sums = [0, 0];
    for (const figure of catalogue().flatMap((room) => room.figures).filter((_, k) => all || k % 2)) {
      const slider = figure.params.find((p) => p.type === 'number' && !p.domain.integer);
      if (!slider) continue;
      const one = document.createElement('canvas');
      const lists = [[], []];
      for (let k = 0; k < 16; k += 1) {
        const inputs = { [slider.name]: slider.min + (0.3 + 0.02 * k) * (slider.max - slider.min) };
        try {
          lists[0].push(frames(() => one, figure.id, inputs));
          lists[1].push(frames(() => document.createElement('canvas'), figure.id, inputs));
        } catch (refusal) {
          if (!refusal.kind) throw refusal;
        }
      }
      lists.forEach((list, k) => { sums[k] += changes(list); });
    }
    return sums;
  }, Boolean(process.env.ALL));
  await page.close();
  assert.ok(anew > 20, `only ${anew} changes: the test shows nothing`);
  assert.ok(steady < 0.5 * anew, `${steady} changes against ${anew}`);
});

test('a frame with what was kept of the last one is the same picture', async () => {
  const page = await open();
  const apart = await page.evaluate(async () => {
    const { init, draw } = await import(new URL('index.js', location.href));
    await init();
    const { fillText } = CanvasRenderingContext2D.prototype;
    let texts = 0;
    CanvasRenderingContext2D.prototype.fillText = function count(...words) {
      texts += 1;
      return fillText.apply(this, words);
    };
    const found = [];
    for (const id of ['rfot.angell', 'etm.three_well_potential', 'two_electron.cage']) {
      for (const [ratio, width] of [[1, 640], [1.25, 642], [2, 640]]) {
        const canvas = document.createElement('canvas');
        const pictures = [];
        const counts = [];
        for (let k = 0; k < 4; k += 1) {
          texts = 0;
          draw(canvas, id, {}, { width, height: 420, ratio, theme: 'light' });
          counts.push(texts);
          pictures.push(canvas.toDataURL());
        }
        if (pictures[3] !== pictures[0] || pictures[1] !== pictures[0]) found.push(`${id} at ${ratio}: another picture`);
        if (counts[3] >= counts[0]) found.push(`${id} at ${ratio}: nothing was kept`);
      }
    }
    return found;
  });
  await page.close();
  assert.deepEqual(apart, []);
});

test('a canvas that the browser took back is drawn anew: on the page and in the element', async () => {
  const context = await browser.newContext();
  const whole = await serve(fileURLToPath(new URL('../../dist/site', import.meta.url)));
  try {
    for (const path of ['index.html#v=1&figure=rfot.free_energy_profile', 'lecture.html']) {
      const page = await context.newPage();
      await page.goto(whole.address + path);
      await page.waitForSelector('[data-drawn]:not([data-drawn="0"])');
      const [before, lost, after] = await page.evaluate(async () => {
        const host = document.querySelector('vitreous-figure');
        const canvas = host ? host.shadowRoot.querySelector('canvas') : document.querySelector('canvas[data-figure]');
        const seen = () => canvas.toDataURL();
        const first = seen();
        canvas.getContext('2d').reset();
        const empty = seen();
        canvas.dispatchEvent(new Event('contextrestored'));
        await new Promise((resolve) => { setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 50); });
        return [first, empty, seen()];
      });
      assert.notEqual(lost, before);
      assert.equal(after, before, path);
    }
  } finally {
    await context.close();
    await whole.close();
  }
});
