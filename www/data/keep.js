// Keeping the whole: points, what is asked of them, and the fits in view, as a project file.
import { h } from '../../pkg/read/dom.js';
import { copy, mayDownload, save } from '../files.js';
import { fileStem, project } from './project.js';
import { t } from '../words/data.js';

/** The button that saves; `fits()` are those in view. */
export function saveBlock(app, complain, fits) {
  const name = () => `${fileStem('points')}.vitreous.json`;
  return h('section', { class: 'keep', 'aria-label': t('keep') }, h('p', { class: 'buttons' },
    h('button', { type: 'button', 'data-save': 'project', async onclick() {
      complain();
      if (!project.now.sets.length) return complain(t('keep.none'));
      if (mayDownload()) save(new Blob([project.file(fits())], { type: 'application/json' }), name());
      else if (!(await copy(project.file(fits())))) return complain(t('frame.alone'));
      project.keep();
      app.say(t('saved', { file: name() }));
      return undefined;
    } }, t('keep.save'))), h('p', { class: 'quiet' }, t('keep.what')));
}
