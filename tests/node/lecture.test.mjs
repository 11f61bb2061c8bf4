// A lecture for the tools that make lecture notes: in the very form of the page's embedding dialog, and built by the tools.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const python = (folder, ...words) => run(process.env.PYTHON || 'python3', words, { cwd: folder });

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
  for (const [tool, kind] of [['mkdocs', 'mkdocs'], ['sphinx', 'sphinx'], ['jupyter-book', 'sphinx'], ['quarto', 'quarto'], ['reveal', 'reveal']]) {
    // a slide says how high its figure is
    const text = notes(tool).replace(/ height="\d+" text-scale="1.3"/g, '');
    for (const given of [first, second]) assert.ok(text.includes(`\n${embedCode(kind, given)}\n`), `${tool}\n${embedCode(kind, given)}\n${text}`);
  }
});

test('MkDocs builds the notes', () => {
  const folder = `${work}/mkdocs`;
  cpSync(`${root}examples/notes/mkdocs`, folder, { recursive: true });
  writeFileSync(`${folder}/docs/index.md`, notes('mkdocs'));
  python(folder, '-m', 'mkdocs', 'build', '--quiet');
  live(readFileSync(`${folder}/site/index.html`, 'utf8'), 'mkdocs');
});

test('Sphinx with MyST builds the notes, as does Jupyter Book, which is made of both', () => {
  for (const tool of ['sphinx', 'jupyter-book']) {
    const folder = `${work}/${tool}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/conf.py`, 'project = "Glasses"\nextensions = ["myst_parser"]\nmyst_enable_extensions = ["dollarmath"]\n');
    writeFileSync(`${folder}/index.md`, notes(tool));
    python(folder, '-m', 'sphinx', '-q', '-W', '.', '_build');
    const html = readFileSync(`${folder}/_build/index.html`, 'utf8');
    live(html, tool);
    assert.match(html, /class="math notranslate/);
  }
});

test('Pandoc, by which Quarto reads, makes the notes', () => {
  writeFileSync(`${work}/notes.qmd`, notes('quarto'));
  const html = python(work, '-c', 'import pypandoc; print(pypandoc.convert_file("notes.qmd", "html", format="markdown", extra_args=["--mathml"]))');
  live(html, 'quarto');
  assert.match(html, /<math /);
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
