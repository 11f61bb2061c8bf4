// A lecture is made, by keyboard alone, saved, opened again from the disk without a network, changed and saved again.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { clean, fragmentWith, pause, setUp, SINGLE } from './page-setup.mjs';
import { openLecture, packed, QUESTIONS, textOf } from './lecture-setup.mjs';

const kit = setUp();
const folder = mkdtempSync(join(tmpdir(), 'lecture-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Goes by Tab until the focus is on what fits a selector. */
async function tabTo(page, selector, most = 250) {
  for (let k = 0; k < most; k += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no ${selector} within ${most} tabs`);
}

/** What a control saves, under its name in the folder of these tests. */
async function saved(page, act, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(folder, name);
  writeFileSync(path, readFileSync(await download.path()));
  return { path, name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

const source = (page) => page.inputValue('[data-source]');
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('made, saved as one file, opened offline, changed and saved again, by keyboard alone', async () => {
  const page = await kit.open('v=1&figure=rfot.angell&fragility=40');
  await tabTo(page, '.exports summary');
  await press(page, 'Enter');
  // its code is fetched when it is opened
  await page.waitForSelector('[data-export=lecture]');
  await tabTo(page, '[data-export=lecture]');
  await press(page, 'Enter');
  await page.waitForSelector('.added a');
  await tabTo(page, '.added a');
  await press(page, 'Enter');
  await page.waitForSelector('.making');
  assert.equal(await page.locator('.step-list [data-at]').count(), 1);
  await tabTo(page, '[data-choose="1"]');
  await press(page, 'Enter');
  assert.match(await source(page), /figure=rfot\.angell&fragility=40&controls=/);
  await page.waitForSelector('.preview vitreous-figure[data-drawn]');
  await tabTo(page, '[data-add-step]');
  await press(page, 'Enter');
  await page.keyboard.type('The question');
  await page.waitForFunction(() => /The question/.test(document.querySelector('.step-list').textContent));
  await press(page, 'Control+End');
  await page.keyboard.type('\n\n> [!question number value=40 tolerance=5 unit=K]\n> How large is it? Ends a script: </script> <!-- and so on\n');
  await page.waitForSelector('.preview [data-question=number]');
  await tabTo(page, '[data-save=html]');
  const first = await saved(page, () => press(page, 'Enter'), 'first.html');
  assert.match(first.name, /\.html$/);
  clean(page);

  const opened = await kit.open('', { address: pathToFileURL(first.path).href, offline: true });
  await opened.waitForSelector('.lecture-view[data-complete]');
  assert.deepEqual(await opened.locator('.lecture-step h2').count(), 2);
  assert.match(await opened.innerText('[data-question=number]'), /Ends a script: <\/script> <!-- and so on/);
  await opened.locator('vitreous-figure').scrollIntoViewIfNeeded();
  await opened.waitForSelector('vitreous-figure[data-drawn]');
  assert.match(await opened.locator('vitreous-figure').getAttribute('params'), /fragility=40/);
  await tabTo(opened, '[data-mode=make]');
  await press(opened, 'Enter');
  await opened.waitForSelector('.making');
  await tabTo(opened, '[data-choose="2"]');
  await press(opened, 'Alt+ArrowUp');
  await opened.waitForFunction(() => /^1 The question/.test(document.querySelector('.step-list [data-at="0"] .step-name').textContent));
  await tabTo(opened, '[data-save=html]');
  const second = await saved(opened, () => press(opened, 'Enter'), 'second.html');
  clean(opened);

  // also in a frame that may do nothing but run its scripts
  const note = join(folder, 'note.html');
  writeFileSync(note, '<!doctype html><title>Note</title><iframe src="second.html" sandbox="allow-scripts" width="900" height="700"></iframe>');
  const context = await kit.context();
  await context.setOffline(true);
  const again = kit.watch(await context.newPage());
  await again.goto(pathToFileURL(note).href);
  const inner = again.frameLocator('iframe');
  await inner.locator('.lecture-view[data-complete]').waitFor();
  assert.match(await inner.locator('.lecture-step h2').first().innerText(), /The question/);
  assert.equal(second.text.match(/id="lecture"/g).filter(Boolean).length, first.text.match(/id="lecture"/g).length);
  assert.ok(Math.abs(second.text.length - first.text.length) < 3000, 'a copy of a copy does not grow');
  clean(again);
});

test('the one file writes a copy of itself that is the same page', async () => {
  const page = await kit.open('v=1&view=lecture&text=' + packed(QUESTIONS), { address: SINGLE, offline: true });
  await page.waitForSelector('.lecture-view[data-complete]');
  const copy = await saved(page, () => page.click('[data-save=html]'), 'copy.html');
  const original = readFileSync(new URL(SINGLE), 'utf8');
  const bare = (text) => text.replace(/^([^]{0,200}?)<script type="text\/markdown"[^]*?<\/script>/, '$1').replace(/<title>[^<]*<\/title>/, '').replace(/\s+/g, ' ');
  const scripts = (text) => [...text.matchAll(/<script type="module">[^]*?<\/script>/g)].map(([found]) => found);
  assert.deepEqual(scripts(copy.text), scripts(original), 'the script is what the policy names');
  assert.ok(Math.abs(bare(copy.text).length - bare(original).length) < 200, `${bare(copy.text).length} and ${bare(original).length}`);
  const policy = (text) => /Content-Security-Policy" content="([^"]+)"/.exec(text)[1];
  assert.equal(policy(copy.text), policy(original));
  // what the command line writes is the same but for the title
  const md = join(folder, 'five.md');
  writeFileSync(md, QUESTIONS);
  const written = spawnSync(process.env.VITREOUS || 'target/debug/vitreous', ['lecture', md, '-o', '-', '--page', fileURLToPath(SINGLE)], { encoding: 'utf8', maxBuffer: 2 ** 25 });
  assert.equal(written.status, 0, written.stderr);
  const inside = (text) => /<script type="text\/markdown" id="lecture">[^]*?<\/script>/.exec(text)[0];
  assert.equal(inside(copy.text), inside(written.stdout));
  assert.deepEqual([scripts(copy.text), policy(copy.text)], [scripts(written.stdout), policy(written.stdout)]);
  const opened = await kit.open('v=1&figure=rfot.angell', { address: pathToFileURL(copy.path).href, offline: true });
  assert.ok(await opened.locator('canvas[data-figure]').count(), 'every link of the page works in it');
  clean(opened);
  clean(page);
});

test('Markdown is saved as it is, and opened by button and by drop', async () => {
  const page = await openLecture(kit, QUESTIONS);
  const md = await saved(page, () => page.click('[data-save=md]'), 'five.md');
  assert.equal(md.text, QUESTIONS);
  assert.equal(md.name, 'five-questions.md');
  const other = await kit.open('v=1&view=lecture');
  await other.waitForSelector('.shelf');
  await other.setInputFiles('[data-open-file]', md.path);
  await other.waitForSelector('.lecture-step');
  assert.equal(await other.innerText('h1'), 'Five questions');
  await other.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Dropped\n\n## One\n\nText\n'], 'dropped.md', { type: 'text/markdown' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await other.waitForFunction(() => document.querySelector('h1').textContent === 'Dropped');
  // what is no lecture is said to be none
  for (const [name, bytes, told] of [['x.md', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /not a text in UTF-8/], ['x.html', Buffer.from('<!doctype html><p>x'), /without a lecture/], ['x.md', Buffer.alloc(4_100_000, 65), /at most 4/]]) {
    if (await other.locator('.tool-link').isVisible()) await other.click('.tool-link');
    await other.waitForSelector('.shelf');
    await other.setInputFiles('[data-open-file]', { name, mimeType: 'text/plain', buffer: bytes });
    await other.locator('.lecture-view > .problem', { hasText: told }).waitFor();
  }
  clean(other);
});

test('a small lecture travels in the link; the link of a large one says where it is', async () => {
  const page = await openLecture(kit, QUESTIONS, {}, '&mode=make');
  await page.click('[data-choose="1"]');
  await page.locator('[data-source]').press('Control+End');
  await page.keyboard.type('\nA line of my own.\n');
  let link = '';
  for (let k = 0; k < 100 && !(link && textOf(link).includes('A line of my own.')); k += 1) {
    await pause(page, 100);
    link = await fragmentWith(page, 'text=');
  }
  const other = await kit.open(link.replace('&mode=make', ''));
  await other.locator('.lecture-step', { hasText: 'A line of my own.' }).waitFor();
  const large = Array.from({ length: 900 }, (_, k) => `word${(k * 7919) % 10007}x${(k * 104729) % 99991}`).join(' ');
  await page.fill('[data-source]', `## Large\n\n${large} ${large.split('').reverse().join('')}`);
  await page.waitForFunction(() => !location.hash.includes('text='));
  const third = await kit.open(await page.evaluate(() => location.hash));
  await third.locator('.lecture-view > .problem', { hasText: 'Open its file' }).waitFor();
  clean(third);
});

test('leaving with changes that are not saved is asked about, and only then', async () => {
  const page = await openLecture(kit, QUESTIONS, {}, '&mode=make');
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss();
  });
  await page.click('[data-choose="1"]');
  await page.locator('[data-source]').press('Control+End');
  await page.keyboard.type('More.');
  await page.evaluate(() => { location.href = 'vitreous.html'; });
  await pause(page, 500);
  assert.deepEqual(asked, ['beforeunload']);
  assert.match(await source(page), /More\./);
  await saved(page, () => page.click('[data-save=md]'), 'kept.md');
  await page.reload();
  await page.waitForSelector('.making');
  assert.deepEqual(asked, ['beforeunload'], 'after saving nothing is asked');
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

test('another lecture does not take the place of unsaved work without being asked', async () => {
  const page = await openLecture(kit, '# Mine\n\n## One\n\nText\n', {}, '&mode=make');
  await page.click('[data-choose="1"]');
  await page.locator('[data-source]').press('Control+End');
  await page.keyboard.type('Mine alone.');
  await page.evaluate((text) => { location.hash = `#v=1&view=lecture&text=${text}`; }, packed('# Other\n\n## Two\n\nText\n'));
  await page.waitForSelector('[data-replace]');
  await page.click('.problem >> text=Keep mine');
  assert.equal(await page.innerText('h1'), 'Mine');
  await page.evaluate((text) => { location.hash = `#v=1&view=lecture&text=${text}`; }, packed('# Third\n\n## Two\n\nText\n'));
  await page.click('[data-replace]');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Third');
  // a link that was followed before is followed again
  await pause(page, 900);
  await page.evaluate((text) => { location.hash = `#v=1&view=lecture&text=${text}`; }, packed('# Fourth\n\n## Two\n\nText\n'));
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Fourth');
  await pause(page, 900);
  await page.evaluate((text) => { location.hash = `#v=1&view=lecture&text=${text}`; }, packed('# Third\n\n## Two\n\nText\n'));
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Third');
  await page.click('[data-mode=make]');
  await page.waitForSelector('.making');
  for (let k = 0; k < 3; k += 1) await page.click('#undo');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Mine');
});

test('steps are ordered by drag, taken out and brought back by undo', async () => {
  const page = await openLecture(kit, QUESTIONS, {}, '&mode=make');
  const names = () => page.locator('.step-list [data-at] .step-name').allInnerTexts();
  const [from, to] = await Promise.all([0, 3].map((k) => page.locator('.step-list .grip').nth(k).boundingBox()));
  await page.mouse.move(from.x + 5, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + to.height + 4, { steps: 8 });
  await page.mouse.up();
  assert.deepEqual(await names(), ['1 Compute', '2 Write', '3 Point', '4 Choose', '5 Curve']);
  await page.click('[aria-label="Take step 2 out"]');
  assert.deepEqual(await names(), ['1 Compute', '2 Point', '3 Choose', '4 Curve']);
  await page.click('#undo');
  await page.click('#undo');
  assert.deepEqual(await names(), ['1 Choose', '2 Compute', '3 Write', '4 Point', '5 Curve']);
  assert.ok(await page.isDisabled('#undo'));
  await page.click('#redo');
  assert.equal((await names())[3], '4 Choose');
  clean(page);
});

test('a result and a claim are added as lines of the last step', async () => {
  const page = await kit.open('v=1&view=calculator&quantity=rfot.fragility&glass_temperature=300&kauzmann_temperature=240');
  await page.click('[data-add]');
  await page.waitForSelector('.added a');
  await page.click('#tabs [data-view=ledger]');
  await page.locator('[data-claim] [data-add]').first().click();
  await page.click('.added a');
  await page.waitForSelector('.making');
  await page.click('[data-choose="1"]');
  const text = await source(page);
  assert.match(text, /\[75[^\]]*\]\(#v=1&view=calculator&quantity=rfot\.fragility&[^)]*output=fragility\)/);
  assert.match(text, /view=ledger&claim=/);
  assert.ok(await page.locator('.preview a.number').count());
  assert.equal(await page.locator('.lecture-problems').count(), 0, await page.locator('.lecture-problems').allInnerTexts().then(String));
  clean(page);
});
