// Scrolls the words of a step that is longer than the screen: no line is cut at the top, and the figure of a question is seen
// beside its answer.

// a line may be cut by this much, in pixels
const SLACK = 2;
// a step of scrolling that would show less than this, in pixels, is left out
const LEAST = 40;

/** The part of a step that scrolls; undefined where all of it is seen. */
export const scrolledPart = (stage) => [stage.querySelector('.present-words'), stage].find((one) => one && getComputedStyle(one).overflowY === 'auto' && one.scrollHeight > one.clientHeight + 8);

/** The lines of words in an element, as rectangles. */
function lines(box) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const all = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    all.push(...range.getClientRects());
  }
  return all;
}

/** Goes on to the next whole line where one is cut at the top; at the end, where nothing goes on, back to the one that is cut. */
export function wholeLines(box) {
  const { top } = box.getBoundingClientRect();
  const cut = lines(box).filter((line) => line.top < top - SLACK && line.bottom > top + SLACK);
  if (!cut.length) return;
  const on = Math.ceil(Math.max(...cut.map(({ bottom }) => bottom)) - top);
  const left = box.scrollHeight - box.clientHeight - box.scrollTop;
  box.scrollTop += on <= left + 1 ? on : Math.floor(Math.min(...cut.map((line) => line.top)) - top);
}

/** One turn on, by a share of what is seen; a figure in the words is not cut in two. Whether there was more. */
export function turn(box, share) {
  const before = box.scrollTop;
  box.scrollTop += share * box.clientHeight;
  const { top } = box.getBoundingClientRect();
  const cut = [...box.querySelectorAll('.question-block .lecture-plot')].map((plot) => plot.getBoundingClientRect()).find((plot) => plot.top < top && plot.bottom > top);
  if (cut && box.scrollTop - (top - cut.top) > before + LEAST) box.scrollTop -= top - cut.top;
  wholeLines(box);
  return box.scrollTop > before;
}

/** Brings what was revealed into sight, with the figure of its question where both fit. */
export function bringIntoSight(element, stage) {
  element.scrollIntoView({ block: 'nearest' });
  const box = scrolledPart(stage);
  if (!box?.contains(element)) return;
  const { top, height } = box.getBoundingClientRect();
  const plot = element.closest('.question-block')?.querySelector('.lecture-plot')?.getBoundingClientRect();
  if (plot && plot.top < top && element.getBoundingClientRect().bottom - plot.top <= height) box.scrollTop -= top - plot.top;
  else wholeLines(box);
}
