// A second window for the lecturer: notes, what comes next, a clock. Its keys turn the steps too.
import { h } from '../../pkg/read/dom.js';
import { blockElements, makeAnswers } from './blocks.js';
import { inline, makeScene } from './read.js';
import { LECTURER } from './style.js';

const two = (n) => String(n).padStart(2, '0');

/** Opens it; null where the browser does not let the page. `owner` has key(event), closed(). */
export function openLecturer(app, owner) {
  const other = window.open('', 'vitreous-lecturer', 'popup,width=900,height=700');
  if (!other?.document) return null;
  const { document: page } = other;
  const sheet = new other.CSSStyleSheet();
  sheet.replaceSync(LECTURER);
  page.adoptedStyleSheets = [sheet];
  page.title = 'For the lecturer';
  page.documentElement.lang = 'en';
  const began = Date.now();
  const clock = h('p', { class: 'clock' });
  const now = h('div');
  page.body.replaceChildren(clock, now);
  const tick = () => {
    const [time, past] = [new Date(), Math.floor((Date.now() - began) / 1000)];
    clock.textContent = `${two(time.getHours())}:${two(time.getMinutes())} · ${Math.floor(past / 60)}:${two(past % 60)} since the start`;
  };
  tick();
  const timer = setInterval(() => {
    if (other.closed) close();
    else tick();
  }, 1000);
  function close() {
    clearInterval(timer);
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
  // figures of the notes are named, not drawn: the window is for words
  const wordsOf = (blocks) => blockElements(blocks.filter((block) => block.kind === 'text'), makeScene(app, makeAnswers()));
  return {
    show(lecture, at) {
      const step = at < 0 ? { title: lecture.title, blocks: lecture.introduction } : lecture.steps[at];
      const next = lecture.steps[at + 1];
      const { notes, answers } = gather(step.blocks, { notes: [], answers: [] });
      now.replaceChildren(
        h('h1', {}, at < 0 ? 'Start: ' : `${at + 1} of ${lecture.steps.length}: `, step.title_html ? inline(step.title_html) : step.title),
        h('h2', {}, 'Notes'), notes.length ? h('div', {}, wordsOf(notes)) : h('p', {}, 'None for this step.'),
        ...answers.filter((one) => one.answer?.length).flatMap((one, k) => [h('h2', {}, answers.length > 1 ? `Answer ${k + 1}` : 'Answer'), h('div', {}, wordsOf(one.answer))]),
        h('h2', {}, 'Next'), h('p', {}, next ? inline(next.title_html) : 'This is the last step.'));
    },
    close,
  };
}
