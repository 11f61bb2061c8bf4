// A fit to take away: picture, report, table for TeX, numbers, and the program or command that repeats it.
import { h, setText } from '../../pkg/read/dom.js';
import { bring } from '../bring.js';
import { version } from '../core.js';
import { copy, mayDownload, save } from '../files.js';
import { linkTo } from '../state.js';
import { spoken } from '../text.js';
import { project } from './project.js';
import { fitLine } from './results.js';

const fileName = (end) => `${(project.set?.name ?? 'fit').replace(/\W+/g, '-')}-fit.${end}`;
function csv({ answer, model }, points, lines) {
  const comments = [`# ${model.id} fitted to ${project.set.name}; vitreous ${version}`, ...Object.entries(answer.free).map(([name, { value, error, unit }]) => `# ${name} = ${value} +- ${error} ${unit}`)];
  const rows = points.x.map((x, k) => [lines[k], x, points.y[k], points.sigma?.[k] ?? '', points.y[k] - answer.residuals[k], answer.residuals[k]].join(','));
  return `${[...comments, `line,${model.x.name},${model.y.name},sigma,model,residual`, ...rows].join('\r\n')}\r\n`;
}

/** A button that saves a file, or copies it where nothing may be saved: `button(kind, words, act)` and `hand(text, type, end)`. */
export function hands() {
  const said = h('span', { class: 'quiet', role: 'status' });
  const hand = async (text, type, end) => {
    const name = fileName(end);
    if (mayDownload()) {
      save(new Blob([text], { type }), name);
      setText(said, `${name} was saved.`);
    } else setText(said, (await copy(text)) ? 'Copied.' : 'This frame may neither save nor copy.');
  };
  const button = (kind, words, act) => h('button', { type: 'button', class: 'small', 'data-take': kind, onclick: act }, words);
  return { said, hand, button };
}

/** The buttons. `now` is {core, sheet, model, fits, points, lines}. */
export function takeAway(app, { core, sheet, model, fits, points, lines }) {
  if (!fits.length) return [];
  const { said, hand, button } = hands();
  const svg = () => core.fit_svg(sheet(), { width: 760, height: 620, theme: 'light', title: fits.map(({ model: one }) => spoken(one.title)).join('; '), footer: `${project.set.name}; fitted by vitreous ${version}` });
  return [
    button('svg', 'Picture (SVG)', () => hand(svg(), 'image/svg+xml', 'svg')),
    button('csv', 'Points and residuals (CSV)', () => hand(csv(fits[0], points, lines), 'text/csv;charset=utf-8', 'csv')),
    button('json', 'All numbers (JSON)', () => hand(`${JSON.stringify(fits.map(({ answer }) => answer), null, 1)}\n`, 'application/json', 'json')),
    button('report', 'Report to print (HTML)', () => hand(core.fit_text('report', sheet()), 'text/html;charset=utf-8', 'html')),
    button('python', 'The same in Python', () => hand(core.fit_text('python', sheet()), 'text/x-python', 'py')),
    button('tex', 'Table (TeX)', () => hand(core.fit_text('tex', sheet()), 'text/x-tex', 'tex')),
    button('lecture', 'Add to lecture', async () => {
      const { addFit, literal } = await bring(() => import('../lecture/add.js'));
      const packed = await project.link();
      const small = !packed.startsWith('@');
      const [best] = fits;
      said.replaceChildren(await addFit(project.set.name.replaceAll('_', ' '), spoken(best.model.title), fitLine(best.answer, best.model, literal), small ? `${linkTo('data')}&data=${packed}` : ''),
        small ? '' : ' The points are too many to go along in a link: hand out the project file beside the lecture.');
    }),
    h('span', { class: 'quiet' }, ' Command: ', h('code', {}, `vitreous fit ${project.now.compare ? 'compare:' : ''}${model.id} FILE`)), said,
  ];
}
