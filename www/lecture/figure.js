// A figure inside a lecture: the element that other pages use, drawn when it comes into sight, with the controls that the
// lecturer chose.
import { h } from '../../pkg/read/dom.js';
import { sources } from '../../pkg/load.js';
import '../../pkg/vitreous-figure.js';
// what the page's own figures are made of is here already; named here, the bundler does not cut it in two for what both use
import '../inputs.js';
import '../plot.js';
import '../source.js';
import '../table.js';
import { open } from '../core.js';
import { writePoints } from '../../pkg/views.js';
import { axesText, readFragment, zoomText } from '../state.js';
import { themeInForce } from '../theme.js';
import { nodes } from './html.js';
import { t } from '../words/lesson.js';

/** A figure block as `{element, host, ready(), set(attributes)}`: `ready()` begins it out of sight, and resolves when it is drawn. */
export function makeFigure(app, block, { height = 0, scale = 1, controls = block.controls } = {}) {
  const { book } = app;
  sources.words = async (room) => {
    await book.open(room);
    return { figures: [...book.figures.values()].filter((figure) => book.roomOf(figure.id) === room) };
  };
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const host = document.createElement('vitreous-figure');
  const plot = h('div', { class: 'lecture-plot', lang: 'en', dir: 'ltr' });
  // two controls stand in a row, on a phone one: what keeps their place counts them
  plot.style.setProperty('--controls', controls?.[0] === '1' ? 2 : controls?.length ?? 0);
  // letters that turn the direction of writing turn only the caption that they stand in
  const caption = h('figcaption', {}, h('bdi', {}, nodes(block.caption_html ?? '')), ' ', h('a', { class: 'whole-figure', href: `#${block.link.replace(/^#/, '')}` }, t('figure.open')));
  const element = h('figure', { class: `lecture-figure ${/^\w+$/.test(block.size ?? '') ? `size-${block.size}` : ''}`, 'data-line': block.line, 'data-figure-block': block.figure }, plot, problem, caption);

  const complain = (text) => {
    problem.textContent = text;
    problem.hidden = !text;
  };
  let begun = null;
  const begin = () => {
    begun ??= (async () => {
      const room = book.roomOf(block.figure);
      if (!room || !book.figures.has(block.figure)) throw new Error(t('figure.unknown', { id: block.figure }));
      await Promise.all([open(block.figure), book.open(room)]);
      const { state, notices } = readFragment(`#${block.link.replace(/^#/, '')}`, book);
      if (notices.length) complain(notices.join(' '));
      const attributes = {
        figure: block.figure, params: new URLSearchParams([...state.values].map(([name, value]) => [name, String(value)])),
        zoom: zoomText(state), axes: axesText(state), points: writePoints(state.points), theme: themeInForce(), without: 'title source link', 'text-scale': scale === 1 ? '' : scale, height: height || '',
        controls: controls?.length ? controls.join(' ').replace(/^1$/, 'controls') : null,
      };
      for (const [name, value] of Object.entries(attributes)) if (value !== '' && value !== null) host.setAttribute(name, value);
      plot.prepend(host);
    })().catch((error) => {
      begun = null; // another look may try again
      complain(error.message);
    });
    return begun;
  };
  // words and code of a room come when its first figure is nearly in sight
  const sight = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    sight.disconnect();
    begin();
  }, { rootMargin: '300px' });
  sight.observe(element);

  return {
    element, host, plot, id: block.figure,
    get drawn() {
      return host.dataset.drawn ? host.drawn : null;
    },
    async ready() {
      await begin();
      if (host.dataset.drawn || !problem.hidden) return;
      await Promise.race([
        new Promise((resolve) => host.addEventListener('vitreous-drawn', resolve, { once: true })),
        new Promise((resolve) => setTimeout(resolve, 4000)),
      ]);
    },
    redraw() {
      host.setAttribute('theme', themeInForce());
    },
    dispose: () => sight.disconnect(),
  };
}
