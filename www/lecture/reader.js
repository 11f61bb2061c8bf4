// The core's reader of lectures, which is a part of its own.
import { load, open } from '../core.js';

/** Numbers the questions in the order in which they stand. */
function numbered(blocks, from) {
  let next = from;
  for (const block of blocks ?? []) {
    if (block.kind === 'question') {
      block.number = next;
      next += 1;
    }
    next = numbered(block.blocks, next);
  }
  return next;
}

/** A function that reads a lecture from its Markdown. */
export async function reader() {
  const [core] = await Promise.all([load(), open('lecture')]);
  return (text) => {
    const lecture = core.lecture(text);
    lecture.steps.reduce((next, step) => numbered(step.blocks, next), numbered(lecture.introduction, 1));
    return lecture;
  };
}
