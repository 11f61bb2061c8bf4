// A still page a figure: a link to it unfurls in a chat, and it is read without JavaScript.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { figures, root } from './core.mjs';

const SITE = join(root, 'dist/site');
const FOLDER = join(SITE, 'figures');
const read = (name) => readFileSync(join(FOLDER, name), 'utf8');
const content = (html, name) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
const visible = (html) => html.replace(/<(annotation|code)[\s\S]*?<\/\1>/g, '').replace(/^[\s\S]*<body>/, '').replace(/<[^>]*>/g, ' ');

/** Where the links of a page lead to, as files of the site. */
const goals = (html) => [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, goal]) => goal).filter((goal) => !/^(https?:|data:)/.test(goal));

test('every figure has a page with what programs read of it', () => {
  const titles = new Set();
  for (const { id } of figures) {
    const html = read(`${id}.html`);
    const [title, description] = [content(html, 'og:title'), content(html, 'og:description')];
    titles.add(title);
    assert.ok(html.includes(`<title>${title} · Vitreous</title>`) && title.length > 5, id);
    assert.ok(description.length > 40 && description === content(html, 'description'), `${id}: ${description}`);
    for (const text of [title, description]) assert.ok(!/[$\\{}_^]|<|&lt;math/.test(text), `${id}: ${text}`);
    assert.match(html, new RegExp(`<link rel="canonical" href="${id.replace('.', '\\.')}\\.html">`));
    assert.equal(content(html, 'og:image'), `${id}.png`);
    assert.equal(content(html, 'twitter:card'), 'summary_large_image');
  }
  assert.equal(titles.size, figures.length, 'two pages have one title');
});

test('the picture of every page is a PNG of the size that it says, with something drawn on it', () => {
  for (const { id } of figures) {
    const bytes = readFileSync(join(FOLDER, `${id}.png`));
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], id);
    const parts = [];
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
      if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
    const pixels = inflateSync(Buffer.concat(parts));
    assert.ok(new Set(pixels).size > 20, `${id}: an empty picture`);
    assert.ok(bytes.length < 1_000_000, `${id}: ${bytes.length} bytes`);
  }
});

test('every page holds picture, caption, equations, source and values without a script', () => {
  for (const figure of figures) {
    const { id, equations, provenance } = figure;
    const html = read(`${id}.html`);
    assert.match(html, new RegExp(`<img src="${id.replace('.', '\\.')}\\.svg"[^>]* alt="[^"]+"`));
    assert.equal((html.match(/class="equation"/g) ?? []).length, equations.length, id);
    assert.ok(!equations.length || html.includes('<math'), id);
    if (provenance.source.url) assert.ok(html.includes(`href="${provenance.source.url.replace(/&/g, '&amp;')}"`), `${id}: no link to the paper`);
    assert.match(html, /<figcaption>[^<]/);
    assert.match(html, /<h2>Values<\/h2>\n<p>[^<]{20}/);
    assert.ok(html.includes(`<a href="../#v=1&amp;figure=${id}">`), id);
    // the one script only leads on to the live figure
    assert.equal((html.match(/<script/g) ?? []).length, 1);
    assert.ok(!/[$\\]|\w_\w|\w_\{|\^[\d{]/.test(visible(html).replace(/\b[a-z]+_[a-z_]+\b/g, '')), `${id}: ${/.{30}([$\\]|\w_\w|\w_\{|\^[\d{]).{20}/.exec(visible(html).replace(/\b[a-z]+_[a-z_]+\b/g, ''))?.[0]}`);
  }
});

test('links of the pages are relative, lead to files, and the list names every figure', () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  assert.equal(pages.length, figures.length + 1);
  for (const name of pages) {
    for (const goal of goals(read(name))) {
      assert.ok(!goal.startsWith('/'), `${name}: ${goal}`);
      const file = join(FOLDER, goal.split('#')[0].replace(/\/$/, '/index.html').replace(/^$/, name));
      assert.ok(existsSync(file), `${name}: ${goal} leads to no file`);
      assert.ok(dirname(file).startsWith(SITE));
    }
  }
  const list = read('index.html');
  for (const { id } of figures) assert.ok(list.includes(`href="${id}.html"`), id);
  assert.ok(!existsSync(join(SITE, 'sitemap.xml')), 'a map of the site without an address');
  assert.ok(readFileSync(join(SITE, 'index.html'), 'utf8').includes('href="figures/index.html"'), 'the page leads to no list');
});
