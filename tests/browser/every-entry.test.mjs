// What holds on every view, for every figure and every quantity: texts without raw names, formulas in their places, what comes first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();
// a small phone, and a screen of 1280 x 720 at 150 %
const [PHONE, LOW] = [{ width: 320, height: 640 }, { width: 853, height: 480 }];

/** Texts, seen or heard, that show a name or a formula as a program writes it. */
const rawNames = (page) => page.evaluate(() => {
  const raw = (text) => /[\p{L}\p{N})\]]_[\p{L}\p{N}({]|\^|\\[a-z]|\$/u.test(text);
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    // what is to be copied, and names for the command line, are meant to be raw; an accent of a formula is a sign of its own
    if (!node.parentElement.closest('script, style, code, pre, math, textarea, .printed-link, .link-text') && raw(node.data)) found.push(node.data.slice(0, 100));
  }
  for (const one of document.querySelectorAll('body *')) {
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) if (raw(one.getAttribute(name) ?? '')) found.push(`${name}: ${one.getAttribute(name).slice(0, 160)}`);
  }
  return found;
});

/** Formulas whose parts are not where they belong: too many or too few, or an exponent that does not stand high. */
const strayParts = (page) => page.evaluate(() => {
  const parts = { msup: 2, msub: 2, msubsup: 3, munder: 2, mover: 2, munderover: 3, mfrac: 2, mroot: 2 };
  const middle = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  return [...document.querySelectorAll(Object.keys(parts).join())].filter((one) => {
    if (one.children.length !== parts[one.localName]) return true;
    if (!one.getBoundingClientRect().height) return false;
    const [first, second] = [...one.children].map(middle);
    return (one.localName === 'msup' && second >= first) || (/^(msub|mfrac)$/.test(one.localName) && second <= first);
  }).map((one) => one.outerHTML.slice(0, 200));
});

/** Opens one after the other all that the list at the side offers in a view, everything unfolded, and hands it to `look`. */
async function walk(page, view, look, wanted = () => true) {
  await page.evaluate((name) => document.querySelector(`#tabs [data-view=${name}]`).click(), view);
  await page.waitForSelector(`.${view}-view`);
  const links = await page.$$eval('#side a[data-entry]', (all) => all.map((link) => link.getAttribute('href')));
  assert.ok(links.length > 90);
  for (const href of links.filter(wanted)) {
    await page.evaluate((hash) => { location.hash = hash; }, href);
    await page.waitForFunction((hash) => document.querySelector(`#side a[href="${hash}"][aria-current]`), href);
    await look(href);
  }
}

/** What reaches beyond a side of a phone and does not scroll by itself. */
const wide = (page) => page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => (one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1) && !one.closest('.scroll, .formula, .visually-hidden, math, svg')).map((one) => `${one.tagName}.${one.className}`));

const unfold = (page) => page.evaluate(() => {
  for (const details of document.querySelectorAll('main details')) details.open = true;
});

test('no view shows or says a raw name', async () => {
  const page = await kit.open('v=1&view=glossary');
  for (const view of ['home', 'ledger', 'compare', 'glossary', 'lecture', 'data']) {
    await page.evaluate((name) => {
      document.querySelector('#view > *').dataset.before = '';
      location.hash = `v=1&view=${name}`;
    }, view);
    await page.waitForSelector('#view > :not([data-before])');
    if (/home|ledger|glossary|lecture/.test(view)) await page.waitForSelector('#view > [data-complete]');
    if (view === 'ledger') await page.click('[data-all]');
    if (view === 'home') await page.waitForFunction(() => document.querySelector('canvas[data-figure]').getAttribute('aria-label').includes('Read off'));
    await unfold(page);
    assert.deepEqual(await rawNames(page), [], view);
  }
  clean(page);
});

test('of every quantity: it opens, no raw name, formulas in place, nothing wider than a phone', async () => {
  const page = await kit.open('v=1&view=calculator', { viewport: PHONE });
  await walk(page, 'calculator', async (href) => {
    assert.equal(await page.getAttribute('html', 'data-state'), 'ready', href);
    assert.equal(await page.locator('#notice:visible, .problem:visible').count(), 0, `${href}: ${await page.innerText('#notice')}`);
    assert.ok((await page.innerText('.provenance')).length > 10, href);
    await unfold(page);
    assert.deepEqual(await rawNames(page), [], href);
    assert.deepEqual(await strayParts(page), [], href);
    assert.deepEqual(await wide(page), [], href);
  });
  clean(page);
});

test('of every figure: no raw name, formulas in place, few parameters first, words before equations, nothing wider than a phone', async () => {
  const page = await kit.open('v=1&figure=rfot.angell', { viewport: PHONE });
  await walk(page, 'figure', async (href) => {
    await page.waitForSelector('canvas[data-figure][aria-label]:not([data-drawn="0"])');
    const seen = await page.evaluate(() => {
      const top = (selector) => document.querySelector(`.figure-view ${selector}`)?.getBoundingClientRect().top ?? NaN;
      const more = document.querySelector('.panel .more');
      return {
        look: top('.look'), plot: top('.plot'), caption: top('.reading .caption'), equation: top('.about .equation'),
        first: [...document.querySelectorAll('.panel [data-param]')].filter((one) => !one.closest('.more')).length, folded: more ? !more.open : true,
      };
    });
    assert.ok(seen.look < seen.plot && seen.plot < seen.caption && !(seen.equation < seen.caption), `${href}: ${JSON.stringify(seen)}`);
    assert.ok(seen.first <= 3 && seen.folded, `${href}: ${seen.first} parameters first`);
    await unfold(page);
    await pause(page, 80);
    assert.deepEqual(await rawNames(page), [], href);
    assert.deepEqual(await strayParts(page), [], href);
    assert.deepEqual(await wide(page), [], href);
  });
  clean(page);
});

// one in three, as all are laid out in one way; ALL=1, as in the long tests, looks at every one
test('in a low window figures stand whole on the screen', async () => {
  const page = await kit.open('v=1&figure=rfot.angell', { viewport: LOW });
  let k = 0;
  await walk(page, 'figure', async (href) => {
    await page.waitForSelector('canvas[data-figure][aria-label]:not([data-drawn="0"])');
    const height = await page.$eval('canvas[data-figure]', (canvas) => canvas.clientHeight);
    assert.ok(height > 100 && height <= LOW.height, `${href}: ${height} px high`);
  }, () => process.env.ALL || (k += 1) % 3 === 0);
  clean(page);
});
