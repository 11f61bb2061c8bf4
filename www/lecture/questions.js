// Questions that are answered before the answer is shown: one choice or several, a number, a text, a point, a curve.
import { freshId, h, setText } from '../../pkg/read/dom.js';
import { bring } from '../bring.js';
import { calculates } from '../../pkg/load.js';
import { load, open } from '../core.js';
import { readTyped } from '../typed.js';
import { unitMarkup } from '../../pkg/read/numbers.js';
import { formatNumber, rich, withUnit } from '../text.js';
import { nodes } from './html.js';
import { verdict } from './verdict.js';
import { t } from '../words/lesson.js';

const SAID = { number: 'question.number', point: 'question.point', curve: 'question.curve' };

/** A question as an element. `scene` as in blocks.js, and so `blockElements`, which makes what stands inside. */
export function makeQuestion(block, scene, blockElements) {
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
    if (!filled && block.answer?.length) answer.append(h('h4', {}, t('answer')), ...blockElements(block.answer, scene));
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
      hintList.append(h('div', { class: 'hint' }, h('h4', {}, hints.length > 1 ? t('hint.nth', { k: k + 1 }) : t('hint')), blockElements(hints[k], scene)));
    }
    hintButton.disabled = hintList.children.length === hints.length;
    setText(hintButton, hints.length > 1 ? t('hint.shown', { k: hintList.children.length, count: hints.length }) : t('hint'));
  };
  hint(false);
  const giveUp = h('button', { type: 'button', class: 'small', 'data-answer': '', onclick: showAnswer }, t('answer.show'));

  const element = h('section', { class: 'question-block', 'aria-labelledby': headId, 'data-line': block.line, 'data-question': block.type },
    h('h3', { id: headId }, t(SAID[block.type] ?? 'question', { number: block.number })), asked, own.element, h('p', { class: 'question-tools' }, own.buttons ?? [], hintButton, giveUp), told, hintList, answer);
  if (known.committed) own.again?.();
  if (known.shown) showAnswer();
  scene.reveals.push({ get shown() { return Boolean(known.shown); }, show: showAnswer, element: answer });
  return element;
}

const checkButton = (act, words = t('check')) => h('button', { type: 'button', class: 'check', 'data-check': '', onclick: act }, words);

function choice({ block, known, commit, headId, tell }) {
  const many = block.choices.filter(({ right }) => right).length > 1;
  const name = freshId('choice');
  known.chosen ??= [];
  const boxes = block.choices.map((_, k) => h('input', { type: many ? 'checkbox' : 'radio', name, value: String(k), checked: known.chosen.includes(k) }));
  const signs = block.choices.map(() => h('span', { class: 'sign' }));
  const mark = () => block.choices.forEach((one, k) => signs[k].replaceChildren(one.right ? ` ✓ ${t('choice.right')}` : known.chosen.includes(k) ? ` ✗ ${t('choice.wrong')}` : ''));
  const check = () => {
    known.chosen = boxes.flatMap((box, k) => (box.checked ? [k] : []));
    if (!known.chosen.length) {
      tell(h('p', {}, t(many ? 'choice.first.several' : 'choice.first')));
      return;
    }
    const right = block.choices.every((one, k) => Boolean(one.right) === known.chosen.includes(k));
    commit(verdict(right, t(right ? 'choice.good' : 'choice.bad')));
  };
  const list = h('div', { class: 'choices', role: many ? 'group' : 'radiogroup', 'aria-labelledby': headId }, block.choices.map(({ html }, k) => h('label', { class: 'choice' }, boxes[k], h('span', {}, nodes(html), signs[k]))));
  return { element: list, buttons: checkButton(check), again: check, settle: mark };
}

/** That a number is not right, and how far it is off. */
function offBy(given, goal, unit, places) {
  const off = given - goal;
  const share = goal !== 0 ? ` ${t('number.share', { share: formatNumber(Math.abs((100 * off) / goal), 2) })}` : '';
  return t(off > 0 ? 'number.high' : 'number.low', { given: withUnit(given, unit, 5), off: withUnit(Math.abs(off), unit, 3), share, ...places });
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
    const { value, error } = field.value.trim() ? readTyped(field.value) : { error: t('number.none') };
    if (error) {
      tell(h('p', { class: 'field-error' }, t('number.unread', { error })));
      return;
    }
    let goal;
    try {
      goal = await valueOf(block, app.book);
    } catch (problem) {
      tell(h('p', { class: 'field-error' }, t('number.failed', { why: problem.message })));
      return;
    }
    const tolerance = block.tolerance ?? Math.abs(goal) * (block.relative ?? 0);
    const good = Math.abs(value - goal) <= Math.max(tolerance, 1e-12 * Math.abs(goal)) * (1 + 1e-9);
    const places = { wanted: withUnit(goal, unit, 4), within: tolerance ? t('number.within', { tolerance: withUnit(tolerance, unit, 3) }) : '' };
    commit(verdict(good, good ? t('number.good', places) : offBy(value, goal, unit, places)));
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
  const done = () => commit(h('p', {}, t('free.compare')));
  return { element: h('div', { class: 'free-answer' }, field), buttons: checkButton(done, t('free.done')), again: done };
}

const predicted = (kind) => (context) => {
  if (!context.figure) return { element: h('p', { class: 'problem' }, t('figure.none')) };
  const box = h('div', { class: 'prediction' });
  const later = bring(() => import('./predict.js')).then(({ predict }) => predict(kind, context, box));
  later.catch((error) => box.append(h('p', { class: 'problem' }, error.message)));
  const run = (act) => () => later.then((made) => made[act]());
  return { element: box, buttons: checkButton(run('check'), t('compare')), again: run('check'), settle: run('reveal') };
};

const KINDS = { free, choice, number, point: predicted('point'), curve: predicted('curve') };
