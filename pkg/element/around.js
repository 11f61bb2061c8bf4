// The page around: whether it is light or dark there, and when that changes. A page that switches by a class or an attribute is
// seen by the colour of its background.

const dark = matchMedia('(prefers-color-scheme: dark)');

const known = new Map();
let pixel;

/** Red, green, blue and alpha, 0 to 255, of a colour in any notation: the browser itself puts it onto a canvas of one pixel. */
function painted(colour) {
  pixel ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  if (!pixel) return [];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return pixel.getImageData(0, 0, 1, 1).data;
}

/** Whether a colour as the browser computes it is dark; undefined where it is transparent. */
function isDark(colour) {
  if (!known.has(colour)) {
    const numbers = /^rgba?\(([\d., ]*)\)$/.exec(colour)?.[1].split(',').map(Number);
    const [red, green, blue, alpha = 255] = numbers ? [...numbers.slice(0, 3), 255 * (numbers[3] ?? 1)] : painted(colour);
    known.set(colour, alpha > 127 && blue !== undefined ? 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 : undefined);
  }
  return known.get(colour);
}

/** `light` or `dark`, as the nearest background has it, or else as the page declares or the system prefers. */
export function themeAround(element) {
  for (let one = element; one; one = one.parentElement ?? one.getRootNode().host) {
    const found = isDark(getComputedStyle(one).backgroundColor);
    if (found !== undefined) return found ? 'dark' : 'light';
  }
  const stated = document.querySelector('meta[name="color-scheme"]')?.content ?? '';
  const style = getComputedStyle(document.documentElement).colorScheme;
  // a style counts more than a line in the head
  const declared = style === 'normal' ? stated : style;
  if (/light.*dark|dark.*light/.test(declared)) return dark.matches ? 'dark' : 'light';
  return declared.includes('dark') ? 'dark' : 'light';
}

const heard = new Set();
let watching = false;

/** Calls `changed` whenever the page may look otherwise; answers with what ends that. */
export function watchAround(changed) {
  heard.add(changed);
  if (!watching) {
    watching = true;
    const tell = () => heard.forEach((one) => one());
    const watch = new MutationObserver(tell);
    const look = () => [document.documentElement, document.body].forEach((one) => one && watch.observe(one, { attributes: true }));
    look();
    // a script in the head runs before there is a body
    if (!document.body) addEventListener('DOMContentLoaded', look);
    dark.addEventListener('change', tell);
    // a background may take a moment to change
    document.addEventListener('transitionend', tell);
  }
  return () => heard.delete(changed);
}
