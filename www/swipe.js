// A slider on a touch screen moves by horizontal drags and by taps; a vertical swipe that begins on it scrolls the page and
// leaves its value alone.

const SLACK = 8; // px

/** Binds a slider; `apply()` takes its position as the new value. Answers whether its position counts at the moment. */
export function bindSwipe(slider, apply) {
  let touch = null;
  slider.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') touch = { x: event.clientX, y: event.clientY, from: slider.value, counts: false };
  });
  slider.addEventListener('pointermove', (event) => {
    if (!touch || touch.counts) return;
    const [dx, dy] = [Math.abs(event.clientX - touch.x), Math.abs(event.clientY - touch.y)];
    if (dx > SLACK && dx > dy) {
      touch.counts = true;
      apply();
    }
  });
  slider.addEventListener('pointerup', () => {
    const tap = touch && !touch.counts;
    touch = null;
    if (tap) apply();
  });
  slider.addEventListener('pointercancel', () => {
    // the browser took the touch for scrolling
    if (touch && !touch.counts) slider.value = touch.from;
    touch = null;
  });
  return () => !touch || touch.counts;
}
