// Keeping the whole: points, what is asked of them, and the fits in view, as a project file.
import { h } from '../../pkg/read/dom.js';
import { copy, mayDownload, save } from '../files.js';
import { project } from './project.js';

/** The button that saves; `fits()` are those in view. */
export function saveBlock(app, complain, fits) {
  const name = () => `${(project.set?.name ?? 'points').replace(/\W+/g, '-')}.vitreous.json`;
  return h('section', { class: 'keep', 'aria-label': 'Keeping it' }, h('p', { class: 'buttons' },
    h('button', { type: 'button', 'data-save': 'project', async onclick() {
      complain();
      if (!project.now.sets.length) return complain('There is nothing to save yet.');
      if (mayDownload()) save(new Blob([project.file(fits())], { type: 'application/json' }), name());
      else if (!(await copy(project.file(fits())))) return complain('This frame may neither save nor copy. Open the page by itself.');
      project.keep();
      app.say(`${name()} was saved.`);
      return undefined;
    } }, 'Save as a project file')), h('p', { class: 'quiet' }, 'Small sets of points travel in the link of this page. A project file holds all of them, what was asked, and the fits of the set in view.'));
}
