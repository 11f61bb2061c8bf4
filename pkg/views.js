// What a person chose for the panels of a figure, as links and attributes hold it: `zoom=0:1..5:2..3;1::0..1` is
// panel:x:y, each from..to; `axes=0:log:linear` likewise. `points=0:my glass:300 12.1,310 11.2 0.1` is panel:name:points, each
// x y or x y error in the units of the axes; sets are parted by `;`.

const number = (text) => (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN);

function pair(text) {
  const ends = text.split('..').map(number);
  return ends.length === 2 && ends.every(Number.isFinite) && ends[0] < ends[1] ? ends : null;
}

const scale = (word) => (word === 'log' || word === 'linear' ? word : null);

function panelsFrom(text, read) {
  const panels = [];
  for (const part of text.split(';')) {
    const [index, x = '', y = ''] = part.split(':');
    const both = { x: x ? read(x) : null, y: y ? read(y) : null };
    if (!/^\d$/.test(index) || (x && !both.x) || (y && !both.y)) return null;
    panels[Number(index)] = both;
  }
  return panels;
}

/** Ranges of the panels' axes from text; null where it cannot be read. */
export const readZoom = (text) => panelsFrom(text, pair);

/** Scales of the panels' axes from text; null where it cannot be read. */
export const readAxes = (text) => panelsFrom(text, scale);

function setFrom(text) {
  const [, panel, name, rest] = text.match(/^(\d):(.*):([^:]*)$/) ?? [];
  const rows = rest?.split(',').map((row) => row.trim().split(/\s+/).map(number));
  if (!rows?.length || rows.some((row) => row.length < 2 || row.length > 3 || row.some(Number.isNaN))) return null;
  return { panel: Number(panel), name, x: rows.map(([x]) => x), y: rows.map(([, y]) => y), dx: [], dy: rows.map(([, , error = 0]) => Math.abs(error)) };
}

/** Measured points on the axes of a figure, as the core draws them, from text; null where it cannot be read. */
export function readPoints(text) {
  const sets = text.split(';').filter((part) => part.trim()).map(setFrom);
  return sets.every(Boolean) ? sets : null;
}

/** The text of points; six digits of each number. */
export function writePoints(sets) {
  const short = (value) => String(Number(value.toPrecision(6)));
  return sets
    .filter(({ x }) => x.length)
    .map(({ panel, name, x, y, dy = [] }) => `${panel}:${name.replace(/[:;,]/g, ' ')}:${x.map((at, k) => [at, y[k], ...(dy[k] ? [dy[k]] : [])].map(short).join(' ')).join(',')}`)
    .join(';');
}

/** The text of ranges or scales. */
export function writePanels(panels, write) {
  return [...panels.entries()]
    .filter(([, panel]) => panel && (panel.x || panel.y))
    .map(([index, panel]) => [index, panel.x ? write(panel.x) : '', panel.y ? write(panel.y) : ''].join(':'))
    .join(';');
}

/** The core's drawing option from ranges and scales. */
export function viewsOf(zoom, axes) {
  return Array.from({ length: Math.max(zoom.length, axes.length) }, (_, k) => ({
    x: zoom[k]?.x ?? null, y: zoom[k]?.y ?? null, x_scale: axes[k]?.x ?? null, y_scale: axes[k]?.y ?? null,
  }));
}
