// A lecture in Jupyter Book 1; the quicker tools are in tests/browser/notes-lecture.test.mjs.
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { FRAMES, notes, project, right, run, setUp } from '../browser/notes-setup.mjs';
import { environment } from './python.mjs';

setUp();

test('Jupyter Book 1, with formulas that need no script from elsewhere', async () => {
  const folder = project('jupyter-book', '_static', FRAMES);
  writeFileSync(`${folder}/_config.yml`, 'title: Glasses\n');
  writeFileSync(`${folder}/_toc.yml`, 'format: jb-book\nroot: index\n');
  writeFileSync(`${folder}/index.md`, notes('jupyter-book', '_static/', '--formulas', 'mathml'));
  const python = environment(`${folder}/python`, 'jupyter-book.txt');
  run(python, ['-m', 'jupyter_book', 'build', '.', '-W'], { cwd: folder });
  await right(`${folder}/_build/html`, '', 'jupyter-book');
});
