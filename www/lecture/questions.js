// Questions that are answered before the answer is shown: one choice or several, a number, a text, a point, a curve.
import { freshId, h, setText } from '../../pkg/read/dom.js';
import { bring } from '../bring.js';
import { calculates } from '../../pkg/load.js';
import { load, open } from '../core.js';
import { readTyped } from '../typed.js';
import { unitMarkup } from '../../pkg/read/numbers.js';
import { formatNumber, rich, withUnit } from '../text.js';
import { blockElements } from './blocks.js';
import { nodes } from './html.js';

const WORDS = { number: ': a number', point: ': where is the point?', curve: ': draw the curve' };

/** A question as an element. `scene` as in blocks.js. */
export function makeQuestion(block, scene) {
  const known = scene.answers.of(block);
  const headId = freshId('question');
  const before = scene.figures.length;
  const asked = blockElements(block.blocks, scene);
  // a point or a curve is drawn on a figure of the question, or on the last one before it
  const figure = scene.figures.length > before ? scene.figures.at(-1) : scene.figures.at(-1) ?? null;
  const told = h('div', { class: 'told', role: 'status' });
  const answer = h('div', { class: 'answer-text', hidden: true });
  const hintList = h('div', { class: 'hints', role: 'status' });
  let filled = false;

  const showAnswer = () => {
    known.shown = true;
    if (!filled && block.answer?.length) answer.append(h('h4', {}, 'Answer'), ...blockElements(block.answer, scene));
    filled = true;
    answer.hidden = !block.answer?.length;
    giveUp.hidden = true;
    own.settle?.();
  };
  /** What was answered is judged and the answer shown. */
  const commit = (...words) => {
    known.committed = true;
    told.replaceChildren(...words);
    showAnswer();
  };
  const context = { block, known, commit, headId, figure, app: scene.app, tell: (...words) => told.replaceChildren(...words) };
  const own = (KINDS[block.type] ?? KINDS.free)(context);

  const hints = block.hints ?? [];
  const hintButton = h('button', { type: 'button', class: 'small', 'data-hint': '', hidden: !hints.length, onclick: () => hint(true) });
  const hint = (more) => {
    if (more) known.hints = (known.hints ?? 0) + 1;
    while (hintList.children.length < Math.min(known.hints ?? 0, hints.length)) {
      const k = hintList.children.length;
      hintList.append(h('div', { class: 'hint' }, h('h4', {}, hints.length > 1 ? `Hint ${k + 1}` : 'Hint'), blockElements(hints[k], scene)));
    }
    hintButton.disabled = hintList.children.length === hints.length;
    setText(hintButton, hints.length > 1 ? `Hint (${hintList.children.length} of ${hints.length} shown)` : 'Hint');
  };
  hint(false);
  const giveUp = h('button', { type: 'button', class: 'small', 'data-answer': '', onclick: showAnswer }, 'Show the answer');

  const element = h('section', { class: 'question-block', 'aria-labelledby': headId, 'data-line': block.line, 'data-question': block.type },
    h('h3', { id: headId }, `Question ${block.number ?? ''}${WORDS[block.type] ?? ''}`), asked, own.element, h('p', { class: 'question-tools' }, own.buttons ?? [], hintButton, giveUp), told, hintList, answer);
  if (known.committed) own.again?.();
  if (known.shown) showAnswer();
  scene.reveals.push({ get shown() { return Boolean(known.shown); }, show: showAnswer, element: answer });
  return element;
}

/** A line of what came out: never by colour alone. */
export const verdict = (good, ...words) => h('p', { class: good ? 'right' : 'wrong' }, h('span', { 'aria-hidden': 'true' }, good ? '✓ ' : '✗ '), ...words);

const checkButton = (act, words = 'Check') => h('button', { type: 'button', class: 'check', 'data-check': '', onclick: act }, words);

function choice({ block, known, commit, headId, tell }) {
  const many = block.choices.filter(({ right }) => right).length > 1;
  const name = freshId('choice');
  known.chosen ??= [];
  const boxes = block.choices.map((_, k) => h('input', { type: many ? 'checkbox' : 'radio', name, value: String(k), checked: known.chosen.includes(k) }));
  const signs = block.choices.map(() => h('span', { class: 'sign' }));
  const mark = () => block.choices.forEach((one, k) => signs[k].replaceChildren(one.right ? ' ✓ right' : known.chosen.includes(k) ? ' ✗ not right' : ''));
  const check = () => {
    known.chosen = boxes.flatMap((box, k) => (box.checked ? [k] : []));
    if (!known.chosen.length) {
      tell(h('p', {}, many ? 'Choose one or several first.' : 'Choose one first.'));
      return;
    }
    const right = block.choices.every((one, k) => Boolean(one.right) === known.chosen.includes(k));
    commit(verdict(right, right ? 'That is right.' : 'That is not right; the right answer is marked.'));
  };
  const list = h('div', { class: 'choices', role: many ? 'group' : 'radiogroup', 'aria-labelledby': headId }, block.choices.map(({ html }, k) => h('label', { class: 'choice' }, boxes[k], h('span', {}, nodes(html), signs[k]))));
  return { element: list, buttons: checkButton(check), again: check, settle: mark };
}

/** How far a number is off, in words. */
export function offBy(given, wanted, unit) {
  const off = given - wanted;
  if (off === 0) return 'exactly';
  const share = wanted !== 0 ? ` (${formatNumber(Math.abs((100 * off) / wanted), 2)} %)` : '';
  return `${withUnit(Math.abs(off), unit, 3)} ${off > 0 ? 'too high' : 'too low'}${share}`;
}

/** The value that the core computes for a question; what it states where it is not computed. */
async function valueOf({ value, from }, book) {
  if (!from) return value;
  const room = book.roomOf(from.quantity);
  const [core] = await Promise.all([load(), open(calculates(room)), book.calculates(room)]);
  const inputs = {};
  for (const { name, default: own, type } of book.quantities.get(from.quantity).params) {
    const given = from.inputs[name];
    inputs[name] = given === undefined ? own : type === 'number' ? readTyped(given).value : given;
  }
  return core.evaluate(from.quantity, inputs)[from.output];
}

function number({ block, known, commit, headId, tell, app }) {
  const unit = block.unit ?? '';
  const field = h('input', { type: 'text', inputmode: 'text', autocomplete: 'off', size: 10, value: known.text ?? '', 'aria-labelledby': headId, 'data-number': '' });
  const check = async () => {
    known.text = field.value;
    const { value, error } = field.value.trim() ? readTyped(field.value) : { error: 'write a number first' };
    if (error) {
      tell(h('p', { class: 'field-error' }, `This cannot be compared: ${error}.`));
      return;
    }
    let goal;
    try {
      goal = await valueOf(block, app.book);
    } catch (problem) {
      tell(h('p', { class: 'field-error' }, `The answer could not be computed: ${problem.message}`));
      return;
    }
    const tolerance = block.tolerance ?? Math.abs(goal) * (block.relative ?? 0);
    const good = Math.abs(value - goal) <= Math.max(tolerance, 1e-12 * Math.abs(goal)) * (1 + 1e-9);
    const wanted = withUnit(goal, unit, 4);
    const within = tolerance ? `, give or take ${withUnit(tolerance, unit, 3)}` : '';
    commit(verdict(good, good ? `That is right: ${wanted}${within}.` : `Your ${withUnit(value, unit, 5)} is ${offBy(value, goal, unit)}. It is ${wanted}${within}.`));
  };
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    check();
  });
  const element = h('p', { class: 'number-answer' }, field, ' ', unit ? rich(unitMarkup(unit)) : null);
  return { element, buttons: checkButton(check), again: check };
}

function free({ known, commit, headId }) {
  const field = h('textarea', { rows: 3, 'aria-labelledby': headId, 'data-free': '' });
  field.value = known.text ?? '';
  field.addEventListener('input', () => {
    known.text = field.value;
  });
  const done = () => commit(h('p', {}, 'Compare what you wrote with the answer.'));
  return { element: h('div', { class: 'free-answer' }, field), buttons: checkButton(done, 'Done, compare'), again: done };
}

const predicted = (kind) => (context) => {
  if (!context.figure) return { element: h('p', { class: 'problem' }, 'This question stands below no figure on which it could be answered.') };
  const box = h('div', { class: 'prediction' });
  const later = bring(() => import('./predict.js')).then(({ predict }) => predict(kind, context, box));
  later.catch((error) => box.append(h('p', { class: 'problem' }, error.message)));
  const run = (act) => () => later.then((made) => made[act]());
  return { element: box, buttons: checkButton(run('check'), 'Compare'), again: run('check'), settle: run('reveal') };
};

const KINDS = { free, choice, number, point: predicted('point'), curve: predicted('curve') };
