// A lecture for the tools that make lecture notes: in the very form of the page's embedding dialog, and built by the tools.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { embedCode } from '../../www/embed-code.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.VITREOUS || `${root}target/debug/vitreous`;
const work = `${root}target/web/lecture-notes`;
const base = 'https://example.org/vitreous/';
const lecture = `${work}/lecture.md`;
const TEXT = `# Slow liquids

Formulas such as $T_\\mathrm{g}$ stay formulas.

## One

[A caption & more](#v=1&figure=rfot.angell&fragility=40&liquids=SiO2,own&zoom=0.2..1,0..1&controls=fragility,liquids)

[](#figure=rfot.free_energy_profile)

> [!question number from=rfot.free_energy_profile output=free_energy s_c=0.72 size=20 tolerance=5%]
> What do 20 beads cost?
>
> [The cost](#figure=rfot.free_energy_profile&s_c=0.4)
>
> > [!answer]
> > They cost [30.3](#quantity=rfot.free_energy_profile&s_c=0.72&size=20&output=free_energy) $k_\\mathrm{B}T$.

> [!reveal]
> [The cost again](#figure=rfot.free_energy_profile&s_c=0.5)
`;
const FIGURES = 4;

function run(command, words, options = {}) {
  const done = spawnSync(command, words, { encoding: 'utf8', ...options });
  assert.equal(done.status, 0, done.error?.message ?? done.stdout + done.stderr);
  return done.stdout;
}

const notes = (tool) => run(program, ['lecture', lecture, '--notes', tool, '-o', '-', '--page', base]);

/** Every figure of a page is an element, none of it is text. */
function live(html, where) {
  assert.equal(html.match(/<vitreous-figure /g)?.length, FIGURES, where);
  assert.doesNotMatch(html, /&lt;(vitreous|figure|script)|\{raw\}|\{=html\}|\[!/, where);
}

before(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(lecture, TEXT);
});

test('each figure stands in the form that the dialog writes', () => {
  const first = {
    base, id: 'rfot.angell', title: '', values: 'liquids=SiO2%2Cown&fragility=40', zoom: '0.2..1,0..1', axes: '', theme: '',
    controls: ['fragility', 'liquids'], caption: 'A caption & more', direction: '', without: [], summary: '', height: 0,
  };
  const second = { ...first, id: 'rfot.free_energy_profile', values: '', zoom: '', controls: [], caption: '' };
  for (const [tool, kind] of [['mkdocs', 'mkdocs'], ['sphinx', 'sphinx'], ['quarto', 'quarto'], ['reveal', 'reveal']]) {
    // a slide says how high its figure is
    const text = notes(tool).replace(/ height="\d+" text-scale="1.3"/g, '');
    for (const given of [first, second]) assert.ok(text.includes(`\n${embedCode(kind, given)}\n`), `${tool}\n${embedCode(kind, given)}\n${text}`);
  }
  // of a frame the page measures the height and knows the title
  const free = (text) => text.replace(/ title="[^"]*"/g, '').replace(/ height="\d+"/g, '');
  const text = free(notes('jupyter-book'));
  for (const given of [first, second]) assert.ok(text.includes(`\n${free(embedCode('frame', { ...given, caption: '' }))}\n`), `${free(embedCode('frame', { ...given, caption: '' }))}\n${text}`);
});

// MkDocs, Sphinx, Jupyter Book 1 and Pandoc build a page of a lecture in tests/browser/notes-lecture.test.mjs
test('Jupyter Book 2 reads the notes: frames, formulas that it typesets, and no word of markup', () => {
  const folder = `${work}/jupyter-book`;
  mkdirSync(`${folder}/theme`, { recursive: true });
  // its themes come from elsewhere; what the program hands to a theme is looked at
  writeFileSync(`${folder}/theme/template.yml`, 'jtex: v1\ntitle: None\nkind: site\nbuild:\n  install: "true"\n  start: "true"\n');
  writeFileSync(`${folder}/myst.yml`, 'version: 1\nproject:\n  title: Glasses\nsite:\n  template: ./theme\n');
  writeFileSync(`${folder}/index.md`, notes('jupyter-book'));
  const said = run(process.execPath, [`${root}node_modules/mystmd/dist/myst.cjs`, 'build', '--site', '--strict'], { cwd: folder });
  assert.doesNotMatch(said, /⚠|⛔/, said);
  const { mdast } = JSON.parse(readFileSync(`${folder}/_build/site/content/index.json`, 'utf8'));
  const all = [];
  const walk = (node) => {
    all.push(node);
    node.children?.forEach(walk);
  };
  walk(mdast);
  const frames = all.filter(({ type }) => type === 'iframe');
  assert.equal(frames.length, FIGURES);
  assert.ok(frames.every(({ src }) => src.startsWith(`${base}vitreous.html#embed=1&`)), JSON.stringify(frames));
  const formulas = all.filter(({ type }) => /^(inlineM|m)ath$/.test(type));
  assert.deepEqual(formulas.map(({ value }) => value), ['T_\\mathrm{g}', 'k_\\mathrm{B}T']);
  assert.ok(formulas.every(({ html }) => /class="katex"/.test(html)), 'they are typeset when the book is built');
  const words = all.filter(({ type }) => type === 'text').map(({ value }) => value).join(' ');
  assert.doesNotMatch(words, /<|\$|\{raw\}|vitreous-figure/);
  assert.equal(all.filter(({ type }) => type === 'blockquote').length, 3, 'question, its answer, what is revealed');
});

test('a plain Markdown program shows a lecture: figures are links with their captions, questions and answers are quotes', () => {
  const text = readFileSync(`${root}lectures/1-why-does-a-glass-not-flow.md`, 'utf8');
  const html = run(process.env.PYTHON || 'python3', ['-c', 'import markdown, sys; print(markdown.markdown(sys.stdin.read()))'], { input: text });
  const captions = [...text.matchAll(/^(?:> )?\[([^\]]+)\]\(#[^)]*figure=/gm)].map(([, caption]) => caption);
  assert.ok(captions.length > 4);
  for (const caption of captions) assert.match(html, new RegExp(`<a href="#[^"]*figure=[^"]*">${caption.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}</a>`));
  assert.equal(html.match(/<h2>/g).length, text.match(/^## /gm).length);
  assert.ok(html.match(/<blockquote>/g).length >= 2 * text.match(/\[!answer/g).length, 'an answer stands inside the quote of its question');
});

test('the slides of reveal.js nest as it wants them: a stack a step, a slide a figure', () => {
  const html = notes('reveal');
  live(html, 'reveal');
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?section\b|<vitreous-figure /g)) {
    if (tag === '<section') depth += 1;
    else if (tag === '</section') depth -= 1;
    else assert.equal(depth, 2, html);
    assert.ok(depth >= 0 && depth <= 2, html);
  }
  assert.equal(depth, 0);
});
