// A flick to the left or right on a touch screen, as one turns a page.

const FAR = 60; // px
const LONG = 700; // ms; what takes longer reads off a figure
// what answers a drag itself
const OWN = 'input, textarea, select, [role=slider], .prediction-area, .prediction-handle';

const scrollsAcross = (node) => node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(node).overflowX);

/** Calls `turn(1)` after a flick to the left and `turn(-1)` after one to the right, where nothing under the finger is dragged or scrolls. */
export function bindSwiped(element, turn) {
  let from = null;
  const begin = (event) => {
    const inside = event.composedPath().filter((node) => node instanceof Element && element.contains(node.getRootNode().host ?? node));
    const own = event.touches.length !== 1 || inside.some((node) => node.matches(OWN) || scrollsAcross(node));
    const [touch] = event.touches;
    from = own ? null : { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
  };
  const end = (event) => {
    const [touch] = event.changedTouches;
    if (from && event.timeStamp - from.at < LONG) {
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
    }
    from = null;
  };
  element.addEventListener('touchstart', begin, { passive: true });
  element.addEventListener('touchend', end);
  element.addEventListener('touchcancel', () => {
    from = null;
  });
}
