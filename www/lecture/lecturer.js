// A second window for the lecturer: notes, the figures of the screen, what comes next, a clock. Its keys turn the steps too.
import { h } from '../../pkg/read/dom.js';
import { blockElements, makeAnswers } from './blocks.js';
import { picture } from './handout.js';
import { inline, makeScene, written } from './read.js';
import { LECTURER } from './style.js';
import { t } from '../words/lesson.js';

const two = (n) => String(n).padStart(2, '0');

/** Opens it; null where the browser does not let the page. `owner` has key(event), closed(). */
export function openLecturer(app, owner) {
  const other = window.open('', 'vitreous-lecturer', 'popup,width=900,height=700');
  if (!other?.document) return null;
  const { document: page } = other;
  const sheet = new other.CSSStyleSheet();
  sheet.replaceSync(LECTURER);
  page.adoptedStyleSheets = [sheet];
  page.title = t('lecturer');
  // not by the clock on the wall, which may be set while the lecture goes on
  const began = performance.now();
  const clock = h('p', { class: 'clock' });
  const now = h('div');
  page.body.replaceChildren(clock, now);
  const tick = () => {
    const [time, past] = [new Date(), Math.floor((performance.now() - began) / 1000)];
    clock.textContent = t('lecturer.clock', { time: `${two(time.getHours())}:${two(time.getMinutes())}`, past: `${Math.floor(past / 60)}:${two(past % 60)}` });
  };
  tick();
  const timer = setInterval(() => {
    if (other.closed) close();
    else tick();
  }, 1000);
  function close() {
    clearInterval(timer);
    followed.abort();
    if (!other.closed) other.close();
    owner.closed();
  }
  other.addEventListener('keydown', owner.key);
  other.addEventListener('pagehide', () => {
    clearInterval(timer);
    owner.closed();
  });

  /** Notes among blocks, at any depth; answers and what is still hidden are the lecturer's to see. */
  function gather(blocks, found) {
    for (const block of blocks ?? []) {
      if (block.kind === 'notes') found.notes.push(...block.blocks);
      if (block.kind === 'question') {
        found.answers.push(block);
        gather(block.blocks, found);
      }
      if (block.kind === 'reveal') gather(block.blocks, found);
    }
    return found;
  }
  // figures of notes and answers are still pictures, drawn when they are ready
  const still = (block) => {
    const place = h('div');
    picture(app, block, '').then((one) => place.append(one), (error) => place.append(h('p', {}, error.message)));
    return place;
  };
  const elementsOf = (blocks) => blocks.flatMap((block) => {
    if (block.kind === 'figure') return [still(block)];
    return block.kind === 'text' ? blockElements([block], makeScene(app, makeAnswers())) : [];
  });

  /** A figure of the screen as it stands there, followed while the step is shown. */
  function mirror({ host }, signal) {
    const copy = h('canvas', { role: 'img' });
    const take = () => {
      const shown = host.shadowRoot?.querySelector('canvas');
      if (!shown?.width || !host.dataset.drawn) return;
      Object.assign(copy, { width: shown.width, height: shown.height });
      copy.setAttribute('aria-label', shown.getAttribute('aria-label') ?? '');
      copy.getContext('2d').drawImage(shown, 0, 0);
    };
    host.addEventListener('vitreous-drawn', take, { signal });
    take();
    return h('figure', {}, copy);
  }
  let followed = new AbortController();

  return {
    /** `all` are the figures of the step; those of its notes are not on the screen. */
    show(lecture, at, all) {
      const figures = all.filter(({ element }) => !element.closest('.lecture-notes'));
      followed.abort();
      followed = new AbortController();
      const step = at < 0 ? { title: lecture.title, blocks: lecture.introduction } : lecture.steps[at];
      const next = lecture.steps[at + 1];
      const { notes, answers } = gather(step.blocks, { notes: [], answers: [] });
      written(page.documentElement, lecture);
      now.replaceChildren(
        h('h1', {}, at < 0 ? t('lecturer.start') : t('lecturer.place', { k: at + 1, count: lecture.steps.length }), ' ', step.title_html ? inline(step.title_html) : step.title),
        h('h2', {}, t('lecturer.notes')), notes.length ? h('div', {}, elementsOf(notes)) : h('p', {}, t('lecturer.none')),
        ...answers.filter((one) => one.answer?.length).flatMap((one, k) => [h('h2', {}, answers.length > 1 ? t('answer.nth', { k: k + 1 }) : t('answer')), h('div', {}, elementsOf(one.answer))]),
        ...(figures.length ? [h('h2', {}, t('lecturer.screen')), ...figures.map((figure) => mirror(figure, followed.signal))] : []),
        h('h2', {}, t('lecturer.next')), h('p', {}, next ? inline(next.title_html) : t('lecturer.last')));
    },
    close,
  };
}
