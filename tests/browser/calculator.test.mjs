// The calculator beyond one value: errors of inputs, solving for an input, scanning over a range.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clean, fragmentWith, setUp } from './page-setup.mjs';

const kit = setUp();
const MOSAIC = 'v=1&view=calculator&quantity=rfot.mosaic';
// the barrier is stiffness / (4 s_c)
const barrier = (page) => page.innerText('[data-output=barrier]');

test('an input with an uncertainty gives the outputs theirs, says where it comes from, and the link keeps it', async () => {
  const page = await kit.open(MOSAIC);
  await page.fill('[name=stiffness]', '100±4');
  await page.fill('[name=s_c]', '0,50(1)');
  // 4 % and 2 % of 50
  await page.waitForFunction(() => document.querySelector('[data-output=barrier]').textContent === '50.0 ± 2.2');
  assert.match((await page.innerText('.error-parts')).replace(/\s+/g, ' '), /80 % from .*20 % from/);
  const link = await fragmentWith(page, 'stiffness=100');
  const again = await kit.open(link);
  assert.equal(await barrier(again), '50.0 ± 2.2');
  assert.equal(await again.inputValue('[name=s_c]'), '0,50(1)');
  // the value has no more digits than its error: 100 / 2.4 and 12 % of it, 41.67 and 5
  await again.fill('[name=stiffness]', '100±12');
  await again.fill('[name=s_c]', '0.6');
  await again.waitForFunction(() => document.querySelector('[data-output=barrier]').textContent === '41.7 ± 5.0');
  await again.fill('[name=s_c]', '1/2');
  await again.fill('[name=stiffness]', '100');
  await again.waitForFunction(() => document.querySelector('[data-output=barrier]').textContent === '50');
  await again.fill('[name=s_c]', '1,500');
  await again.keyboard.press('Enter');
  assert.match(await again.innerText('[data-param=s_c] .field-error'), /two ways/);
  clean(again);
});

/** Goes on by the Tab key until a control that matches `selector` has the focus. */
async function tabTo(page, selector, most = 60) {
  for (let k = 0; k < most; k += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not reached by ${most} times Tab`);
}

test('from the front page to a line to embed that works, by keys alone', async () => {
  const page = await kit.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await tabTo(page, '#tabs [data-view=figure]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.figure-view');
  await tabTo(page, '.exports > summary');
  await page.keyboard.press('Enter');
  // its code is fetched when it is opened
  await page.waitForSelector('[data-export=embed]');
  await tabTo(page, '[data-export=embed]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  await tabTo(page, '[data-embed=copy]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('dialog [role=status]').textContent);
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  await page.route('**/pasted.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Pasted</title>${lines}` }));
  await page.goto(`${kit.base}pasted.html`);
  await page.waitForSelector('vitreous-figure[data-drawn]');
  clean(page);
});

test('from the front page to a solved value by keys alone', async () => {
  const page = await kit.open('');
  await tabTo(page, '#search-field');
  await page.keyboard.type('Barrier, critical size');
  await page.waitForSelector('.search-results li a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.calculator-view');
  await tabTo(page, '.solver > summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('b'); // the select takes the first letter
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.solutions li');
  // 100 / (4 * 0.625) = 40
  assert.match(await page.innerText('.solutions'), /0\.625/);
  await tabTo(page, '.solutions button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[name=s_c]').value === '0.625' && document.querySelector('[data-output=barrier]').textContent === '40');
  const link = await fragmentWith(page, 'solve=');
  const again = await kit.open(link);
  assert.match(await again.innerText('.solutions'), /solution/);
  clean(page);
});

test('what is solved and scanned without the uncertainties of other inputs says so; a goal with one is refused', async () => {
  const page = await kit.open(`${MOSAIC}&stiffness=100(4)&solve=barrier|40|s_c&scan=s_c:0.3..1.2:5||barrier`);
  const said = 'The other inputs are taken without their uncertainties.';
  assert.ok((await page.innerText('.solutions')).includes(said) && (await page.innerText('.scanner')).includes(said));
  await page.fill('[data-solve=value]', '40±2');
  await page.click('.solver button[type=submit]');
  await page.waitForFunction(() => /without an uncertainty is wanted/.test(document.querySelector('.solutions').textContent));
  // what can be typed is said where it is typed
  assert.match(await page.innerText('.panel'), /0\.85±0\.05, 0\.85\(5\) or 0\.8\.\.0\.9/);
  // a choice of an input is read whole on a screen of 1280 px
  const cut = await page.$$eval(':is(.solver, .scanner) select', (all) => all.map((one) => {
    const ink = document.createElement('canvas').getContext('2d');
    ink.font = getComputedStyle(one).font;
    return one.clientWidth - ink.measureText(one.selectedOptions[0].text).width;
  }).filter((room) => room < 20));
  assert.deepEqual(cut, []);
  clean(page);
});

test('a refusal calls inputs, outputs and units as the page does', async () => {
  const page = await kit.open(MOSAIC);
  // names and units as a program writes them, words of programmers, numbers of a hundred digits
  const plainly = (text) => assert.doesNotMatch(text, /\p{L}_\p{L}|\b(alpha|Gamma|omega|double|rfot)\b|\d{25}/u);
  const go = (fragment) => page.evaluate((hash) => {
    document.querySelector('#view > *').dataset.before = '';
    location.hash = `v=1&view=calculator&quantity=${hash}`;
  }, fragment).then(() => page.waitForSelector('#view > :not([data-before])'));
  // points of a scan that the core refuses
  for (const [quantity, input, said] of [
    ['rfot.buckling_coupling', 'anisotropy', /= -1 is outside its domain: > 0/],
    ['rfot.conductivity_si', 'damping', /= -1 is outside its domain/],
    ['rfot.barrier_frequency', 'glass_over_debye', /= -1 is outside its domain/],
    ['two_electron.probabilities', 'glass_energy', /= -1 ε0 is outside its domain/],
  ]) {
    await go(`${quantity}&scan=${input}:-1..1:3||`);
    await page.waitForSelector('.scanner tbody tr');
    const text = (await page.innerText('.scanner tbody')).replace(/\s+/g, ' ');
    plainly(text);
    assert.match(text, said);
  }
  await go('rfot.heat_capacity_si');
  await page.fill('[name=xi_over_a]', '1e300');
  await page.waitForFunction(() => !document.querySelector('.problem').hidden);
  const text = (await page.innerText('.problem')).replace(/\s+/g, ' ');
  plainly(text);
  assert.match(text, /too large or too small to be computed .*= 1e300/);
  await go('rfot.relaxation_time&solve=heat_capacity_jump|-1|kauzmann_temperature&scan=temperature:-1..0:3:log||heat_capacity_jump');
  await page.waitForSelector('.solutions .field-error');
  await page.waitForSelector('.scanner .field-error:not([hidden])');
  for (const selector of ['.solutions', '.scanner > .field-error']) plainly(await page.innerText(selector));
  assert.match(await page.innerText('.solutions'), /^No .*(it reaches from|does not depend on it)/s);
  clean(page);
});

test('the line for the command line can be run as it stands', async () => {
  const page = await kit.open(MOSAIC);
  await page.fill('[name=s_c]', '0.85(5)');
  await page.waitForFunction(() => /0\.85/.test(document.querySelector('.command').textContent));
  const line = await page.innerText('.command');
  const program = process.env.VITREOUS || fileURLToPath(new URL('../../target/debug/vitreous', import.meta.url));
  const answer = execFileSync('sh', ['-c', line.replace(/^vitreous/, `'${program}'`)], { encoding: 'utf8' });
  assert.match(answer, /barrier = 29\.4\d* ± 1\.7/);
});

test('where nothing solves it is said how far the output reaches', async () => {
  const page = await kit.open(`${MOSAIC}&solve=barrier|-5|s_c`);
  assert.match((await page.innerText('.solutions')).replace(/\s+/g, ' '), /reaches from 5 .* to 500/);
  clean(page);
});

test('a solution outside the range of the slider: the refusal says how to search wider, and the link keeps where', async () => {
  const page = await kit.open(`${MOSAIC}&solve=barrier|2|s_c`);
  const said = async (one) => (await one.innerText('.solutions')).replace(/\s+/g, ' ');
  assert.match(await said(page), /reaches from 5 .* fill in “between … and …”/);
  await page.fill('[data-solve=low]', '10');
  await page.fill('[data-solve=high]', '40/2');
  await page.press('[data-solve=high]', 'Enter');
  // 100 / (4 * 12.5) = 2
  await page.waitForFunction(() => /12\.5/.test(document.querySelector('.solutions li')?.textContent));
  const again = await kit.open(await fragmentWith(page, '10..40'));
  assert.match(await said(again), /One solution.* = 12\.5/);
  assert.deepEqual(await again.$$eval('[data-solve=low], [data-solve=high]', (all) => all.map((one) => one.value)), ['10', '40/2']);
  // an end alone: the other one is that of the slider
  await again.fill('[data-solve=low]', '');
  await again.press('[data-solve=low]', 'Enter');
  await again.waitForFunction(() => location.hash.includes('..40') && /12\.5/.test(document.querySelector('.solutions').textContent));
  for (const [text, words] of [['0.01', /second end must be greater/], ['5±1', /without an uncertainty/], ['much', /The range to search: /]]) {
    await again.fill('[data-solve=high]', text);
    await again.press('[data-solve=high]', 'Enter');
    await again.waitForSelector('.solutions .field-error');
    assert.match(await said(again), words);
  }
  // the ends of another input say nothing of this one
  await again.selectOption('[data-solve=input]', { index: 0 });
  assert.equal(await again.inputValue('[data-solve=high]'), '');
  clean(page);
  clean(again);
});

test('what nothing solves and what cannot be scanned is said in the language of the page', async () => {
  for (const [lang, none, ratios, beyond] of [
    ['de', /^Kein .* von 0,05 bis 5 .* ergibt .* = -5 .*: Erreicht wird 5 .* bis 500 /, /: gleiche Verhältnisse brauchen zwei Enden über null\.$/, 'Füllen Sie'],
    ['ar', /^لا قيمة لـ .* من 0.05 إلى 5 .* تعطي /, /تحتاج النسب المتساوية إلى طرفين فوق الصفر\.$/, 'املأ'],
    ['en', /^No .* from 0.05 to 5 .* gives .* = -5 .*: it reaches from 5 .* to 500 /, /: equal ratios need two ends above zero\.$/, 'fill in'],
  ]) {
    const page = await kit.open(`${MOSAIC}&lang=${lang}&solve=barrier|-5|s_c&scan=s_c:-1..1:5:log||barrier`);
    const text = async (selector) => (await page.innerText(selector)).replace(/\s+/g, ' ').trim();
    assert.match(await text('.solutions'), none);
    assert.ok((await text('.solutions')).includes(beyond));
    assert.match(await text('.scanner > .field-error'), ratios);
    assert.doesNotMatch(await text('.scanner > .field-error'), /:log|s_c=/);
    // no other words of the core in a translated page but those marked as English
    if (lang !== 'en') assert.doesNotMatch(await page.$eval('.solutions', (one) => [...one.querySelectorAll('[lang=en]')].reduce((left, part) => left.replace(part.textContent, ''), one.textContent)), /[a-z]{4,} from|refused/);
    clean(page);
  }
});

test('a scan gives a plot, a table and a file', async () => {
  const page = await kit.open(MOSAIC);
  await page.click('.scanner > summary');
  // a field is heard with its quantity and its unit
  assert.match(await page.getAttribute('[data-scan=first-from]', 'aria-label'), /^Input, .+, from(, in .+)?$/);
  await page.fill('[data-scan=first-from]', '0,5');
  await page.fill('[data-scan=first-to]', '1');
  await page.fill('[data-scan=first-steps]', '6');
  await page.click('.scanner button[type=submit]');
  await page.waitForSelector('.scanner tbody tr');
  assert.equal(await page.locator('.scanner tbody tr').count(), 6);
  assert.ok(await page.locator('.scanner canvas').isVisible());
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.scanner button:has-text("CSV")')]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  assert.equal(lines.length, 7);
  assert.match(lines[0], /^s_c \(k_B per bead\),barrier \(k_B T\)/);
  assert.equal(Number(lines[1].split(',')[1]), 50);
  const link = await fragmentWith(page, 'scan=');
  const again = await kit.open(link);
  assert.equal(await again.locator('.scanner tbody tr').count(), 6);
  clean(again);
});

test('a link that asks for an input or an output that is not there is not answered with something else', async () => {
  for (const [rest, where, name] of [
    ['solve=foo|40|s_c', '.solutions', 'foo'], ['solve=barrier|40|foo', '.solutions', 'foo'], ['scan=foo:0.3..1:5||barrier', '.scanner', 'foo'], ['scan=s_c:0.3..1:5||foo', '.scanner', 'foo'],
  ]) {
    const page = await kit.open(`${MOSAIC}&${rest}`);
    const said = await page.locator(`${where} .field-error:visible, ${where}.field-error:visible`).first().innerText();
    assert.match(said, new RegExp(`“${name}”, which is not there`), rest);
    assert.equal(await page.locator('.solutions li, .scanner tbody tr').count(), 0, rest);
    clean(page);
  }
});
