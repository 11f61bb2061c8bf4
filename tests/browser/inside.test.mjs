// A note opened from the disk with the network off: the element as one classic script beside it.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { clean, setUp } from './page-setup.mjs';

const kit = setUp();
const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitreous-note-'));
  for (const name of ['vitreous-figures.js', 'vitreous-figures-rfot.js', 'vitreous-figures-etm.js']) copyFileSync(join(SITE, name), join(folder, name));
});
after(() => rmSync(folder, { recursive: true }));

/** A note with these lines, as a double click opens it. */
async function note(lines) {
  writeFileSync(join(folder, 'note.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Note</title><body>${lines}</body></html>`);
  const context = await kit.context({ offline: true });
  const page = kit.watch(await context.newPage());
  page.asked = [];
  page.on('request', (request) => page.asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'note.html')).href);
  return page;
}
const drawn = (page, id) => page.locator(`vitreous-figure[figure="${id}"][data-drawn]`);

test('figures of every kind are drawn and moved in a note from the disk, by one script and nothing else', async () => {
  const page = await note(`<script src="vitreous-figures.js"></script>
    <vitreous-figure figure="rfot.free_energy_profile" params="s_c=0.61" controls="s_c"></vitreous-figure>
    <vitreous-figure figure="compare.viscosity" controls></vitreous-figure>
    <vitreous-figure figure="etm.heat_capacity" theme="dark"></vitreous-figure>`);
  for (const id of ['rfot.free_energy_profile', 'compare.viscosity', 'etm.heat_capacity']) {
    await page.locator(`vitreous-figure[figure="${id}"]`).scrollIntoViewIfNeeded();
    await drawn(page, id).waitFor();
  }
  const first = drawn(page, 'rfot.free_energy_profile');
  const picture = () => first.evaluate((one) => one.shadowRoot.querySelector('canvas').toDataURL());
  const before = await picture();
  await first.locator('input[type=range]').fill('300');
  await page.waitForFunction((old) => document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').toDataURL() !== old, before);
  assert.ok(await drawn(page, 'compare.viscosity').locator(':is(label, legend)').count() > 0, 'words came with the script');
  assert.deepEqual(page.asked.map((address) => address.split('/').at(-1)), ['note.html', 'vitreous-figures.js']);
  clean(page);
});

test('scripts of single theories stand beside each other; what none of them holds is said', async () => {
  const both = await note('<script src="vitreous-figures-rfot.js"></script><script src="vitreous-figures-etm.js"></script><vitreous-figure figure="rfot.quench"></vitreous-figure><vitreous-figure figure="etm.double_well" controls></vitreous-figure>');
  for (const id of ['rfot.quench', 'etm.double_well']) {
    await both.locator(`vitreous-figure[figure="${id}"]`).scrollIntoViewIfNeeded();
    await drawn(both, id).waitFor();
  }
  clean(both);
  const one = await note('<script src="vitreous-figures-rfot.js"></script><vitreous-figure figure="etm.double_well">A picture instead.</vitreous-figure>');
  await one.locator('vitreous-figure .problem', { hasText: 'not in the scripts of this page, which hold rfot: take vitreous-figures.js' }).waitFor();
  assert.ok(await one.getByText('A picture instead.').isVisible());
  clean(one);
});

test('the dialog hands out the line, the script and its size', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile&s_c=0.61');
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  assert.equal(await page.locator('[data-embed=script]').isVisible(), false);
  await page.selectOption('[data-embed=kind]', 'inside');
  assert.match(await page.innerText('[data-embed=script]'), /Save vitreous-figures\.js \(\d\.\d MB\) beside the note.*vitreous-figures-rfot\.js \(0\.\d MB\) is enough/s);
  await page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn]').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-embed=script] a')]);
  assert.equal(file.suggestedFilename(), 'vitreous-figures.js');
  const lines = await page.inputValue('[data-embed=code]');
  assert.doesNotMatch(lines, /module|https?:/);
  clean(page);
  const pasted = await note(lines);
  await drawn(pasted, 'rfot.free_energy_profile').waitFor();
  assert.equal(await pasted.locator('vitreous-figure input[type=range]').count(), 1);
  clean(pasted);
});

test('a note that names no encoding shows the letters as they are', async () => {
  writeFileSync(join(folder, 'bare.html'), '<!doctype html><title>Note</title><script src="vitreous-figures.js"></script><vitreous-figure figure="rfot.angell"></vitreous-figure>');
  const page = kit.watch(await (await kit.context({ offline: true })).newPage());
  await page.goto(pathToFileURL(join(folder, 'bare.html')).href);
  await drawn(page, 'rfot.angell').waitFor();
  const text = await page.evaluate(() => `${document.querySelector('vitreous-figure').shadowRoot.textContent} ${document.querySelector('vitreous-figure').shadowRoot.querySelector('canvas').getAttribute('aria-label')}`);
  assert.match(text, /·|−/);
  assert.doesNotMatch(text, /Â|â/);
  clean(page);
});
