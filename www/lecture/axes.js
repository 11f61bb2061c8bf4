// The axes of a figure under what a reader put over it: values in words, curves in pixels, and what hides a curve.
import { svg } from '../../pkg/read/dom.js';
import { toPixel } from '../../pkg/read/geometry.js';
import { formatNumber, plain, withUnit } from '../text.js';
import { t } from '../words/lesson.js';

/** A number with the unit of its axis. */
export const said = (axis, letter, value) => `${plain(axis.label) || letter} = ${withUnit(value, axis.unit, 3)}`;

/** How far a value is from another on an axis: a difference, or a ratio where equal steps are equal ratios. */
export function apart(place, axis, letter, given, wanted) {
  const name = plain(axis.label) || letter;
  if (place.scale === 'log') {
    const ratio = given / wanted;
    if (Math.abs(Math.log(ratio)) < 0.01) return t('axis.right', { name });
    return t(ratio > 1 ? 'axis.times.large' : 'axis.times.small', { name, ratio: formatNumber(ratio > 1 ? ratio : 1 / ratio, 2) });
  }
  const off = given - wanted;
  if (Math.abs(off) < 0.005 * Math.abs(place.to - place.from)) return t('axis.right', { name });
  return t(off > 0 ? 'axis.large' : 'axis.small', { name, off: withUnit(Math.abs(off), axis.unit, 2) });
}

/** The curve of a panel that bears a name. */
export function named(panel, name) {
  if (!name) return undefined;
  const bare = (text) => plain(String(text)).replace(/[_^{}]/g, '').trim().toLowerCase();
  const same = (text) => [plain(String(text)).trim().toLowerCase(), bare(text), bare(String(text).replace(/[_^]\{([^}]*)\}/g, '$1'))].includes(bare(name));
  return panel.items.find((item) => item.is === 'curve' && same(item.name));
}

/** The broken line of a curve in pixels of its panel. */
export const lines = (item, place) => item.runs.map((run) => run.map(([x, y]) => toPixel(place, x, y)).filter(Boolean)).filter((line) => line.length > 1);

/** Height of a curve at a pixel across; null where it does not reach. */
export function heightAt(broken, px) {
  for (const line of broken) {
    for (let k = 1; k < line.length; k += 1) {
      const [[ax, ay], [bx, by]] = [line[k - 1], line[k]];
      if ((px - ax) * (px - bx) <= 0 && ax !== bx) return ay + ((px - ax) * (by - ay)) / (bx - ax);
    }
  }
  return null;
}

/** A path through pixels. */
export const path = (points) => points.map(([x, y], k) => `${k ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** What hides a curve until it was expected: `show({place, panel}, name)` covers the panel and draws its other curves. */
export function makeCover() {
  const sheet = svg('rect', { class: 'cover' });
  const others = svg('g', { class: 'others' });
  const element = svg('g', {}, sheet, others);
  return {
    element,
    show({ place, panel }, name) {
      const hidden = name ? named(panel, name) : null;
      element.toggleAttribute('hidden', !hidden);
      if (!hidden) return;
      for (const [key, value] of Object.entries({ x: place.left + 1, y: place.top + 1, width: Math.max(place.width - 2, 0), height: Math.max(place.height - 2, 0) })) sheet.setAttribute(key, value);
      const rest = panel.items.filter((item) => item.is === 'curve' && item !== hidden);
      const seen = ([x, y]) => x >= place.left - 1 && x <= place.left + place.width + 1 && y >= place.top - 1 && y <= place.top + place.height + 1;
      others.replaceChildren(...rest.flatMap((item) => lines(item, place).map((line) => svg('path', { d: path(line.filter(seen)) }))));
    },
  };
}
