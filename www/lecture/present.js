// A lecture shown large: one step at a time, its figure and its chosen controls filling the screen. Keys and presenter
// remotes go on and back; what is to be revealed comes first, then the next step.
import { glue } from '../../pkg/load.js';
import { h, later, setText } from '../../pkg/read/dom.js';
import { blockElements } from './blocks.js';
import { openLecturer } from './lecturer.js';
import { inline, makeScene, written } from './read.js';
import { bringIntoSight, scrolledPart, turn } from './scrolling.js';
import { bindSwiped } from './swiped.js';
import { t } from '../words/lesson.js';

const SIZES = [0.8, 1, 1.25, 1.5, 1.9];
// letters in figures, against those of a page
const FIGURE = 1.3;
// share of the screen that a figure inside a question takes
const INSIDE = 0.5;
// share of its column that a figure has at least, however many controls it has
const LEAST = 0.5;
// shares of a narrow screen that a figure above the words takes with its controls, of the height and of the width
const ABOVE = 0.75;
const ABOVE_WIDTH = 1.15;
// share of the screen that a figure has at most by itself, and its largest height in pixels
const FULL = 0.9;
const ROOF = 640;
// share of what is seen by which one key goes on in words that do not fit
const TURN = 0.85;
const NEXT = ['ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowUp', 'PageUp', 'Backspace'];
// what is read from right to left also goes on to the left
const ACROSS = { ltr: { ArrowRight: 1, ArrowLeft: -1 }, rtl: { ArrowLeft: 1, ArrowRight: -1 } };
// keys that belong to what is being used
const OWN = 'input, textarea, select, [role=application], .prediction-handle';
const PRESSED = 'button, a, summary, label';

/** The lecture on the whole screen. `from` has step, went(step), ended(). */
export function makePresenting(app, lecture, answers, from) {
  let at = Math.min(Math.max(from.step - 1, -1), lecture.steps.length - 1);
  if (from.step === 0) at = lecture.introduction.length ? -1 : 0;
  let scene = null;
  let size = 1;
  let lecturer = null;
  const across = ACROSS[lecture.direction] ?? ACROSS.ltr;
  const before = document.activeElement;
  const root = document.documentElement;
  // figures that have come, by step and block
  const come = new Set();

  const stage = h('div', { class: 'present-stage', tabindex: -1 });
  const place = h('p', { class: 'present-place', role: 'status' });
  const message = h('p', { class: 'present-message', role: 'alert', hidden: true });
  const black = h('div', { class: 'present-black', hidden: true, 'aria-label': t('present.black.on') });
  const ring = h('div', { class: 'present-pointer', 'aria-hidden': 'true' });
  const button = (words, label, act, name) => h('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, 'data-present': name, onclick: act }, words);
  // also beside letters that run to the left
  const sign = (text) => h('bdi', { dir: 'ltr' }, text);
  const contrast = button('◑', t('present.contrast'), () => toggle(contrast, 'contrast'), 'contrast');
  const pointer = button('◎', t('present.pointer'), () => toggle(pointer, 'pointed'), 'pointer');
  contrast.setAttribute('aria-pressed', 'false');
  pointer.setAttribute('aria-pressed', 'false');
  const back = button('‹', t('present.back'), () => go(-1), 'back');
  const next = button('›', t('present.next'), () => go(1), 'next');
  const bar = h('div', { class: 'present-bar', role: 'group', 'aria-label': t('present') },
    back, place, next, button(sign('A−'), t('present.smaller'), () => resize(-1), 'smaller'), button(sign('A+'), t('present.larger'), () => resize(1), 'larger'), contrast, pointer,
    button('■', t('present.black'), () => blacken(), 'black'), button(t('present.notes'), t('present.notes.title'), () => showLecturer(), 'notes'), button(t('present.full'), t('present.full.title'), () => full(), 'full'), button(t('present.end'), t('present.end.title'), () => end(), 'end'));
  const element = written(h('div', { class: 'presenting', role: 'dialog', 'aria-modal': 'true', 'aria-label': t('present') }, stage, message, bar, black, ring), lecture);

  const toggle = (one, name) => {
    const on = !element.classList.contains(name);
    element.classList.toggle(name, on);
    one.setAttribute('aria-pressed', String(on));
  };
  const blacken = () => {
    black.hidden = !black.hidden;
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else element.requestFullscreen?.().catch(() => say(t('present.no.full')));
  };
  const say = (words) => {
    setText(message, words);
    message.hidden = !words;
  };
  const resize = (way) => {
    size = Math.min(Math.max(size + way, 0), SIZES.length - 1);
    element.style.setProperty('--present-size', SIZES[size]);
    show();
  };

  /** The step as it is now. */
  function show() {
    scene?.figures.forEach((figure) => figure.dispose());
    const step = at < 0 ? { title_html: lecture.title_html ?? '', title: lecture.title, blocks: lecture.introduction } : lecture.steps[at];
    scene = makeScene(app, answers, { scale: Math.min(FIGURE * SIZES[size], 2) });
    const isFigure = (k) => step.blocks[k].kind === 'figure';
    const elements = step.blocks.flatMap((block, k) => {
      const made = blockElements([block], scene);
      // asked before it is shown: a figure waits for the question before it, and for another figure
      if (isFigure(k) && step.blocks.slice(0, k).some(({ kind }) => kind === 'question' || kind === 'figure')) scene.reveals.push(waiting(made[0], `${at} ${k}`));
      return made;
    });
    const figures = elements.filter((_, k) => isFigure(k));
    const words = elements.filter((_, k) => !isFigure(k) && step.blocks[k].kind !== 'notes');
    const heading = h(at < 0 ? 'h1' : 'h2', { tabindex: -1 }, step.title_html ? inline(step.title_html) : step.title);
    stage.className = `present-stage ${figures.length ? 'with-figure' : ''} ${words.length ? 'with-words' : ''} ${at < 0 ? 'opening' : ''}`;
    stage.replaceChildren(heading, figures.length ? h('div', { class: 'present-figures' }, figures) : '', words.length ? h('div', { class: 'present-words', tabindex: 0, role: 'group', 'aria-label': t('present.words') }, words) : '');
    setText(place, at < 0 ? t('present.start', { count: lecture.steps.length }) : t('present.place', { k: at + 1, count: lecture.steps.length }));
    back.disabled = at < 0 || (at === 0 && !lecture.introduction.length);
    for (const figure of scene.figures) figure.host.addEventListener('vitreous-drawn', fitSoon);
    arrange();
    // where the step before was scrolled, this one begins at its heading
    stage.scrollTop = 0;
    heading.focus({ preventScroll: true });
    from.went(at + 1);
    lecturer?.show(lecture, at, scene.figures);
  }

  /** A figure that comes with its key, and stays. */
  function waiting(element, name) {
    element.hidden = !come.has(name);
    const show = () => {
      come.add(name);
      element.hidden = false;
      arrange();
      element.scrollIntoView({ block: 'start' });
    };
    return { get shown() { return come.has(name); }, show, element };
  }

  /** Words have the whole screen while there is no figure. */
  function arrange() {
    const box = stage.querySelector('.present-figures');
    if (!box) return;
    box.hidden = [...box.children].every((one) => one.hidden);
    stage.classList.toggle('with-figure', !box.hidden);
    fit();
  }

  /** The words go on where there are more of them, down to the end of `goal` or of all; whether they did. */
  function onward(goal) {
    const box = scrolledPart(stage);
    if (!box || (goal && !box.contains(goal))) return false;
    const end = goal ? goal.getBoundingClientRect().bottom : box.getBoundingClientRect().top + box.scrollHeight - box.scrollTop;
    if (end <= box.getBoundingClientRect().bottom + 8) return false;
    return turn(box, TURN);
  }

  /** Figures beside the words take the height that is left; above them, most of the screen. */
  function fit() {
    const scrolls = getComputedStyle(stage).overflowY === 'auto';
    for (const host of stage.querySelectorAll('.present-words vitreous-figure')) setHeight(host, Math.max(INSIDE * stage.clientHeight, least(host, scrolls)));
    const box = stage.querySelector('.present-figures');
    if (!box) return;
    // where the column scrolls each figure has all of it
    const height = scrolls ? Math.min(ABOVE * stage.clientHeight, ABOVE_WIDTH * stage.clientWidth) : box.clientHeight;
    for (const host of box.querySelectorAll('vitreous-figure')) {
      const canvas = host.shadowRoot?.querySelector('canvas');
      if (!canvas || !host.dataset.drawn) continue;
      const around = [...host.closest('figure').children].reduce((sum, one) => sum + one.offsetHeight, 12) - canvas.offsetHeight;
      setHeight(host, Math.max(height - around - 4, LEAST * Math.min(height, stage.clientHeight), 160, scrolls ? least(host, true) : 0));
    }
  }
  function setHeight(host, height) {
    if (Math.abs(Number(host.getAttribute('height')) - height) > 3) host.setAttribute('height', String(Math.floor(height)));
  }
  /** The height that a figure takes by itself, with its legend, where the step scrolls or its panels stand below one another. */
  function least(host, scrolls) {
    const { inputs, map } = host.drawn ?? {};
    if (!map || !(scrolls || new Set(map.panels.map(({ top }) => Math.round(top))).size > 1)) return 0;
    const { height } = glue.extent(host.getAttribute('figure'), inputs, host.clientWidth, ROOF, Number(host.getAttribute('text-scale') || 1));
    return Math.min(height, FULL * stage.clientHeight);
  }
  const fitSoon = later(fit, 30);

  /** One step on or back. Keys first show the rest of this one; a finger scrolls by itself. */
  function go(way, scrolls = true) {
    say('');
    if (way > 0) {
      const hidden = scene.reveals.find((one) => !one.shown);
      if (scrolls && onward(hidden?.element.parentElement)) return;
      if (hidden) {
        hidden.show();
        bringIntoSight(hidden.element, stage);
        lecturer?.show(lecture, at, scene.figures);
        return;
      }
    }
    const to = at + way;
    if (to >= lecture.steps.length || to < (lecture.introduction.length ? -1 : 0)) {
      say(way > 0 ? t('present.last') : '');
      return;
    }
    at = to;
    show();
  }
  function jump(to) {
    at = to;
    show();
  }

  function showLecturer() {
    lecturer ??= openLecturer(app, { key: (event) => keys(event), closed: () => { lecturer = null; } });
    if (!lecturer) {
      say(t('present.no.window'));
      return;
    }
    lecturer.show(lecture, at, scene.figures);
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const used = event.target.closest?.(OWN);
    if (key === 'Escape') {
      if (!black.hidden) blacken();
      else if (used && used !== stage) stage.focus();
      else end();
    } else if (used || ((key === ' ' || key === 'Enter') && event.target.closest?.(PRESSED))) return;
    else if (!black.hidden && key !== 'b' && key !== '.') blacken();
    else if (Object.hasOwn(across, key)) go(across[key]);
    else if (NEXT.includes(key)) go(1);
    else if (BACK.includes(key)) go(-1);
    else if (key === 'Home') jump(lecture.introduction.length ? -1 : 0);
    else if (key === 'End') jump(lecture.steps.length - 1);
    else if (key === 'b' || key === '.') blacken();
    else if (key === 'n') showLecturer();
    else if (key === 'c') toggle(contrast, 'contrast');
    else if (key === 'p') toggle(pointer, 'pointed');
    else if (key === 'f') full();
    else if (key === '+' || key === '=') resize(1);
    else if (key === '-') resize(-1);
    else return;
    event.preventDefault();
  }
  const follow = (event) => {
    ring.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  };
  const width = new ResizeObserver(() => fitSoon());

  function end() {
    dispose();
    before?.isConnected && before.focus?.({ preventScroll: true });
    from.ended();
  }
  const others = () => [...document.body.children].filter((one) => one !== element && one.localName !== 'script' && one.id !== 'status');
  function dispose() {
    if (!element.isConnected) return;
    fitSoon.cancel();
    width.disconnect();
    lecturer?.close();
    scene?.figures.forEach((figure) => figure.dispose());
    removeEventListener('keydown', keys);
    root.classList.remove('is-presenting');
    if (document.fullscreenElement === element) document.exitFullscreen();
    element.remove();
    for (const one of others()) one.inert = false;
  }

  return {
    begin() {
      for (const one of others()) one.inert = true;
      root.classList.add('is-presenting');
      document.body.append(element);
      // wherever the focus is, keys turn the steps
      addEventListener('keydown', keys);
      element.addEventListener('pointermove', follow);
      bindSwiped(element, (way) => (black.hidden ? go(way * across.ArrowRight, false) : blacken()));
      // where nothing has the focus keys still turn the steps
      element.addEventListener('click', (event) => {
        if (!event.target.closest(`${OWN}, ${PRESSED}, vitreous-figure`)) stage.focus({ preventScroll: true });
      });
      width.observe(stage);
      show();
      if (navigator.userActivation?.isActive) element.requestFullscreen?.().catch(() => {});
    },
    dispose,
  };
}
