// One control for each parameter: slider and number field bound together, radios or a select for a choice,
// checkboxes for a list. A control knows its parameter's description and nothing of what it drives.
import { freshId, h } from '../pkg/read/dom.js';
import { makePlay } from './play.js';
import { sliderScale } from './slider.js';
import { bindSwipe } from './swipe.js';
import { isPartialNumber, readTyped } from './typed.js';
import { inEnglish, inForce } from './words.js';
import { t } from './words/frame.js';
import { domainText, fieldText, inDomain, math, plain, rich, spoken, texText, unitNodes, unitText, withUnit } from './text.js';

const FEW = 3;
const SHORT = 34;

function heading(param, tag, attributes) {
  // a choice has no symbol, only a word that its meaning says again
  const word = param.type !== 'number' && /^\\(text|mathrm)\{[^{}]*\}$/.test(param.symbol);
  const named = param.symbol && !word ? [math(param.symbol), ' '] : [];
  const unit = unitText(plain(param.unit ?? ''));
  return h(tag, { class: 'name', ...attributes }, h('span', { class: 'symbol' }, named), h('span', { class: 'meaning', ...inEnglish() }, rich(param.meaning || param.name)),
    unit ? h('span', { class: 'visually-hidden' }, t('control.unit', { unit })) : null);
}

function errorLine(id) {
  return h('p', { class: 'field-error', id, hidden: true });
}

function showError(line, inputs, message) {
  line.hidden = !message;
  line.replaceChildren(...rich(message));
  for (const input of inputs) {
    if (message) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', line.id);
    } else {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  }
}

/** Why what is typed is no number; the core says it in English, and more exactly. */
function unreadable(text, why) {
  if (inForce.language === 'en') return `${why[0].toUpperCase()}${why.slice(1)}`;
  return t(/too large/.test(why) ? 'value.large' : 'value.no', { value: text.trim().slice(0, 40) });
}

function numberControl(param, tell, withErrors) {
  const scale = sliderScale(param);
  const [fieldId, errorId] = [freshId('field'), freshId('error')];
  // keypads for decimals have no minus on some phones, and no sign for an uncertainty
  const { at_least, greater_than } = param.domain;
  const inputmode = withErrors || Math.max(at_least ?? -Infinity, greater_than ?? -Infinity) < 0 ? 'text' : 'decimal';
  const field = h('input', { id: fieldId, type: 'text', inputmode, autocomplete: 'off', spellcheck: 'false', name: param.name, 'data-field': param.name });
  const slider = h('input', {
    type: 'range', min: 0, max: scale.steps, step: 1, 'data-slider': param.name,
    'aria-label': t('control.slider', { name: `${spoken(param.meaning || param.name)} (${texText(param.symbol)})${unitText(plain(param.unit)) ? t('control.unit', { unit: unitText(plain(param.unit)) }) : ''}` }),
  });
  const error = errorLine(errorId);
  const allowed = () => t('allowed', { domain: `${domainText(param.domain)}${unitText(param.unit) ? ` (${unitText(param.unit)})` : ''}` });
  let current = param.default;

  const place = (value) => {
    slider.value = String(Math.round(Math.min(Math.max(scale.position(value), 0), scale.steps)));
    slider.setAttribute('aria-valuetext', withUnit(value, param.unit));
  };
  const accept = (value, uncertain = '') => {
    current = value;
    showError(error, [field], '');
    tell(param.name, value, uncertain);
  };
  const reject = (message) => {
    showError(error, [field], message);
    tell(param.name, undefined);
  };
  const typed = (finished) => {
    const { value, uncertain, error: why } = readTyped(field.value);
    if (why) {
      if (finished || !isPartialNumber(field.value)) reject(`${unreadable(field.value, why)}. ${allowed()}`);
      else tell(param.name, undefined);
    } else if (uncertain && !withErrors) reject(t('value.uncertain'));
    else if (inDomain(param.domain, value)) {
      place(value);
      accept(value, uncertain);
    } else reject(t('value.refused', { value: field.value.trim().slice(0, 40), allowed: allowed() }));
  };
  const nudge = (steps) => {
    const from = scale.position(current);
    const to = steps > 0 ? Math.floor(from + 1e-6) + steps : Math.ceil(from - 1e-6) + steps;
    const value = scale.value(Math.min(Math.max(to, 0), scale.steps));
    field.value = fieldText(value);
    place(value);
    accept(value);
  };
  const play = makePlay(param, scale, {
    atEnd: () => scale.position(current) >= scale.steps,
    rewind: () => nudge(-scale.steps),
    step() {
      nudge(1);
      return scale.position(current) < scale.steps;
    },
  });
  const slid = () => {
    play?.stop();
    const value = scale.value(Number(slider.value));
    field.value = fieldText(value);
    slider.setAttribute('aria-valuetext', withUnit(value, param.unit));
    if (inDomain(param.domain, value)) accept(value);
    else reject(t('value.refused', { value: fieldText(value), allowed: allowed() }));
  };
  const counts = bindSwipe(slider, slid);
  slider.addEventListener('input', () => {
    if (counts()) slid();
  });
  field.addEventListener('input', () => {
    play?.stop();
    typed(false);
  });
  field.addEventListener('change', () => typed(true));
  field.addEventListener('focus', () => field.select());
  field.addEventListener('keydown', (event) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      nudge(steps);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      typed(true);
    }
  });
  const element = h('div', { class: 'param number', 'data-param': param.name },
    heading(param, 'label', { for: fieldId }),
    h('div', { class: 'row' }, play?.button, slider, h('span', { class: 'value' }, field, h('span', { class: 'unit' }, unitNodes(param.unit)))),
    error);
  return {
    element,
    set(value, uncertain = '') {
      current = value;
      if (uncertain) field.value = uncertain;
      else if (readTyped(field.value).value !== value || readTyped(field.value).uncertain) field.value = fieldText(value);
      place(value);
      showError(error, [field], '');
    },
    fail(message) {
      showError(error, [field], message);
    },
    say: () => `${withUnit(current, param.unit, 8)}`,
  };
}

function choiceControl(param, tell) {
  const errorId = freshId('error');
  const error = errorLine(errorId);
  const few = param.choices.length <= FEW && param.choices.every((choice) => choice.label.length <= SHORT);
  if (!few) {
    const id = freshId('choice');
    const select = h('select', { id, name: param.name, 'data-field': param.name }, param.choices.map((choice) => h('option', { value: choice.id, ...inEnglish() }, choice.label)));
    select.addEventListener('change', () => tell(param.name, select.value));
    return {
      element: h('div', { class: 'param choice', 'data-param': param.name }, heading(param, 'label', { for: id }), select, error),
      set(value) {
        select.value = value;
        showError(error, [select], '');
      },
      fail: (message) => showError(error, [select], message),
      say: () => select.selectedOptions[0]?.textContent ?? '',
    };
  }
  const group = freshId('choice');
  const radios = param.choices.map((choice) => h('input', { type: 'radio', name: group, value: choice.id, 'data-field': param.name, onchange: () => tell(param.name, choice.id) }));
  const element = h('fieldset', { class: 'param choice', 'data-param': param.name }, heading(param, 'legend'),
    h('div', { class: 'options' }, param.choices.map((choice, k) => h('label', {}, radios[k], h('span', inEnglish(), choice.label)))), error);
  return {
    element,
    set(value) {
      for (const radio of radios) radio.checked = radio.value === value;
      showError(error, radios, '');
    },
    fail: (message) => showError(error, radios, message),
    say: () => param.choices.find((choice, k) => radios[k].checked)?.label ?? '',
  };
}

function listControl(param, tell) {
  const error = errorLine(freshId('error'));
  const boxes = param.choices.map((choice) => h('input', { type: 'checkbox', value: choice.id, 'data-field': param.name, onchange: () => tell(param.name, read()) }));
  const read = () => boxes.filter((box) => box.checked).map((box) => box.value).join(',');
  const element = h('fieldset', { class: 'param list', 'data-param': param.name }, heading(param, 'legend'),
    h('div', { class: 'options' }, param.choices.map((choice, k) => h('label', {}, boxes[k], h('span', inEnglish(), choice.label)))), error);
  return {
    element,
    set(value) {
      const words = value.split(',');
      for (const box of boxes) box.checked = words.includes(box.value);
      showError(error, boxes, '');
    },
    fail: (message) => showError(error, boxes, message),
    say: () => param.choices.filter((choice, k) => boxes[k].checked).map((choice) => choice.label).join(', ') || t('none'),
  };
}

const KINDS = { number: numberControl, choice: choiceControl, list: listControl };

/**
 * Controls for a list of parameters. `tell(name, value, uncertain)` hears every change; the value is undefined while what is
 * typed is no value yet, `uncertain` the text of a number with an uncertainty, which is taken where `withErrors`. Returns the controls by name, in order.
 */
export function makeControls(params, tell, withErrors = false) {
  return new Map(params.map((param) => [param.name, KINDS[param.type](param, tell, withErrors)]));
}
