// The page in other engines: first figure, drag, ledger, fit in a worker, lecture saved and opened, element and frame, printing.
// `cargo xtask test --engines` runs it before a release. What differs between engines is named where it is tested.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { linkOf, SHOWN } from '../browser/lecture-setup.mjs';
import { serve } from '../browser/lib/server.mjs';
import { launch } from './webdriver.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const single = pathToFileURL(`${root}dist/vitreous.html`).href;
const out = `${root}target/web/engines`;
const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes</title><link rel="icon" href="data:,">
  <script type="module" src="vitreous-figure.js"></script><script type="module" src="vitreous-frame.js"></script>
  <vitreous-figure id="one" figure="rfot.free_energy_profile" controls></vitreous-figure>
  <iframe src="vitreous.html#embed=1&v=1&figure=rfot.angell" width="700" height="150" sandbox="allow-scripts"></iframe>`;
// the memory of the module is spoilt, as a fault in it could: the next call has its answer from a fresh instance
const FAULT = `<!doctype html><meta charset="utf-8"><title>waiting</title><link rel="icon" href="data:,">
  <script type="module">
    import { evaluate, init } from './pkg/index.js';
    import { initSync } from './pkg/built/vitreous.js';
    await init();
    const answer = () => JSON.stringify(evaluate('rfot.mosaic', { s_c: 0.72 }));
    const [before, first] = [answer(), initSync()];
    new Uint8Array(first.memory.buffer).fill(255);
    document.title = answer() === before && initSync() !== first ? 'as before' : 'otherwise';
  </script>`;

/** How many pages a PDF has; its objects may be packed. */
function pages(bytes) {
  const text = bytes.toString('latin1');
  const parts = [text];
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const begin = found.index + found[0].length;
    try {
      parts.push(inflateSync(bytes.subarray(begin, text.indexOf('endstream', begin)), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // an end, or a picture packed otherwise
    }
  }
  return parts.reduce((sum, part) => sum + (part.match(/\/Type\s*\/Page\b/g) ?? []).length, 0);
}

const POINTS = 'T (K),log10 eta (Pa s)\n1000,10\n1100,8\n1200,6.5\n1300,5\n1400,4';

for (const engine of (process.env.ENGINES ?? 'firefox,webkit').split(',').filter(Boolean)) {
  describe(engine, () => {
    const downloads = `${out}/${engine}-saved`;
    let browser;
    let site;
    before(async () => {
      rmSync(`${out}/site`, { recursive: true, force: true });
      mkdirSync(out, { recursive: true });
      cpSync(`${root}dist/site`, `${out}/site`, { recursive: true });
      cpSync(`${root}dist/vitreous.html`, `${out}/site/vitreous.html`);
      writeFileSync(`${out}/site/host.html`, HOST);
      cpSync(`${root}pkg`, `${out}/site/pkg`, { recursive: true, filter: (path) => !path.includes('node_modules') });
      writeFileSync(`${out}/site/fault.html`, FAULT);
      site = await serve(`${out}/site`, '/some/where/');
      rmSync(downloads, { recursive: true, force: true });
      mkdirSync(downloads);
      browser = await launch(engine, downloads);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    // a page of its own each time: only the fragment would not load it anew
    async function open(fragment, address = site.address) {
      await browser.go('about:blank');
      await browser.go(`${address}#${fragment}`);
      await browser.until(() => document.documentElement.dataset.state && document.documentElement.dataset.state !== 'loading');
      assert.equal(await browser.ask(() => document.documentElement.dataset.state), 'ready', await browser.ask(() => document.body.innerText.slice(0, 600)));
    }
    const drawn = () => browser.ask(() => Number(document.querySelector('canvas[data-figure]').dataset.drawn));
    const drawnBeyond = (count) => browser.until((n) => Number(document.querySelector('canvas[data-figure]').dataset.drawn) > n, count);
    // as many colours as a drawing has, in both forms of the page
    const colours = () => browser.ask(() => {
      const canvas = document.querySelector('canvas[data-figure]');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let k = 0; k < data.length; k += 4) seen.add((data[k] << 16) | (data[k + 1] << 8) | data[k + 2]);
      return seen.size;
    });

    test('first figure, hosted and from the disk', async (t) => {
      t.diagnostic(browser.version);
      for (const [how, address] of [['hosted', site.address], ['disk', single]]) {
        await open('v=1&figure=rfot.angell', address);
        await drawnBeyond(0);
        assert.ok(await colours() > 20, 'a picture with curves');
        assert.match(await browser.ask(() => document.querySelector('canvas[data-figure]').getAttribute('aria-label')), /\d/);
        writeFileSync(`${out}/${engine}-${how}.png`, await browser.screenshot());
      }
      await open('');
      await drawnBeyond(0);
      assert.ok(await browser.ask(() => document.querySelectorAll('#view a').length) > 5, 'the front page');
    });

    test('every figure is drawn', async () => {
      await open('v=1&figure=rfot.angell');
      const entries = await browser.ask(() => [...document.querySelectorAll('#side a[data-entry]')].map((link) => link.dataset.entry));
      assert.ok(entries.length > 90);
      const wrong = [];
      for (const id of entries) {
        await browser.ask((entry) => { location.hash = `v=1&figure=${entry}`; }, id);
        await browser.until((entry) => document.querySelector(`canvas[data-figure="${entry}"]:not([data-drawn="0"])`) !== null, id);
        if (await browser.ask(() => [...document.querySelectorAll('.problem')].some((one) => one.checkVisibility() && one.textContent))) wrong.push(id);
      }
      assert.deepEqual(wrong, []);
    });

    test('a slider, a handle and a curve follow the mouse', async () => {
      await open('v=1&figure=rfot.free_energy_profile');
      const value = () => browser.ask(() => document.querySelector('[data-field=s_c]').value);
      let [before_, count] = [await value(), await drawn()];
      await browser.drag('[data-slider=s_c]', 60, 0);
      await drawnBeyond(count);
      assert.notEqual(await value(), before_);
      await browser.until(() => location.hash.includes('s_c='));
      const entries = await browser.ask(() => [...document.querySelectorAll('#side a[data-entry]')].map((link) => link.dataset.entry));
      for (const id of entries) {
        await browser.ask((entry) => { location.hash = `v=1&figure=${entry}`; }, id);
        await browser.until((entry) => document.querySelector(`canvas[data-figure="${entry}"]:not([data-drawn="0"])`) !== null, id);
        if (await browser.ask(() => document.querySelector('.handle:not([hidden])') !== null)) break;
      }
      const all = () => browser.ask(() => [...document.querySelectorAll('[data-field]')].map((field) => field.value).join(' '));
      [before_, count] = [await all(), await drawn()];
      await browser.drag('.handle:not([hidden])', 36, -24);
      await drawnBeyond(count);
      assert.notEqual(await all(), before_);
    });

    test('the ledger shows every claim, with its verdict and formulas', async () => {
      await open('v=1&view=ledger');
      await browser.until(() => document.querySelector('.ledger-view[data-complete]') !== null);
      await browser.click('[data-all]');
      await browser.until(() => document.querySelectorAll('.ledger tbody tr').length > 400);
      assert.ok(await browser.ask(() => [...document.querySelectorAll('math')].some((one) => one.getBoundingClientRect().height > 5)), 'formulas are set');
    });

    test('a fit in a worker', async () => {
      for (const address of [site.address, single]) {
        await open('v=1&view=data', address);
        await browser.until(() => document.querySelector('.data-view[data-ready]') !== null);
        await browser.ask((text) => {
          const field = document.querySelector('[data-paste]');
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, POINTS);
        await browser.click('[data-use]');
        await browser.until(() => document.querySelector('.results table') !== null);
        // the one file has its worker inside
        if (address !== single) assert.ok(await browser.ask(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/worker.js'))), 'a worker did it');
        assert.match(await browser.ask(() => document.querySelector('.results').innerText), / ± /);
      }
    });

    test('a lecture is saved as one file, and that file opens as the lecture', async () => {
      await open(`${linkOf(SHOWN)}&mode=make`, single);
      await browser.until(() => document.querySelector('[data-save=html]') !== null);
      const file = `${out}/${engine}-lecture.html`;
      if (engine === 'webkit') {
        // its driver names no folder for downloads: what would be saved is taken from the page
        await browser.ask(() => {
          const real = URL.createObjectURL;
          URL.createObjectURL = (blob) => { globalThis.kept = blob; return real(blob); };
          HTMLAnchorElement.prototype.click = () => {};
        });
        await browser.click('[data-save=html]');
        await browser.until(() => globalThis.kept !== undefined);
        writeFileSync(file, await browser.askLater(() => globalThis.kept.text()));
      } else {
        await browser.click('[data-save=html]');
        const saved = () => readdirSync(downloads).find((name) => name.endsWith('.html') && !existsSync(`${downloads}/${name}.part`));
        for (let k = 0; !saved() && k < 300; k += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
        cpSync(`${downloads}/${saved()}`, file);
      }
      assert.ok(readFileSync(file, 'utf8').endsWith('</html>\n'), 'the whole file');
      await browser.go(pathToFileURL(file).href);
      await browser.until(() => document.documentElement.dataset.state === 'ready');
      await browser.until(() => /The slowing down/.test(document.body.innerText));
      await browser.until(() => document.querySelector('canvas, vitreous-figure') !== null);
    });

    test('element and frame in a note', async () => {
      await browser.go(`${site.address}host.html`);
      await browser.until(() => Number(document.querySelector('#one').dataset.drawn) > 0);
      const count = await browser.ask(() => Number(document.querySelector('#one').dataset.drawn));
      await browser.ask(() => {
        const slider = document.querySelector('#one').shadowRoot.querySelector('input[type=range]');
        slider.value = String(Number(slider.min) + 0.7 * (Number(slider.max) - Number(slider.min)));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await browser.until((n) => Number(document.querySelector('#one').dataset.drawn) > n, count);
      // the frame has no origin of its own, and is as high as its figure
      await browser.until(() => document.querySelector('iframe').offsetHeight > 200);
    });

    test('a fault of the module is outlived', async () => {
      await browser.go(`${site.address}fault.html`);
      assert.equal(await browser.until(() => (document.title === 'waiting' ? '' : document.title)), 'as before');
    });

    test('printing', async (t) => {
      await open('v=1&figure=rfot.angell');
      await drawnBeyond(0);
      if (engine === 'webkit') {
        // its driver has no command for it: what the page does before it is printed is seen instead
        t.diagnostic('the driver cannot print; the state for paper is looked at');
        await browser.ask(() => { dispatchEvent(new Event('beforeprint')); });
        assert.ok(await browser.ask(() => 'printing' in document.documentElement.dataset));
        await browser.ask(() => { dispatchEvent(new Event('afterprint')); });
        assert.ok(!(await browser.ask(() => 'printing' in document.documentElement.dataset)));
        return;
      }
      const paper = await browser.print();
      writeFileSync(`${out}/${engine}.pdf`, paper);
      assert.equal(pages(paper), 1, 'one page');
      assert.ok(paper.length > 20_000, 'with a picture on it');
    });
  });
}
