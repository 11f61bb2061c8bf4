// A fit to take away: picture, report, table for TeX, numbers, and the program or command that repeats it.
import { h, setText } from '../../pkg/read/dom.js';
import { decimalSign } from '../../pkg/read/numbers.js';
import { bring } from '../bring.js';
import { version } from '../core.js';
import { copy, mayDownload, save } from '../files.js';
import { linkTo } from '../state.js';
import { spoken } from '../text.js';
import { t } from '../words/data.js';
import { fileStem, project } from './project.js';
import { fitLine } from './results.js';

const fileName = (end) => `${fileStem('fit')}-fit.${end}`;
function csv({ answer, model }, points, lines) {
  const comments = [`# ${model.id} fitted to ${project.set.name}; vitreous ${version}`, ...Object.entries(answer.free).map(([name, { value, error, unit }]) => `# ${name} = ${value} +- ${error} ${unit}`)];
  const rows = points.x.map((x, k) => [lines[k], x, points.y[k], points.sigma?.[k] ?? '', points.y[k] - answer.residuals[k], answer.residuals[k]].join(','));
  return `${[...comments, `line,${model.x.name},${model.y.name},sigma,model,residual`, ...rows].join('\r\n')}\r\n`;
}

/** The command that does the same. */
export const commandLine = (command) => h('span', { class: 'quiet' }, ' ', t.nodes('command', { command: h('code', {}, command) }));

/** A button that saves a file, or copies it where nothing may be saved: `button(words, kind, act)` and `hand(text, type, end)`. */
export function hands() {
  const said = h('span', { class: 'quiet', role: 'status' });
  const hand = async (text, type, end) => {
    const name = fileName(end);
    if (mayDownload()) {
      save(new Blob([text], { type }), name);
      setText(said, t('saved', { file: name }));
    } else setText(said, t((await copy(text)) ? 'copied' : 'frame'));
  };
  const button = (words, kind, act) => h('button', { type: 'button', class: 'small', 'data-take': kind, onclick: act }, words);
  return { said, hand, button };
}

/** The buttons. `now` is {core, sheet, model, fits, points, lines}. */
export function takeAway(app, { core, sheet, model, fits, points, lines }) {
  if (!fits.length) return [];
  const { said, hand, button } = hands();
  const svg = () => core.fit_svg(sheet(), { width: 760, height: 620, theme: 'light', decimal: decimalSign(), title: fits.map(({ model: one }) => spoken(one.title)).join('; '), footer: `${project.set.name}; fitted by vitreous ${version}` });
  return [
    button(t('take.svg'), 'svg', () => hand(svg(), 'image/svg+xml', 'svg')),
    button(t('take.csv'), 'csv', () => hand(csv(fits[0], points, lines), 'text/csv;charset=utf-8', 'csv')),
    button(t('take.json'), 'json', () => hand(`${JSON.stringify(fits.map(({ answer }) => answer), null, 1)}\n`, 'application/json', 'json')),
    button(t('take.report'), 'report', () => hand(core.fit_text('report', sheet()), 'text/html;charset=utf-8', 'html')),
    button(t('take.python'), 'python', () => hand(core.fit_text('python', sheet()), 'text/x-python', 'py')),
    button(t('take.tex'), 'tex', () => hand(core.fit_text('tex', sheet()), 'text/x-tex', 'tex')),
    button(t('take.lecture'), 'lecture', async () => {
      const { addFit, literal } = await bring(() => import('../lecture/add.js'));
      const packed = await project.link();
      const small = !packed.startsWith('@');
      const [best] = fits;
      said.replaceChildren(await addFit(project.set.name.replaceAll('_', ' '), spoken(best.model.title), fitLine(best.answer, best.model, literal), small ? `${linkTo('data')}&data=${packed}` : ''),
        small ? '' : ` ${t('take.large')}`);
    }),
    commandLine(`vitreous fit ${project.now.compare ? 'compare:' : ''}${model.id} FILE`), said,
  ];
}
