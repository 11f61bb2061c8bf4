// One lecture, built into a page by each of the tools that make lecture notes, and opened where nothing but that page can be
// reached: its figures are live, its formulas are typeset, its questions and answers stand in order. The slides of reveal.js are in
// notes.test.mjs, Jupyter Book is in tests/long. Pictures are left in target/web/notes-pictures/.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { notes, project, python, right, root, run, setUp } from './notes-setup.mjs';

setUp();

test('MkDocs', async () => {
  const folder = project('mkdocs', 'docs/vitreous');
  cpSync(`${root}examples/notes/mkdocs/mkdocs.yml`, `${folder}/mkdocs.yml`);
  writeFileSync(`${folder}/docs/index.md`, notes('mkdocs', 'vitreous/'));
  run(python, ['-m', 'mkdocs', 'build', '--quiet'], { cwd: folder });
  await right(`${folder}/site`, '', 'mkdocs');
});

test('Sphinx with MyST and nothing more to set', async () => {
  const folder = project('sphinx', '_static');
  writeFileSync(`${folder}/conf.py`, 'project = "Glasses"\nextensions = ["myst_parser"]\nhtml_static_path = ["_static"]\n');
  writeFileSync(`${folder}/index.md`, notes('sphinx', '_static/'));
  run(python, ['-m', 'sphinx', '-q', '-W', '.', '_build'], { cwd: folder });
  await right(`${folder}/_build`, '', 'sphinx');
});

test('Pandoc as Quarto runs it: its own Markdown, sections, and the formulas that the file asks for', async () => {
  const folder = project('quarto', 'vitreous');
  writeFileSync(`${folder}/index.qmd`, notes('quarto', 'vitreous/'));
  // Quarto hands its keys of `format: html:` to Pandoc under the same names
  const [, method] = /^---\nformat:\n {2}html:\n {4}html-math-method: (\w+)\n---\n/.exec(readFileSync(`${folder}/index.qmd`, 'utf8'));
  writeFileSync(`${folder}/defaults.yml`, `from: markdown\nto: html5\nstandalone: true\nsection-divs: true\nwrap: none\nhtml-math-method:\n  method: ${method}\nmetadata:\n  pagetitle: Glasses\n`);
  run(python, ['-c', 'import pypandoc, subprocess; subprocess.run([pypandoc.get_pandoc_path(), "--defaults", "defaults.yml", "index.qmd", "-o", "index.html"], check=True)'], { cwd: folder });
  await right(folder, 'index.html', 'quarto');
});
