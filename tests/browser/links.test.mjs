// Everything a person set is in the address: it restores in a new tab, goes back and forward, and bad links are said, not obeyed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean, drawn, drawnBeyond, fragmentWith, pause, pixels, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const LINKS = JSON.parse(readFileSync(new URL('../links.json', import.meta.url), 'utf8'));
const FIGURE = 'v=1&figure=rfot.free_energy_profile';

for (const { link, shows } of LINKS) {
  test(`old link ${link}`, async () => {
    const page = await kit.open(link);
    assert.equal(await page.locator('#notice:visible').count(), 0, await page.innerText('#notice'));
    assert.equal(await page.getAttribute('#tabs [aria-current]', 'data-view'), shows.view);
    if (shows.id && shows.view === 'figure') assert.equal(await page.getAttribute('canvas[data-figure]', 'data-figure'), shows.id);
    if (shows.id && shows.view === 'calculator') assert.match(await page.innerText('.title'), new RegExp(shows.id.replace('.', '\\.')));
    for (const [name, value] of Object.entries(shows.values ?? {})) assert.equal(await page.inputValue(`[data-field=${name}]`), value);
    for (const [name, value] of Object.entries(shows.filters ?? {})) assert.equal(await page.inputValue(`[data-filter=${name}]`), value);
    if (shows.theme) assert.equal(await page.getAttribute('html', 'data-theme'), shows.theme);
    if (shows.sort) assert.equal(await page.locator(`th[aria-sort] [data-sort=${shows.sort}]`).count(), 1);
    if (shows.zoomed) assert.ok(await page.locator('button', { hasText: 'Whole' }).isEnabled());
    if (shows.embed) assert.equal(await page.locator('.top:visible, .panel:visible').count(), 0);
    clean(page);
  });
}

for (const [how, address] of [['hosted', undefined], ['from the disk', SINGLE]]) {
  test(`what was set comes back in a new tab, ${how}`, async () => {
    const page = await kit.open(FIGURE, { address });
    await page.fill('[data-field=s_c]', '0.333');
    const fragment = await fragmentWith(page, 's_c=0.333');
    assert.doesNotMatch(fragment, /stiffness/, 'only what differs from the default');
    const other = await kit.open(fragment, { address });
    assert.equal(await other.inputValue('[data-field=s_c]'), '0.333');
    await page.reload();
    await page.waitForSelector('html[data-state=ready]', { state: 'attached' });
    assert.equal(await pixels(other), await pixels(page));
    clean(page);
    clean(other);
  });
}

test('back and forward go between views and figures, not between slider moves', async () => {
  const page = await kit.open(FIGURE);
  await page.fill('[data-field=s_c]', '0.5');
  await page.fill('[data-field=s_c]', '0.6');
  await fragmentWith(page, 's_c=0.6');
  await page.click('#tabs [data-view=calculator]');
  await page.waitForSelector('.calculator-view');
  await page.click('#tabs [data-view=ledger]');
  await page.waitForSelector('.ledger-view');
  await page.goBack();
  await page.waitForSelector('.calculator-view');
  await page.goBack();
  await page.waitForSelector('.figure-view');
  assert.equal(await page.inputValue('[data-field=s_c]'), '0.6');
  await page.goForward();
  await page.waitForSelector('.calculator-view');
  clean(page);
});

test('what was set in one view is there again when its tab is chosen', async () => {
  const page = await kit.open(FIGURE);
  await page.fill('[data-field=s_c]', '0.44');
  await fragmentWith(page, 's_c=0.44');
  await page.click('#tabs [data-view=ledger]');
  await page.waitForSelector('.ledger-view');
  await page.click('#tabs [data-view=figure]');
  await page.waitForSelector('.figure-view');
  assert.equal(await page.inputValue('[data-field=s_c]'), '0.44');
});

test('from a link to a view of its own the tabs lead to a figure and to a quantity', async () => {
  for (const view of ['ledger', 'lecture', 'data', 'glossary']) {
    const page = await kit.open(`v=1&view=${view}`);
    for (const other of ['figure', 'calculator']) {
      await page.click(`#tabs [data-view=${other}]`);
      await page.waitForSelector(`.${other}-view`);
      assert.equal(await page.getAttribute(`#tabs [data-view=${other}]`, 'aria-current'), 'page', `${view} to ${other}`);
      await page.goBack();
      await page.waitForSelector(`.${other}-view`, { state: 'detached' });
    }
    clean(page);
  }
});

test('what a person did last is kept when a link is followed at once', async () => {
  const page = await kit.open(FIGURE);
  await page.fill('[data-field=s_c]', '0.41');
  await page.click('#tabs [data-view=ledger]');
  await page.waitForSelector('.ledger-view');
  await page.goBack();
  await page.waitForSelector('.figure-view');
  assert.equal(await page.inputValue('[data-field=s_c]'), '0.41');
});

test('what changes while another view is on its way does not take its place in the history', async () => {
  const context = await kit.context();
  await context.route(/part-ledger/, async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    await route.continue();
  });
  const page = await kit.open(FIGURE, { context });
  await page.click('#tabs [data-view=ledger]');
  await page.fill('[data-field=s_c]', '0.42');
  // longer than the page waits before it writes
  await pause(page, 400);
  assert.equal(await page.locator('.ledger-view').count(), 0, 'the ledger was to be late');
  assert.match(await page.evaluate(() => location.hash), /ledger/);
  await page.waitForSelector('.ledger-view');
  await page.goBack();
  await page.waitForSelector('.figure-view');
  clean(page);
});

test('a view that cannot be fetched leaves what is shown, and its link can be followed again', async () => {
  const context = await kit.context();
  await context.route(/part-calculator/, (route) => (gone ? route.abort() : route.continue()));
  let gone = true;
  const page = await kit.open(FIGURE, { context, allowed: [/Failed to load resource|preload/] });
  await page.click('#tabs [data-view=calculator]');
  await page.locator('#notice', { hasText: /could not be loaded/ }).waitFor();
  assert.equal(await page.locator('.figure-view').count(), 1);
  assert.match(await page.evaluate(() => location.hash), /figure=/);
  await page.fill('[data-field=s_c]', '0.43');
  await fragmentWith(page, 's_c=0.43');
  gone = false;
  await page.click('#tabs [data-view=calculator]');
  await page.waitForSelector('.calculator-view');
  clean(page);
});

const BAD = [
  ['s_c=NaN', /: “NaN” is not a number/],
  ['s_c=Infinity', /: .*is not a number/],
  ['s_c=1e999', /: 1e999 is too large/],
  ['s_c=text', /: “text” is not a number.*> 0/],
  ['s_c=-3', /: -3 is outside its domain.*> 0/],
  ['colour=red', /“colour” is not known/],
  ['__proto__=1&constructor=2&toString=3', /“__proto__” is not known/],
  ['preset=nobody', /preset: “nobody”/],
  ['zoom=0:5..1', /zoom/],
  ['axes=wood', /axes/],
  ['theme=pink', /theme: “pink”/],
  ['v=1&v=7', /version/],
  ['%E0%A4%A=1', /is not known/],
];
for (const [bad, said] of BAD) {
  test(`a link with ${bad} is drawn at the default and named`, async () => {
    const page = await kit.open(`${bad.startsWith('v=') ? bad : `v=1&${bad}`}&figure=rfot.free_energy_profile`);
    assert.ok(await page.locator('#notice').isVisible());
    assert.match(await page.innerText('#notice'), said);
    assert.equal(await page.inputValue('[data-field=s_c]'), '0.72');
    assert.ok(await drawn(page) >= 1);
    clean(page);
  });
}

for (const [link, without, shown] of [
  ['figure=no.such', 'view=figure', '.figure-view'], ['figure=__proto__', 'view=figure', '.figure-view'], ['view=elsewhere', '', '.home'],
  ['view=calculator&quantity=no.such', 'view=calculator', '.calculator-view'], ['view=ledger&claim=no.such&verdict=maybe', 'view=ledger', '.ledger-view'],
]) {
  test(`the link to nothing ${link} says so and shows what it shows without it`, async () => {
    const page = await kit.open(`v=1&${link}`);
    assert.ok(await page.locator('#notice').isVisible());
    const plain = await kit.open(`v=1&${without}`);
    assert.equal(await plain.locator('#notice:visible').count(), 0);
    assert.equal(await page.innerText(`${shown} h1`), await plain.innerText(`${shown} h1`));
    if (shown === '.calculator-view') assert.match(await page.innerText('.outputs .big'), /\d/);
    else if (shown === '.ledger-view') assert.equal(await page.locator('[data-claim]:visible').count(), await plain.locator('[data-claim]:visible').count());
    else assert.ok(await drawn(page) >= 1);
    clean(page);
  });
}

test('a link that breaks a rule between parameters is drawn at the defaults and named', async () => {
  const page = await kit.open('v=1&figure=rfot.cooperativity&kauzmann_temperature=500');
  assert.match(await page.innerText('#notice'), /= 500 K breaks the rule/);
  assert.equal(await page.inputValue('[data-field=kauzmann_temperature]'), '270');
  assert.ok(await drawn(page) >= 1);
  clean(page);
});

test('in the calculator too, one value that breaks a rule goes back alone', async () => {
  // the rule is told at the temperature, which the link does not hold
  const page = await kit.open('v=1&quantity=rfot.viscosity&kauzmann_temperature=400&log10_viscosity_infinite=-5');
  assert.equal(await page.inputValue('[data-field=log10_viscosity_infinite]'), '-5');
  const usual = await page.inputValue('[data-field=kauzmann_temperature]');
  assert.notEqual(usual, '400');
  assert.match((await page.innerText('#notice')).replace(/\s+/g, ' '), new RegExp(`The default is used instead: .* = ${usual} K`));
  assert.equal(await page.locator('.problem:visible').count(), 0);
  await fragmentWith(page, 'log10_viscosity_infinite=-5');
  // an uncertainty that reaches where the rule is broken
  const wide = await kit.open('v=1&quantity=rfot.mosaic&stiffness=120(3)&s_c=-1±0.1');
  assert.equal(await wide.inputValue('[data-field=stiffness]'), '120(3)');
  clean(page);
  clean(wide);
});

test('a wrong choice in a link is answered with the choices as the page calls them', async () => {
  const page = await kit.open('v=1&quantity=rfot.relaxation_time&closure=xyz');
  const said = await page.innerText('#notice');
  assert.match(said, /“xyz” is not a choice.*constant modulus: /s);
  assert.doesNotMatch(said, /\w_\w/);
  clean(page);
});

test('a fragment of one megabyte is refused quickly', async () => {
  const page = await kit.open(FIGURE);
  for (const long of [`${FIGURE}&s_c=${'9'.repeat(1_000_000)}`, `v=1&${'a=1&'.repeat(250_000)}`]) {
    const started = Date.now();
    await page.evaluate((text) => {
      location.hash = text;
    }, long);
    await page.waitForSelector('#notice:visible');
    assert.match(await page.innerText('#notice'), /characters long/);
    assert.ok(Date.now() - started < 10000, `${Date.now() - started} ms`);
  }
  const before = await drawn(page);
  await page.focus('.panel [data-slider]');
  await page.keyboard.press('ArrowRight');
  await drawnBeyond(page, before);
});
