// Points in: pasted, opened, dropped, or measured ones that come with the page. Several sets, one of which is looked at.
import { h } from '../../pkg/read/dom.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
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
    app.say(t('opened', { file: file.name }));
    complain(...(whole && before ? [t('opened.whole', { file: file.name })] : []));
  } catch (error) {
    complain(t('opened.not', { file: file.name, why: error.message }));
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
  const text = h('textarea', { rows: 5, spellcheck: 'false', 'data-paste': '', dir: 'ltr', 'aria-label': t('paste'), placeholder: 'T (°C)   log10 eta (Pa s)\n850      12.1\n900      10.4' });
  const input = h('input', { type: 'file', accept: READABLE, multiple: true, hidden: true, 'data-open-points': '', async onchange() {
    for (const file of input.files) await take(file, app, complain);
    input.value = '';
  } });
  const use = () => {
    if (!text.value.trim()) {
      complain(t('paste.none'));
      text.focus();
      return;
    }
    complain();
    project.add({ name: t('set', { number: project.now.sets.length + 1 }), text: text.value });
    text.value = '';
  };
  // pasted text of several lines is read at once
  text.addEventListener('paste', () => setTimeout(() => text.value.trim().includes('\n') && use()));
  const kinds = [...new Set(offered.map(({ kind }) => kind))];
  // by keys the choice changes with each letter and arrow: it is taken by Enter, or by the button
  let byKeys = false;
  const takeIt = () => {
    const set = measured.value && offered[Number(measured.value)];
    if (!set) return;
    project.add({ name: nameOf(set), text: set.text });
    measured.value = '';
    taking.hidden = true;
  };
  const taking = h('button', { type: 'button', hidden: true, 'data-take-measured': '', onclick: takeIt }, t('offered.use'));
  const measured = h('select', { 'aria-label': t('offered'), 'data-measured': '', onpointerdown() { byKeys = false; }, onkeydown(event) {
    byKeys = true;
    if (event.key !== 'Enter' || !measured.value) return;
    event.preventDefault();
    takeIt();
  }, onchange() {
    if (byKeys) taking.hidden = !measured.value;
    else takeIt();
  } }, h('option', { value: '' }, t('offered.take')), kinds.map((kind) => h('optgroup', { label: nameOf({ name: kind }), ...inEnglish() },
    offered.map((set, k) => (set.kind === kind ? h('option', { value: k }, nameOf(set)) : null)))));
  const list = h('ul', { class: 'sets', 'aria-label': t('sets') });

  const show = () => {
    const { sets, at } = project.now;
    list.hidden = !sets.length;
    list.replaceChildren(...sets.map((set, k) => h('li', {},
      h('button', { type: 'button', class: 'tool', 'aria-pressed': String(k === at), onclick: () => project.change({ at: k }) }, nameOf(set)),
      h('button', { type: 'button', class: 'tool', 'aria-label': t('remove.set', { set: nameOf(set) }), title: t('remove'), onclick: () => {
        project.remove(k);
        app.say(t('removed', { set: nameOf(set) }));
      } }, '×'))));
  };
  const element = h('section', { class: 'data-in', 'aria-label': t('points') }, h('h2', {}, t('points')),
    h('p', { class: 'quiet' }, t('points.what')),
    text, h('p', { class: 'buttons' }, h('button', { type: 'button', 'data-use': '', onclick: use }, t('read')),
      h('button', { type: 'button', 'data-open': '', onclick: () => input.click() }, t('file.open')), input, measured, taking), list);
  return { element, show };
}
