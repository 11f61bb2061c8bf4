// Points in: pasted, opened, dropped, or measured ones that come with the page. Several sets, one of which is looked at.
import { h } from '../../pkg/read/dom.js';
import { nameOf, project, textOf } from './project.js';

const READABLE = '.csv,.tsv,.txt,.dat,.json,text/csv,text/plain,text/tab-separated-values,application/json';

/** Takes a file: points, or a whole project. */
async function take(file, app, complain) {
  try {
    const text = await textOf(file);
    const whole = /\.json$/i.test(file.name);
    const before = project.now.sets.length;
    if (whole) project.open(text);
    else project.add({ name: file.name.replace(/\.\w+$/, ''), text });
    app.say(`${file.name} was opened.`);
    complain(...(whole && before ? [`${file.name} took the place of the points that were here. Undo brings them back.`] : []));
  } catch (error) {
    complain(`${file.name} could not be opened: ${error.message}. Nothing was changed.`);
  }
}

/** Takes files that are dropped anywhere on the page; answers with a function that ends it. */
export function takeDropped(app, complain) {
  const hasFile = (event) => [...event.dataTransfer?.types ?? []].includes('Files');
  const over = (event) => hasFile(event) && event.preventDefault();
  const drop = async (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    for (const file of event.dataTransfer.files) await take(file, app, complain);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}

/** The part of the view where points come in. `offered` are the measured sets that come with the page. */
export function makeSets(app, offered, complain) {
  const text = h('textarea', { rows: 5, spellcheck: 'false', 'data-paste': '', 'aria-label': 'Points to paste', placeholder: 'T (°C)   log10 eta (Pa s)\n850      12.1\n900      10.4' });
  const input = h('input', { type: 'file', accept: READABLE, multiple: true, hidden: true, 'data-open-points': '', async onchange() {
    for (const file of input.files) await take(file, app, complain);
    input.value = '';
  } });
  const use = () => {
    if (!text.value.trim()) {
      complain('There is nothing to read yet: paste a table with two columns first.');
      text.focus();
      return;
    }
    complain();
    project.add({ name: `set ${project.now.sets.length + 1}`, text: text.value });
    text.value = '';
  };
  // pasted text of several lines is read at once
  text.addEventListener('paste', () => setTimeout(() => text.value.trim().includes('\n') && use()));
  const kinds = [...new Set(offered.map(({ kind }) => kind))];
  const measured = h('select', { 'aria-label': 'Measured points that come with the page', 'data-measured': '', onchange() {
    const set = offered[Number(measured.value)];
    if (!set) return;
    project.add({ name: nameOf(set), text: set.text });
    measured.value = '';
  } }, h('option', { value: '' }, 'Take measured points …'), kinds.map((kind) => h('optgroup', { label: nameOf({ name: kind }) },
    offered.map((set, k) => (set.kind === kind ? h('option', { value: k }, nameOf(set)) : null)))));
  const list = h('ul', { class: 'sets', 'aria-label': 'Sets of points' });

  const show = () => {
    const { sets, at } = project.now;
    list.hidden = !sets.length;
    list.replaceChildren(...sets.map((set, k) => h('li', {},
      h('button', { type: 'button', class: 'tool', 'aria-pressed': String(k === at), onclick: () => project.change({ at: k }) }, nameOf(set)),
      h('button', { type: 'button', class: 'tool', 'aria-label': `Remove ${nameOf(set)}`, title: 'Remove', onclick: () => {
        project.remove(k);
        app.say(`${nameOf(set)} was removed. Undo brings it back.`);
      } }, '×'))));
  };
  const element = h('section', { class: 'data-in', 'aria-label': 'Points' }, h('h2', {}, 'Points'),
    h('p', { class: 'quiet' }, 'Paste a table, drop a file, or take measured points. Nothing leaves this page.'),
    text, h('p', { class: 'buttons' }, h('button', { type: 'button', 'data-use': '', onclick: use }, 'Read this'),
      h('button', { type: 'button', 'data-open': '', onclick: () => input.click() }, 'Open a file'), input, measured), list);
  return { element, show };
}
