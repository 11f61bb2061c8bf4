// Adding to the lecture that is being made, from any view: a figure, a value, a claim, a fit.
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { desk } from './desk.js';
import { begun, joined, literal, partsOf } from './parts.js';
import { reader } from './reader.js';
import { t } from '../words/lecture.js';

export { literal };

/** What is said after it, with the way to the lecture. */
const done = (what, k) => h('span', { class: 'added', role: 'status' }, t(what, { k }), ' ', h('a', { href: `${linkTo('lecture', 'own', { theme: document.documentElement.dataset.theme })}&mode=make` }, t('add.go')), t('add.save'));

async function parts() {
  const parse = await reader();
  const text = desk.empty ? begun(`${t('begin.title')}\n\n`) : desk.text;
  return partsOf(text, parse(text));
}

/** A figure, as a step of its own. `fragment` is its link; `controls` the parameters that can be moved. */
export async function addFigure(entry, fragment, controls = []) {
  const now = await parts();
  const own = new URLSearchParams(fragment);
  for (const key of ['embed', 'controls', 'theme', 'data']) own.delete(key);
  if (controls.length) own.set('controls', controls.join(','));
  own.set('size', 'large');
  const link = own.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');
  const title = literal(entry.title);
  const steps = [...now.steps, `## ${title}\n\n[${title}](#${link})\n`];
  desk.set(joined({ ...now, steps }));
  return done('add.figure', steps.length);
}

/** A line of text, at the end of the last step. */
export async function addLine(what, markdown, heading) {
  const now = await parts();
  const steps = now.steps.length ? now.steps : [`## ${heading}\n`];
  const last = `${steps.at(-1).replace(/\s+$/, '')}\n\n${markdown}\n`;
  desk.set(joined({ ...now, steps: [...steps.slice(0, -1), last] }));
  return done(what, steps.length);
}

/** A result of the calculator: `fragment` is its link, `results` [{symbol, name, value}] with the value as people read it. */
export const addResult = (entry, fragment, results) => addLine('add.result', `${literal(entry.title)}: ${results.map(({ symbol, name, value }) => `$${symbol}$ = [${literal(value)}](#${fragment}&output=${name})`).join(', ')}.`, literal(entry.title));

/** A claim of the ledger. `verdict` in words. */
export const addClaim = (row, theory, verdict) => addLine('add.claim', `> “${literal(row.quote)}” (${literal(theory)}, ${literal(row.place)})\n>\n> ${t('claim.here', { verdict: `[${literal(verdict)}](${linkTo('ledger', row.id)})` })}`, t('claim.heading'));

/** A fit, with what it found. `link` opens it with its points; none where the points are too many for a link. */
export const addFit = (set, title, values, link) => addLine('add.fit', `${link ? `[${literal(set)}](${link})` : literal(set)}, ${literal(title)}: ${values}.`, t('fit.heading'));
