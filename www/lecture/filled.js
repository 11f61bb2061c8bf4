// A template with its places filled in: the link of a figure, and the name of a curve of that figure.
import { load, open } from '../core.js';
import { readFragment } from '../state.js';
import { plain } from '../text.js';
import { named } from './axes.js';
import { t } from '../words/lecture.js';

/** The name of the first curve of a figure that can be asked for; empty where it has none. */
async function curveOf(app, link) {
  const { book } = app;
  const id = new URLSearchParams(link.replace(/^#/, '')).get('figure') ?? '';
  const room = book.roomOf(id);
  if (!room) return '';
  const [core] = await Promise.all([load(), open(id), book.open(room)]);
  const { state } = readFragment(link, book);
  const { panels } = core.figure(id, Object.fromEntries(state.values)).picture;
  const names = panels.flatMap((panel) => panel.items.filter((item) => item.is === 'curve' && item.name).map((item) => [panel, plain(item.name).trim()]));
  return names.find(([panel, name]) => name && !/["\]]/.test(name) && named(panel, name))?.[1] ?? '';
}

/** The text of a template, `FIGURE` and `CURVE` replaced. */
export async function filled(app, template, link) {
  const text = template.replace('FIGURE', link);
  if (!text.includes('CURVE')) return text;
  const name = await curveOf(app, link).catch(() => '');
  return text.replace('CURVE', name || t('template.curve.name'));
}
