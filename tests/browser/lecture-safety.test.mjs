// A lecture from a stranger is safe to open, and a broken one does not break the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, pause, setUp, SINGLE } from './page-setup.mjs';
import { linkOf, openLecture } from './lecture-setup.mjs';

const kit = setUp();

const HOSTILE = `# <script>window.hit = 1</script> <img src=x onerror="window.hit = 1">

<script>window.hit = 1</script>

<style>body { display: none }</style>

## <svg onload="window.hit = 1">

[one](javascript:window.hit=1) [two](JaVaScRiPt:window.hit=1) [three](data:text/html,<script>window.hit=1</script>) [four](vbscript:x) [five](  javascript:window.hit=1)

![picture](https://example.org/track.png) ![other](data:image/svg+xml,<svg onload=window.hit=1>)

<a href="javascript:window.hit=1">six</a> <iframe src="https://example.org"></iframe> <form action="https://example.org"><input name=x></form>

$\\href{javascript:window.hit=1}{x}$ $\\style{color:red}{x}$ $<img src=x onerror=window.hit=1>$ $</math><script>window.hit=1</script>$

[A figure](#v=1&figure=rfot.angell&fragility=%22%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E&controls=%22onload=1)

[No figure](#v=1&figure=nowhere.nothing)

> [!question choice]
> <img src=x onerror=window.hit=1>
>
> - [x] <script>window.hit=1</script>
> - [ ] [link](javascript:window.hit=1)

> [!question curve curve="</script><script>window.hit=1</script>" tolerance=5%]
> [A figure](#figure=rfot.angell)

> [!question number value=nonsense tolerance=-5 unit="<script>window.hit=1</script>"]
> ?

> [!reveal]
> > [!question choice]
> > - [x] inside
> >
> > > [!answer]
> > > > [!reveal]
> > > > [deep](#figure=rfot.angell&fragility=1e999&zoom=0..1e309&controls=fragility,fragility,none&size=huge)

[\u202eturned](#v=1&figure=rfot.angell&fragility=1e308)

> [!question number value=1e999 tolerance=1
> no end

## status

nul \u0000

## status

## status

> [!reveal]
> \`\`\`
`;

async function harmless(page) {
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const found = await page.evaluate(() => {
    const inside = document.querySelector('.lecture-view');
    return {
      elements: [...inside.querySelectorAll('script, style, iframe, img, object, embed, form, link, base, meta, svg:not(.prediction-layer)')].map((one) => one.outerHTML),
      links: [...inside.querySelectorAll('[href], [src], [action], [formaction]')].map((one) => one.getAttribute('href') ?? one.outerHTML).filter((text) => !/^(https?:|mailto:|#)/.test(text)),
      twice: [...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, k, all) => all.indexOf(id) !== k),
      handlers: [...inside.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'style').length - inside.querySelectorAll('[style]').length,
    };
  });
  assert.deepEqual(found, { elements: [], links: [], twice: [], handlers: 0 });
}

test('script, links that run, pictures that tell, formulas that end: nothing runs, nothing is fetched', async () => {
  for (const rest of ['', '&mode=make', '&mode=present&step=1']) {
    const page = await kit.open(linkOf(HOSTILE, rest));
    await page.waitForSelector('.lecture-view[data-complete]');
    if (rest.includes('make')) await page.click('[data-choose="1"]');
    await pause(page, 600);
    await harmless(page);
    if (!rest) {
      // a caption that turns the direction of writing does not turn the page's own words behind it
      const ends = await page.locator('.whole-figure').evaluateAll((all) => all.map(({ firstChild: text }) => [0, text.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      })));
      assert.ok(ends.length >= 3 && ends.every(([first, last]) => first < last), JSON.stringify(ends));
      for (const button of await page.locator('[data-reveal], [data-answer]').all()) if (await button.isVisible()) await button.click();
      assert.equal(await page.locator('.lecture-step').count(), 4);
      await harmless(page);
    }
    const links = page.locator('.lecture-body a[href^="http"]');
    for (const link of await links.all()) assert.match(await link.getAttribute('rel'), /noreferrer/);
    assert.match(await page.title(), /script/, 'markup in a title is text');
    clean(page);
  }
});

test('a hostile lecture saved as one file is still only text', async () => {
  const text = `# T\n\n## One\n\n</script><script>window.hit = 1</script> <!-- <script> --> <\\/script> <\\\\!-- \n`;
  const { escaped, unescaped } = await import('../../www/lecture/escape.js');
  for (const one of [text, HOSTILE, '<script <!--', '<\\script', '<\\\\/SCRIPT>', '<<!--', '\n\nx']) {
    const inside = escaped(one);
    assert.doesNotMatch(inside, /<\/script|<!--/i);
    assert.equal(unescaped(inside), one);
  }
});

test('a line of a megabyte, ten thousand blocks, deep quotes, strange letters: read or refused, and the page goes on', async () => {
  const page = await kit.open('v=1&view=lecture');
  await page.waitForSelector('.shelf');
  const lectures = {
    'long line': `# Long\n\n## One\n\n${'a '.repeat(499_000)}\n`,
    'many blocks': `# Many\n\n## One\n\n${Array.from({ length: 2500 }, (_, k) => `Paragraph ${k}.\n\n[Figure](#figure=rfot.angell)\n\n> [!reveal]\n> Text\n\n> [!question]\n> Why?\n\n`).join('')}`,
    deep: `# Deep\n\n## One\n\n${'> '.repeat(2000)}x\n`,
    letters: '# Letters \u202e\u0000\ufeff\u2028 ünï 字\n\n## One\n\n\u0000\n',
    empty: '',
    'no title': 'only words\n',
    brackets: `# B\n\n## One\n\n${'['.repeat(50_000)}\n`,
    'a million bytes and more': `# M\n\n## One\n\n${'word '.repeat(220_000)}\n`,
  };
  for (const [name, text] of Object.entries(lectures)) {
    await page.setInputFiles('[data-open-file]', { name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    const began = Date.now();
    await page.waitForFunction(() => document.querySelector('.lecture-step, .lecture-text, .lecture-view > .problem:not([hidden])'));
    assert.ok(Date.now() - began < 15000, `${name}: ${Date.now() - began} ms`);
    if (await page.locator('.tool-link').isVisible()) await page.click('.tool-link');
    await page.waitForSelector('.shelf');
  }
  clean(page);
});

test('a figure that cannot be drawn says why, and the others stand', async () => {
  const page = await openLecture(kit, '# T\n\n## One\n\n[None](#v=1&figure=rfot.nothing)\n\n[Here](#v=1&figure=rfot.angell)\n');
  await page.locator('.lecture-figure .problem', { hasText: 'no figure' }).first().waitFor();
  await page.locator('[data-figure-block="rfot.angell"]').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-figure-block="rfot.angell"] vitreous-figure[data-drawn]');
  clean(page);
});

test('a text becomes markup or a script only where the page means it to', async () => {
  for (const address of [undefined, SINGLE]) {
    const page = await kit.open('v=1&view=glossary', { address, allowed: [/TrustedHTML|TrustedScript/] });
    const refused = await page.evaluate(() => ['innerHTML', 'srcdoc', 'src', 'policy'].filter((way) => {
      try {
        if (way === 'innerHTML') document.createElement('p').innerHTML = '<b>x</b>';
        if (way === 'srcdoc') document.createElement('iframe').srcdoc = '<b>x</b>';
        if (way === 'src') document.createElement('script').src = 'x.js';
        if (way === 'policy') globalThis.trustedTypes.createPolicy('mine', {});
        return false;
      } catch {
        return true;
      }
    }));
    assert.deepEqual(refused, ['innerHTML', 'srcdoc', 'src', 'policy']);
  }
});
