// The finer picture of a dear figure: it comes when the sliders rest, shows its progress, can be cancelled, and a newer one replaces it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import catalogue from '../../pkg/built/catalogue.js';
import { clean, drawn, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();

const dear = [...catalogue.theories, ...catalogue.comparisons].flatMap((room) => room.figures).filter(({ refinement }) => refinement).map(({ id }) => id);

const over = (page) => page.waitForFunction(() => document.querySelector('.refining').hidden && document.querySelector('.refining').dataset.done === 'true');

for (const [how, address] of [['hosted', undefined], ['from the disk', SINGLE]]) {
  test(`every finer picture arrives and is drawn in place, ${how}`, async () => {
    const page = await kit.open('', { address });
    // two of each room, as a room brings its own code to the worker; from the disk only the way to the worker is another.
    // That every finer picture comes together from its parts is seen natively, in tests/theories/evaluation.rs.
    const room = (id) => id.split('.')[0];
    const some = dear.filter((id, k) => dear.slice(0, k).filter((other) => room(other) === room(id)).length < 2);
    for (const id of address ? some.slice(0, 3) : some) {
      await page.evaluate((hash) => { location.hash = hash; }, `v=1&view=ledger&theory=${id.split('.')[0]}`);
      await page.waitForSelector('.ledger-view');
      await page.evaluate((hash) => { location.hash = hash; }, `v=1&figure=${id}`);
      await page.waitForSelector(`canvas[data-figure="${id}"]`);
      await over(page);
      assert.ok(await drawn(page) >= 2, id);
    }
    clean(page);
  });
}

test('it can be cancelled and asked for again; a slider that moves takes its place', async () => {
  // workers that take their time
  const script = `const Real = Worker; globalThis.Worker = class extends Real { postMessage(data, ...rest) { if (data.seq) setTimeout(() => super.postMessage(data, ...rest), 400); else super.postMessage(data, ...rest); } };`;
  const page = await kit.open('', { script });
  await page.goto('about:blank');
  const other = await kit.open(`v=1&figure=${dear[0]}`, { script });
  await other.waitForSelector('.refining progress:visible');
  await other.click('.refining button:has-text("Cancel")');
  assert.ok(await other.locator('.refining progress').isHidden());
  assert.match(await other.innerText('.refining'), /coarse/);
  const count = await drawn(other);
  await other.click('.refining button:has-text("finer")');
  await other.waitForSelector('.refining progress:visible');
  await other.focus('[data-slider]');
  await other.keyboard.press('ArrowLeft');
  await other.waitForFunction((n) => Number(document.querySelector('canvas[data-figure]').dataset.drawn) > n, count);
  await over(other);
  clean(other);
});

const FAILING = {
  'that cannot be made': 'globalThis.Worker = class { constructor() { throw new Error("no workers here"); } };',
  'that never starts': 'globalThis.Worker = class { terminate() {} postMessage() { setTimeout(() => this.onerror({ message: "gone" })); } };',
  'that cannot take the module': 'globalThis.Worker = class { terminate() {} postMessage() { setTimeout(() => this.onmessage({ data: { ready: false } })); } };',
};
for (const [what, script] of Object.entries(FAILING)) {
  test(`with a worker ${what} the finer picture is computed on the page`, async () => {
    const page = await kit.open('v=1&figure=rfot.heat_capacity', { script });
    await over(page);
    assert.ok(await drawn(page) >= 2);
    clean(page);
  });
}

test('a worker that dies at its work is said, the coarse picture stays, and one may ask again', async () => {
  const script = `const Real = Worker; globalThis.deadly = true; globalThis.Worker = class extends Real {
    postMessage(data, ...rest) { if (data.seq && globalThis.deadly) setTimeout(() => this.onerror({ message: 'out of memory' })); else super.postMessage(data, ...rest); } };`;
  const page = await kit.open('v=1&figure=rfot.heat_capacity', { script });
  const again = page.locator('.refining button:has-text("finer")');
  await again.waitFor();
  assert.match(await page.innerText('.refining'), /could not be computed: out of memory.*coarse/);
  await page.evaluate(() => { globalThis.deadly = false; });
  await again.click();
  await over(page);
  clean(page);
});
