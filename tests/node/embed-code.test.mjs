// The lines that the dialog to embed hands out, for every figure and each kind of host. As element and as frame every figure is
// drawn in a browser; here it is seen that each host gets those very lines, or a picture that says what it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedCode, INSIDE, KINDS } from '../../www/embed-code.js';
import { offered } from '../browser/lib/offered.mjs';

// what a tool takes away before it makes a page of the lines
const UNWRAPPED = {
  element: (lines) => lines,
  mkdocs: (lines) => lines,
  sphinx: (lines) => /^```\{raw\} html\n(.*)\n```$/s.exec(lines)[1],
  quarto: (lines) => /^```\{=html\}\n(.*)\n```$/s.exec(lines)[1],
  reveal: (lines) => /^<section>\n(.*)\n<\/section>$/s.exec(lines)[1],
};
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name]));

test('for every figure each kind of host gets the element, the frame or a picture', () => {
  assert.ok(offered.length > 100);
  const seen = new Set();
  for (const [id, given] of offered) {
    const of = (kind) => {
      seen.add(kind);
      return embedCode(kind, { ...given, summary: `What ${given.title} shows: a "curve" & [more]` });
    };
    const element = of('element');
    for (const [kind, unwrap] of Object.entries(UNWRAPPED)) assert.equal(unwrap(of(kind)), element, `${id}, ${kind}`);
    const tag = (lines) => /<vitreous-figure[^>]*>/.exec(lines)[0];
    assert.equal(of('inside'), `<script src="${INSIDE}"></script>\n${tag(element).replace(/ page="[^"]*"/, '')}</vitreous-figure>`, id);
    assert.equal(of('frame').split('\n').at(-1), of('moodle'), id);
    // a picture with its words, which leads to the live figure with its values
    const wanted = new URLSearchParams(given.values);
    const leads = (address) => {
      const { hash, origin } = new URL(address);
      const has = new URLSearchParams(hash.slice(1));
      assert.deepEqual([origin, has.get('figure')], ['https://example.org', id]);
      for (const [name, value] of wanted) assert.equal(has.get(name), value, `${id} ${name}`);
    };
    const [, href, alt] = /<a href="([^"]*)"><img src="[\w-]+\.svg" alt="([^"]*)"/.exec(of('picture'));
    leads(unescaped(href));
    assert.equal(unescaped(alt), `What ${given.title} shows: a "curve" & [more]`);
    leads(/^\[!\[.*\]\([\w-]+\.svg\)\]\(([^()\s]+)\)$/.exec(of('markdown'))[1]);
  }
  assert.deepEqual([...seen].sort(), [...KINDS].sort());
});

test('in Markdown a caption and the words of a picture stay text, and a host without SVG gets a PNG', () => {
  const [, given] = [...offered][0];
  const caption = 'a*b_c* [x](y) <i> `z` $t$';
  const lines = embedCode('markdown', { ...given, caption, summary: 'one *star* <b>', picture: '2x.png' });
  // what a Markdown program makes of a sign with a backslash before it, and of an entity
  const read = (text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
  const bare = (text) => text.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/&#\d+;/g, '');
  const below = /\n\n\*(.*)\*$/.exec(lines)[1];
  assert.equal(read(below), caption);
  assert.doesNotMatch(bare(below), /[*_[\]<>`$]/);
  const [, alt, file] = /^\[!\[(.*)\]\(([^)]*)\)\]/.exec(lines);
  assert.equal(read(alt), 'one *star* <b>');
  assert.doesNotMatch(bare(alt), /[*<>]/);
  assert.match(file, /^[\w-]+\.2x\.png$/);
  assert.match(embedCode('picture', { ...given, summary: '', picture: '2x.png' }), /<img src="[\w-]+\.2x\.png"/);
});
