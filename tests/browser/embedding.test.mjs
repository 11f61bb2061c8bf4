// A figure in another page: the lines that the dialog hands out, and what they do there.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean, fragmentWith, setUp, SINGLE } from './page-setup.mjs';

const kit = setUp();
const LINK = 'v=1&figure=rfot.free_energy_profile&s_c=0.61';

test('the link is copied, and the lines to embed are shown', async () => {
  const page = await kit.open(LINK, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('.exports > summary');
  await page.click('[data-export=link]');
  await page.waitForSelector('.link-text');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${kit.base}#${LINK}`);
  await page.click('[data-export=embed]');
  const lines = () => page.inputValue('[data-embed=code]');
  assert.match(await lines(), /<vitreous-figure figure="rfot\.free_energy_profile" params="s_c=0\.61" controls="s_c" page="http.*\/">/);
  await page.selectOption('[data-embed=kind]', 'frame');
  assert.match(await lines(), /^<script src=".*vitreous-frame\.js"><\/script>\n<iframe .*vitreous\.html#embed=1&amp;controls=s_c&amp;v=1&amp;figure=rfot\.free_energy_profile&amp;s_c=0\.61".*sandbox="allow-scripts"/);
  // the preview is made from these very lines
  const figure = page.frameLocator('[data-embed=preview]').frameLocator('iframe').locator('canvas[data-drawn]:not([data-drawn="0"])');
  await figure.waitFor();
  await page.selectOption('[data-embed=kind]', 'element');
  await page.fill('[data-embed=caption]', 'A <barrier>');
  await page.selectOption('[data-embed=direction]', 'rtl');
  await page.check('[data-embed=control-stiffness]');
  await page.uncheck('[data-embed=show-title]');
  assert.match(await lines(), /<figure dir="rtl">[\s\S]*controls="s_c stiffness"[\s\S]*without="title"[\s\S]*<figcaption>A &lt;barrier&gt;<\/figcaption>/);
  await page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn]').waitFor();
  assert.equal(await page.frameLocator('[data-embed=preview]').locator('vitreous-figure input[type=range]').count(), 2);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  clean(page);
});

test('lines in a fence and pictures have a preview too', async () => {
  const page = await kit.open(LINK);
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  const preview = page.frameLocator('[data-embed=preview]');
  for (const kind of ['sphinx', 'quarto']) {
    await page.selectOption('[data-embed=kind]', kind);
    await page.fill('[data-embed=caption]', kind);
    await preview.locator('figcaption', { hasText: kind }).waitFor();
    await preview.locator('vitreous-figure[data-drawn]').waitFor();
    assert.doesNotMatch(await preview.locator('body').innerText(), /```|raw|=html/);
  }
  for (const kind of ['picture', 'markdown']) {
    await page.selectOption('[data-embed=kind]', kind);
    await page.fill('[data-embed=caption]', `of ${kind}`);
    await preview.locator('figcaption', { hasText: kind }).waitFor();
    const image = preview.locator('a > img');
    assert.ok(await image.evaluate(async (one) => { await one.decode(); return one.naturalWidth; }) > 100);
    assert.match(await image.getAttribute('alt'), /barrier/i);
    await page.selectOption('[data-embed=picture]', '2x.png');
    assert.match(await page.inputValue('[data-embed=code]'), /rfot-free_energy_profile\.2x\.png/);
    await page.selectOption('[data-embed=picture]', 'svg');
  }
  clean(page);
});

test('in the one file the dialog opens with the kind that works from the disk, and an address that is an example is called one', async () => {
  const page = await kit.open(LINK, { address: SINGLE });
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  assert.equal(await page.inputValue('[data-embed=kind]'), 'inside');
  assert.match(await page.inputValue('[data-embed=code]'), /<script src="vitreous-figures\.js">/);
  assert.ok(!await page.isVisible('[data-embed=base]'));
  // a still picture in place of a live preview
  const image = page.frameLocator('[data-embed=preview]').locator('img');
  assert.ok(await image.evaluate(async (one) => { await one.decode(); return one.naturalWidth; }) > 100);
  await page.selectOption('[data-embed=kind]', 'element');
  const example = page.locator('dialog .quiet', { hasText: 'This address is an example' });
  assert.ok(await example.isVisible());
  await page.fill('[data-embed=base]', 'https://my.example/');
  assert.ok(!await example.isVisible());
  clean(page);
});

test('a largest width stands in the lines and holds; the frame is then as high as its figure at that width', async () => {
  const page = await kit.open('v=1&figure=etm.heat_capacity');
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  await page.fill('[data-embed=width]', '420');
  const lines = () => page.inputValue('[data-embed=code]');
  assert.match(await lines(), /<vitreous-figure figure="etm\.heat_capacity" width="420" /);
  const element = page.frameLocator('[data-embed=preview]').locator('vitreous-figure[width][data-drawn]');
  await element.waitFor();
  const { width } = await element.boundingBox();
  assert.ok(width > 300 && width <= 420, `${width}`);
  await page.selectOption('[data-embed=kind]', 'picture');
  assert.match(await lines(), /<img [^>]* width="420">/);
  // on a phone a frame with its script is no wider than its place
  await page.selectOption('[data-embed=kind]', 'frame');
  const pasted = await lines();
  const phone = await kit.open('', { viewport: { width: 360, height: 700 } });
  await phone.route('**/pasted.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Pasted</title>${pasted}` }));
  await phone.goto(`${kit.base}pasted.html`);
  await phone.waitForFunction(() => document.querySelector('iframe').style.height);
  assert.ok((await phone.locator('iframe').boundingBox()).width <= 360);
  await phone.close();
  // the frame of a page that allows no script keeps the height that the line names: it holds the figure, with little left over
  await page.selectOption('[data-embed=kind]', 'moodle');
  for (const wide of ['420', '']) {
    await page.fill('[data-embed=width]', wide);
    const place = wide ? ` width="${wide}"` : ' width="100%"';
    await page.waitForFunction((text) => document.querySelector('[data-embed=code]').value.includes(text), place);
    const [, address] = /src="([^"]+)"/.exec(await lines());
    const frame = await kit.open(new URL(address.replace(/&amp;/g, '&')).hash, { viewport: { width: Number(wide) || 700, height: 800 } });
    const own = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    assert.ok(own > 500, `${own}`);
    await page.waitForFunction(([text, height]) => document.querySelector('[data-embed=code]').value.includes(`${text} height="${height}"`), [place, own]);
    await frame.close();
  }
  await page.selectOption('[data-embed=kind]', 'element');
  await page.fill('[data-embed=width]', '1');
  assert.doesNotMatch(await lines(), /width/);
  assert.ok(await page.locator('dialog a[href="lecture.html"]').isVisible());
  clean(page);
});

test('what the dialog hands out as an element works as it stands: presets, zoom, axes, theme, comparisons', async () => {
  const links = ['v=1&figure=compare.viscosity&theme=dark', 'v=1&figure=etm.heat_capacity&preset=BAS_0_60K', 'v=1&figure=rfot.angell&zoom=0:0.5..1&liquids=SiO2', 'v=1&figure=rfot.heat_capacity&axes=0:linear'];
  for (const link of links) {
    const page = await kit.open(link);
    await page.click('.exports > summary');
    await page.click('[data-export=embed]');
    const line = await page.inputValue('[data-embed=code]');
    assert.ok(!/preset=|theme=(?!")/.test(line), line);
    await page.route('**/pasted.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Pasted</title>${line}` }));
    await page.goto(`${kit.base}pasted.html`);
    await page.waitForSelector('vitreous-figure:is([data-drawn], [data-problem])');
    assert.equal(await page.getAttribute('vitreous-figure', 'data-problem'), null, `${line}: ${await page.locator('vitreous-figure .problem').innerText()}`);
    assert.ok(await page.locator('vitreous-figure :is(label, legend)').count() > 0, `${line}: no control`);
    clean(page);
    await page.close();
  }
});

test('lines for one version hold the hash of their script, and still draw; another script is refused', async () => {
  const page = await kit.open('v=1&figure=rfot.free_energy_profile', { allowed: [/integrity/i] });
  await page.click('.exports > summary');
  await page.click('[data-export=embed]');
  await page.check('[data-embed=fixed]');
  const code = await page.inputValue('[data-embed=code]');
  const [, hash] = code.match(/integrity="sha384-([^"]+)" crossorigin="anonymous"/);
  const script = readFileSync(new URL('../../dist/site/vitreous-figure.js', import.meta.url));
  assert.equal(hash, createHash('sha384').update(script).digest('base64'));
  await page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn]').waitFor();
  await page.route('**/vitreous-figure.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `${script}\n// changed`, headers: { 'access-control-allow-origin': '*' } }));
  const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await page.fill('[data-embed=caption]', 'anew');
  await refused;
  await page.selectOption('[data-embed=kind]', 'frame');
  assert.match(await page.inputValue('[data-embed=code]'), /vitreous-frame\.js" integrity="sha384-/);
});

test('points travel in a link by their coordinates, and in every line to embed', async () => {
  const points = '0:My glass:0.7 20,0.8 35 4;0:B: 0.9 10';
  const page = await kit.open(`v=1&figure=rfot.free_energy_profile&points=${encodeURIComponent(points)}`);
  assert.deepEqual(await page.$$eval('#notice:not([hidden])', (all) => all.map((one) => one.textContent)), []);
  await page.click('.exports > summary');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-export=csv]')]);
  const table = readFileSync(await file.path(), 'utf8');
  assert.match(table, /My glass,[^\n]*0\.8,35/);
  assert.match(table, /B,[^\n]*0\.9,10/);
  await page.click('[data-export=embed]');
  for (const kind of ['element', 'frame']) {
    await page.selectOption('[data-embed=kind]', kind);
    assert.match(await page.inputValue('[data-embed=code]'), /0(:|%3A)My(\+| |%20)glass(:|%3A)/);
  }
  const inside = page.frameLocator('[data-embed=preview]').frameLocator('iframe').locator('canvas[data-drawn]:not([data-drawn="0"])');
  await inside.waitFor();
  await page.selectOption('[data-embed=kind]', 'element');
  const figure = page.frameLocator('[data-embed=preview]').locator('vitreous-figure[data-drawn]');
  await figure.waitFor();
  // with and without the points it is another picture; what cannot be read is said
  const picture = () => figure.evaluate((one) => one.shadowRoot.querySelector('canvas').toDataURL());
  const after = (act) => figure.evaluate((one, value) => new Promise((resolve) => {
    one.addEventListener('vitreous-drawn', () => resolve(one.shadowRoot.querySelector('canvas').toDataURL()), { once: true });
    if (value === null) one.removeAttribute('points');
    else one.setAttribute('points', value);
  }), act);
  const whole = await picture();
  assert.notEqual(await after(null), whole);
  assert.equal(await after(points), whole);
  await figure.evaluate((one) => one.setAttribute('points', '0:name:1'));
  await figure.locator('.problem', { hasText: 'points="0:name:1" cannot be read' }).waitFor();
  // reset takes them off the page, and undo brings them back
  await page.keyboard.press('Escape');
  await page.click('[data-reset]');
  await page.waitForFunction(() => !location.hash.includes('points='));
  await page.click('#undo');
  await page.waitForFunction(() => location.hash.includes('points='));
  clean(page);
});

test('the line to embed works in a sandboxed frame, tells its height, and gives its exports as text', async () => {
  const context = await kit.context();
  const page = kit.watch(await context.newPage());
  await page.route('**/host.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><title>host</title><script>globalThis.heights = []; onmessage = (event) => { if (event.data.type === 'vitreous:height') heights.push(event.data.height); };</script>
      <iframe src="vitreous.html#embed=1&amp;${LINK.replace(/&/g, '&amp;')}" width="700" height="400" sandbox="allow-scripts"></iframe>`,
  }));
  await page.goto(`${kit.base}host.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame()) ?? await page.waitForEvent('frameattached');
  await frame.waitForSelector('html[data-state=ready]', { state: 'attached' });
  await page.waitForFunction(() => globalThis.heights.length > 0);
  const height = await page.evaluate(() => globalThis.heights.at(-1));
  assert.ok(height > 300 && height < 3000, `${height}`);
  assert.equal(await frame.locator('.top:visible').count(), 0);
  await frame.fill('[data-field=s_c]', '0.5');
  await frame.click('.exports > summary');
  await frame.click('[data-export=csv]');
  await frame.waitForSelector('.to-copy textarea');
  assert.match(await frame.inputValue('.to-copy textarea'), /s_c = 0\.5/);
  await frame.click('[data-export=png2]');
  await frame.waitForSelector('.taken-image');
  clean(page);
});

test('embed=1 with named controls shows those alone, in that order; a name that is none is said', async () => {
  const page = await kit.open(`${LINK}&embed=1&controls=stiffness,s_c`);
  const names = () => page.$$eval('.panel [data-field]', (fields) => fields.map((field) => field.dataset.field));
  assert.deepEqual(await names(), ['stiffness', 's_c']);
  assert.equal(await page.locator('.top:visible, .tools:visible, .about:visible').count(), 0);
  await page.fill('[data-field=s_c]', '0.5');
  assert.match(await fragmentWith(page, 's_c=0.5'), /controls=stiffness,s_c/);
  await page.evaluate(() => { location.hash = location.hash.replace('controls=stiffness', 'controls=stifness'); });
  await page.waitForSelector('#notice:visible');
  assert.match(await page.innerText('#notice'), /controls: “stifness” is not known/);
  assert.deepEqual(await names(), ['s_c']);
  clean(page);
});

test('embed=1 with controls=0 is the bare figure', async () => {
  const page = await kit.open(`${LINK}&embed=1&controls=0`);
  assert.equal(await page.locator('.top:visible, .side:visible, .panel:visible, .tools:visible, .foot:visible').count(), 0);
  assert.ok(await page.locator('canvas[data-figure]').isVisible());
  clean(page);
});
