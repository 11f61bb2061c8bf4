// The docs of the site: everything of the catalogue has its place, links lead somewhere, and no markup shows.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { comparisons, figures, native, quantities, root, theories } from './core.mjs';

const { default: ledger } = await import('../../pkg/built/ledger.js');
const SITE = join(root, 'dist/site');
const FOLDER = join(SITE, 'docs');
const names = readdirSync(FOLDER, { recursive: true }).map(String).filter((name) => name.endsWith('.html'));
const pages = new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(FOLDER, name), 'utf8')]));
const stills = new Map(figures.map(({ id }) => [`../figures/${id}.html`, readFileSync(join(SITE, 'figures', `${id}.html`), 'utf8')]));
const ids = (html) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
const anchors = new Map([...pages, ...stills].map(([name, html]) => [name, ids(html)]));
const rooms = [...theories, ...comparisons];
// what links to the live page may name
const known = {
  figure: new Set(figures.map(({ id }) => id)), quantity: new Set(quantities.map(({ id }) => id)), theory: new Set(theories.map(({ id }) => id)),
  claim: new Set(ledger.map(({ id }) => id)), preset: new Set(rooms.flatMap(({ presets }) => presets.map(({ id }) => id))),
};
const page = (name) => pages.get(name) ?? assert.fail(`there is no ${name}`);

test('every theory, quantity, model, term and command has its place', () => {
  for (const theory of theories) assert.ok(page(`theories/${theory.id}.html`).includes('<h2>Quantities</h2>') || !theory.quantities.length, theory.id);
  for (const { id, equations, inputs, outputs, provenance } of quantities) {
    const html = page(`quantities/${id}.html`);
    assert.equal((html.match(/class="equation"/g) ?? []).length, equations.length, id);
    for (const { name } of [...inputs, ...outputs]) assert.ok(html.includes(`<code>${name}</code>`), `${id}: ${name}`);
    if (provenance.source.url) assert.ok(html.includes(`href="${provenance.source.url.replace(/&/g, '&amp;')}"`), `${id}: no link to the paper`);
    assert.ok(html.includes(`<a href="../../#v=1&amp;view=calculator&amp;quantity=${id}">`), id);
    assert.match(html, /<h2>What is refused<\/h2>/);
    assert.ok(!html.includes('"At the defaults">no value'), `${id} has no value at its defaults`);
  }
  for (const { id } of JSON.parse(native(['models', '--json']))) assert.ok(anchors.get('fits.html').has(id), id);
  for (const { id } of JSON.parse(native(['glossary', '--json']))) assert.ok(anchors.get('glossary.html').has(id), id);
  const commands = [...native(['--help']).matchAll(/^ {2}vitreous (\w+)/gm)].map(([, name]) => name);
  for (const name of commands) assert.ok(anchors.get('command-line.html').has(name), name);
});

test('the audits tell every statement once, with its verdict, and count them', () => {
  const judged = [...new Set(ledger.map(({ theory }) => theory))];
  assert.ok(judged.length >= 5);
  for (const id of judged) {
    const rows = ledger.filter(({ theory }) => theory === id);
    const told = ['', '-reproduces'].map((end) => page(`audit/${id}${end}.html`));
    for (const { id: claim, verdict } of rows) {
      const own = told.filter((html) => html.includes(`<article class="claim" id="${claim.split('.')[1]}"><h3>`));
      assert.equal(own.length, 1, claim);
      const text = own[0].split(` id="${claim.split('.')[1]}">`)[1].split('</article>')[0];
      assert.ok(text.includes(`<span class="verdict ${verdict}">`), `${claim}: ${verdict}`);
      assert.ok(/<blockquote>[^<]|<blockquote><math/.test(text) && text.includes('<dt>Printed</dt>'), claim);
    }
    const counted = [...told[0].matchAll(/<tr><th scope="row"><a href="[^"]*">(\d+)<\/a><\/th><td><span class="verdict (\w+)">/g)].map(([, count, verdict]) => `${verdict}: ${count}`);
    const verdicts = [...new Set(rows.map(({ verdict }) => verdict))];
    assert.deepEqual(counted.sort(), verdicts.map((one) => `${one}: ${rows.filter(({ verdict }) => verdict === one).length}`).sort(), id);
  }
});

test('links are relative, lead to files and to places in them', () => {
  for (const [name, html] of [...pages, ...stills]) {
    for (const [, goal] of html.matchAll(/ (?:href|src|srcset|action)="([^"]*)"/g)) {
      if (/^(https?:|data:|mailto:)/.test(goal)) continue;
      assert.ok(!goal.startsWith('/') && !goal.startsWith('~'), `${name}: ${goal}`);
      const [to, anchor = ''] = goal.split('#');
      const file = normalize(join(FOLDER, dirname(name), to.replace(/\/$/, '/index.html')));
      assert.ok(file.startsWith(SITE), `${name}: ${goal}`);
      assert.ok(to === '' || existsSync(file), `${name}: ${goal} leads to no file`);
      if (!anchor) continue;
      if (anchor.startsWith('v=1')) {
        const asked = new URLSearchParams(anchor.replaceAll('&amp;', '&'));
        for (const [key, value] of asked) assert.ok(!known[key] || known[key].has(value), `${name}: ${goal}: there is no ${key} ${value}`);
        continue;
      }
      const place = to === '' ? name : relative(FOLDER, file).replaceAll('\\', '/');
      assert.ok(anchors.get(place)?.has(anchor), `${name}: ${goal} leads to no place`);
    }
  }
});

test('no markup shows, no page is large, none has a script, and titles differ', () => {
  const titles = new Set();
  for (const [name, html] of pages) {
    const visible = html.replace(/^[\s\S]*<body>/, '').replace(/<(code|annotation|pre|svg)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    const wrong = /.{0,30}([$\\]|\w_\w|\w_\{|\^[\d{]|\*\*|undefined|\bnull\b).{0,20}/.exec(visible);
    assert.equal(wrong?.[0], undefined, name);
    assert.ok(!/<script|<style| style="| on\w+="/.test(html), name);
    assert.ok(html.length < 250_000, `${name}: ${html.length} bytes`);
    const [, title] = /<title>([^<]*) · Vitreous<\/title>/.exec(html);
    const [, description] = /<meta name="description" content="([^"]*)"/.exec(html);
    assert.ok(!titles.has(title), `two pages are called ${title}`);
    titles.add(title);
    assert.ok(description.length > 20 && !/[$\\{}_^<]/.test(description), `${name}: ${description}`);
    assert.equal(new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size, [...html.matchAll(/ id="([^"]+)"/g)].length, `${name}: one id twice`);
    assert.match(html, /default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'"/);
  }
});

test('the search has every section of the prose once, with its very words, and leads to its place', () => {
  const sections = JSON.parse(readFileSync(join(SITE, 'docs/search.json'), 'utf8'));
  const words = (text) => text.replace(/\s+/g, '');
  const read = (html) => words(html.replace(/<(svg|annotation)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&(#39|apos);/g, "'").replace(/&amp;/g, '&'));
  const places = new Map(sections.map((section) => [section.to, section]));
  assert.equal(places.size, sections.length);
  for (const name of [...pages.keys()].filter((name) => !name.includes('/') && !/^(index|titles|glossary)\.html$/.test(name))) {
    const [intro, ...rest] = page(name).replace(/<\/main>[\s\S]*/, '').split('<section id="');
    const first = places.get(`docs/${name}`);
    assert.ok(words(first.text).endsWith(read(intro.split('</h1>')[1])) && first.text.length > 10, name);
    for (const part of rest) {
      const [id] = part.split('"');
      const { title, text, where } = places.get(`docs/${name}#${id}`);
      assert.equal(words(title + text), read(part.slice(part.indexOf('>') + 1)), `${name}#${id}`);
      assert.equal(where, first.title);
      places.delete(`docs/${name}#${id}`);
    }
    places.delete(`docs/${name}`);
  }
  assert.deepEqual([...places.keys()], []);
});

test('the live page loads no docs, keeps what its search finds in them, and the rest only when asked', () => {
  const [, kept] = /files = (\[[^\]]*\])/.exec(readFileSync(join(SITE, 'service-worker.js'), 'utf8'));
  assert.deepEqual(JSON.parse(kept).filter((name) => /^docs|^figures|still|vitreous\.html/.test(name)), ['docs/search.json']);
  const { files, size } = JSON.parse(readFileSync(join(SITE, 'more.json'), 'utf8'));
  for (const name of pages.keys()) assert.ok(files[`docs/${name}`], name);
  for (const { id } of figures) for (const end of ['.html', '.svg', '-dark.svg']) assert.ok(files[`figures/${id}${end}`], id + end);
  assert.equal(size, Object.keys(files).reduce((sum, name) => sum + statSync(join(SITE, name)).size, 0));
  assert.ok(readFileSync(join(SITE, 'index.html'), 'utf8').includes('href="docs/index.html"'), 'the page leads to no docs');
});
