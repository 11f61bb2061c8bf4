// Every figure by the lines of every kind that the dialog to embed hands out, each in a page of its kind: drawn, with the values of
// a preset, its first controls, a caption, a direction and a width. Pictures are those that the core draws.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import * as vitreous from '../../pkg/index.js';
import { embedCode, INSIDE, KINDS } from '../../www/embed-code.js';
import { launch } from '../browser/lib/browser.mjs';
import { offered } from '../browser/lib/offered.mjs';
import { serve } from '../browser/lib/server.mjs';

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const A_PAGE = 12;
let [browser, site, folder] = [];

before(async () => {
  [browser, site] = await Promise.all([launch(), serve(SITE, '/course/'), vitreous.init()]);
  folder = mkdtempSync(join(tmpdir(), 'vitreous-lines-'));
  copyFileSync(join(SITE, INSIDE), join(folder, INSIDE));
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The lines as the tool puts them into its page. */
function made(kind, given) {
  const lines = embedCode(kind, given);
  if (kind !== 'markdown') return lines.replace(/^```.*\n|\n```$/g, '');
  const done = spawnSync(process.env.PYTHON || 'python3', ['-c', 'import markdown, sys; print(markdown.markdown(sys.stdin.read()))'], { input: lines, encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

/** What is wrong with one embedded figure; nothing where it is as it should be. */
const LOOKS = {
  async element(one, given) {
    await one.scrollIntoViewIfNeeded();
    await one.evaluate(async (host) => { while (!host.dataset.drawn && !host.dataset.problem) await new Promise((done) => { setTimeout(done, 20); }); });
    if (await one.getAttribute('data-problem')) return one.evaluate((host) => host.shadowRoot.querySelector('.problem').textContent);
    const controls = await one.locator('input[type=range], select, fieldset').count();
    return controls < given.controls.length ? `${controls} controls` : '';
  },
  async frame(one, given) {
    await one.scrollIntoViewIfNeeded();
    const inside = one.contentFrame();
    await inside.locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
    const controls = await inside.locator('.panel [data-param]:visible').count();
    return controls === given.controls.length ? '' : `${controls} controls`;
  },
  async picture(one, given) {
    await one.scrollIntoViewIfNeeded();
    const [shown, alt, goal] = await one.evaluate(async (image) => {
      await image.decode();
      return [image.naturalWidth > 100, image.alt, image.closest('a').hash];
    });
    const link = new URLSearchParams(goal.slice(1));
    const lost = [...new URLSearchParams(given.values)].filter(([name, value]) => link.get(name) !== value);
    return shown && alt === given.summary && link.get('figure') === given.id && !lost.length ? '' : `${shown} “${alt}” ${goal}`;
  },
};
const LOOK = { frame: ['iframe', LOOKS.frame], moodle: ['iframe', LOOKS.frame], picture: ['img', LOOKS.picture], markdown: ['img', LOOKS.picture] };

for (const kind of KINDS) {
  test(`every figure by the lines of the kind ${kind}`, async () => {
    const [what, look] = LOOK[kind] ?? ['vitreous-figure', LOOKS.element];
    const all = offered.map(([, given], k) => ({ ...given, base: site.address, caption: `Of ${given.title} <b>`, direction: k % 2 ? 'rtl' : '', width: k % 3 ? '' : '640' }));
    const wrong = [];
    for (let first = 0; first < all.length; first += A_PAGE) {
      const some = all.slice(first, first + A_PAGE);
      const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Note</title><body>${some.map((given) => made(kind, given)).join('\n')}</body></html>`;
      const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
      page.on('pageerror', (error) => wrong.push(error.message));
      await page.route('**/note.html', (route) => route.fulfill({ contentType: 'text/html', body: text }));
      await page.route('**/*.svg', (route) => {
        const given = some.find(({ id }) => route.request().url().endsWith(`/${id.replace(/\W+/g, '-')}.svg`));
        return route.fulfill({ contentType: 'image/svg+xml', body: vitreous.svg(given.id, Object.fromEntries(new URLSearchParams(given.values)), { width: 640, height: 400 }) });
      });
      if (kind === 'inside') {
        writeFileSync(join(folder, 'inside.html'), text);
        await page.goto(pathToFileURL(join(folder, 'inside.html')).href);
      } else await page.goto(`${site.address}note.html`);
      const found = await page.locator(what).all();
      assert.equal(found.length, some.length, kind);
      for (const [k, one] of found.entries()) {
        const said = await look(one, some[k]);
        if (said) wrong.push(`${some[k].id}: ${said}`);
      }
      if (kind !== 'markdown') assert.deepEqual(await page.locator('figcaption').allInnerTexts(), some.map(({ caption }) => caption), kind);
      await page.close();
    }
    assert.deepEqual(wrong, []);
  });
}
