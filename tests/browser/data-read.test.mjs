// How a table is read: what was measured, in which units, written in which way; each guess is told and can be changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openData as open } from './data-setup.mjs';
import { clean, setUp } from './page-setup.mjs';

const kit = setUp();
const openData = (options) => open(kit, options);
const fitted = (page) => page.waitForFunction(() => Number(document.querySelector('.results canvas')?.dataset.fit) > 0 && document.querySelector('.results table'));

test('what was measured is guessed from the header, said to be a guess, and changed; where nothing tells, it is asked', async () => {
  const page = await openData({ viewport: { width: 1280, height: 800 } });
  const kind = () => page.$eval('[data-measured-kind]', (select) => select.selectedOptions[0].textContent);
  const rows = '\n1 0.01\n2 0.04\n3 0.09\n4 0.17\n5 0.24\n';
  const paste = async (head) => {
    await page.fill('[data-paste]', head + rows.replaceAll(' ', '\t'));
    await page.click('[data-use]');
    await page.waitForFunction((text) => document.querySelector('.understood .guess')?.textContent.includes(text), head.split('\t')[1]);
  };
  for (const head of ['T (K)\tkappa_W_per_mK', 'T\tkappa [W/m/K]', 'T/K\tkappa (W m^-1 K^-1)']) {
    await paste(head);
    assert.match(await kind(), /^thermal conductivity against temperature/, head);
    assert.match(await page.innerText('.guess'), /^Guessed from the name and the unit in the header.*If that is wrong, choose another one\.$/s);
    assert.match(await page.inputValue('[data-unit=y]'), /W/);
  }
  // all three columns of the table are in sight
  const cut = await page.$eval('.roles', (table) => table.scrollWidth - table.closest('.scroll').clientWidth);
  assert.ok(cut <= 0, `the table is ${cut} px too wide`);
  // over the cube of the temperature it is a heat capacity, once the molar mass is there
  await paste('T (K)\tC/T^3 (mJ/mol K^4)');
  assert.match(await kind(), /^heat capacity per mass against temperature/);
  assert.match(await page.innerText('.guess'), /^Guessed from the name and the unit/);
  await page.fill('[data-beside=molar_mass]', '60.08');
  await page.press('[data-beside=molar_mass]', 'Enter');
  await page.waitForSelector('.ask:visible');
  // another unit is none: nothing is fitted, nothing of the fit before stays
  await paste('T (K)\tC/T^3 (mJ/mol K^3)');
  assert.match(await page.innerText('.guess'), /states the unit mJ\/mol K\^3, which is that of no measurement.*Choose what was measured/s);
  assert.equal(await kind(), 'choose …');
  assert.equal(await page.locator('.results .plot:visible, .ask:visible').count(), 0);
  assert.equal(await page.locator('.results table').count(), 0);
  // the choice counts for this set and stays with it
  const heat = { label: 'heat capacity per mass against temperature' };
  await page.selectOption('[data-measured-kind]', heat);
  // a head that states a unit of another kind is not passed over; the unit can be typed there and then
  const retype = async (unit) => {
    await page.fill('.understood input[data-unit=y]', unit);
    await page.press('.understood input[data-unit=y]', 'Enter');
    await page.waitForSelector('.ask:visible');
  };
  assert.match(await page.innerText('.understood .field-error'), /^The unit of y is mJ\/mol K\^3 \(y_unit\); heat capacity is wanted in uJ\/\(g K\)/);
  await retype('uJ/(g K)');
  assert.equal(await page.locator('.guess').count(), 0);
  await page.click('.sets button:text-is("set 1")');
  await page.waitForFunction(() => /thermal conductivity/.test(document.querySelector('[data-measured-kind]').selectedOptions[0].textContent));
  await page.click('.sets button:text-is("set 5")');
  await page.waitForFunction(() => /heat capacity per mass/.test(document.querySelector('[data-measured-kind]').selectedOptions[0].textContent));
  // per mole: with the molar mass beside the unit it is per gram
  await paste('T (K)\tC (mJ/(mol K))');
  await page.selectOption('[data-measured-kind]', heat);
  assert.match(await page.innerText('.understood .field-error'), /add the molar mass, as in mJ\/\(mol K\), M = 60\.08 g\/mol/);
  await retype('mJ/(mol K), M = 60.08 g/mol');
  await page.waitForFunction(() => /T\s*\(K\)/.test(document.querySelector('.understood').innerText) && document.querySelector('[data-unit=y]').value === 'mJ/(mol K), M = 60.08 g/mol');
  // or a field asks for it, where it is wanted and nowhere else; the model that has a molar mass takes the same
  await paste('T (K)\tC (J/(mol K))');
  await page.selectOption('[data-measured-kind]', heat);
  assert.deepEqual(await page.$$eval('[data-beside]', (all) => all.map((one) => one.dataset.beside)), ['molar_mass']);
  await page.fill('[data-beside=molar_mass]', 'much');
  await page.press('[data-beside=molar_mass]', 'Enter');
  assert.match(await page.innerText('.understood'), /A number above zero is wanted/);
  await page.fill('[data-beside=molar_mass]', '72.5');
  await page.press('[data-beside=molar_mass]', 'Enter');
  await page.waitForSelector('.ask:visible');
  assert.equal(await page.inputValue('[data-beside=molar_mass]'), '72.5');
  await page.selectOption('[data-model]', 'forms.cold_heat_capacity');
  await page.waitForFunction(() => /Held[^]*72\.5 g\/mol/.test(document.querySelector('.results').innerText));
  await paste('T (K)\tC (mJ/(cm^3 K))');
  await page.selectOption('[data-measured-kind]', heat);
  assert.deepEqual(await page.$$eval('[data-beside]', (all) => all.map((one) => one.dataset.beside)), ['density']);
  await page.fill('[data-beside=density]', '2200');
  await page.press('[data-beside=density]', 'Enter');
  await page.waitForSelector('.ask:visible');
  // a ratio to the glass temperature
  await page.fill('[data-paste]', 'Tg/T;log10 eta (Pa s)\n1;12\n0.95;10.4\n0.9;9\n0.85;7.7\n0.8;6.5\n0.75;5.4\n');
  await page.click('[data-use]');
  await page.waitForFunction(() => /Tg\/T|Tg/.test(document.querySelector('.understood').innerText));
  await page.selectOption('[data-measured-kind]', { label: await page.$$eval('[data-measured-kind] option', (all) => all.find((one) => /viscosity/.test(one.textContent)).textContent) });
  await page.waitForSelector('[data-beside=glass_temperature]');
  await page.fill('[data-beside=glass_temperature]', '700');
  await page.press('[data-beside=glass_temperature]', 'Enter');
  await page.waitForFunction(() => /(69|70)\d(\.\d+)? ± /.test(document.querySelector('.results').innerText));
  // a measured set that comes with the page is taken for what it is
  await page.selectOption('[data-measured]', { label: 'Macor runyan2008' });
  await page.waitForFunction(() => /thermal conductivity/.test(document.querySelector('[data-measured-kind]').selectedOptions[0].textContent));
  clean(page);
});

test('how a table is written can be said where it was taken otherwise', async () => {
  const page = await openData();
  await page.fill('[data-paste]', 'T (K);log10 eta (Pa s)\n1,050;12\n1,100;11\n1,150;10\n1,200;9.1\n1,250;8.3\n1,300;7.6\n');
  await page.click('[data-use]');
  await fitted(page);
  assert.equal(await page.inputValue('[data-column=decimal]'), 'comma');
  assert.equal(await page.inputValue('[data-column=separator]'), 'semicolon');
  await page.focus('[data-column=decimal]');
  await page.selectOption('[data-column=decimal]', 'point');
  await page.waitForFunction(() => document.querySelector('.understood [data-column=decimal]')?.value === 'point' && /105\d\.\d ± /.test(document.querySelector('.results')?.innerText));
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.column), 'decimal', 'the choice in use stays in use');
  clean(page);
});
