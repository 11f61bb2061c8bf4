// <vitreous-figure figure="..." params="name=value&..." theme="light|dark" controls="name name" page="..." without="title">: a
// live figure in any page, which is read off by hovering and by arrow keys. Below it stand its title, its source and, where
// `page` names the folder of a hosted page, a link there; `without` leaves out any of title, source, link.
// All figures of a page share one module, loaded when the first comes into sight, and the code of their rooms; the words of a
// room are read only where there are controls. What stands inside the element is shown where no figure can be.
import { themeAround, watchAround } from './element/around.js';
import { control } from './element/controls.js';
import { describe, reach } from './element/room.js';
import { STYLE } from './element/style.js';
import { glue, open, roomOf, rooms } from './load.js';
import { h, svg } from './read/dom.js';
import { makeTrace } from './read/trace.js';
import { said } from './read/words.js';
import { readAxes, readPoints, readZoom, viewsOf } from './views.js';

// the highest that panels side by side become, in CSS pixels
const ROOF = 640;
// two widths that take turns within this time, in ms, are a scrollbar that comes and goes with the height
const FLICKER = 400;
// what a slider or a list answers itself; a slide show around it would turn the page as well
const OWN_KEYS = /^(Arrow|Page|Home$|End$| $)/;
const OWN_TOUCHES = ['touchstart', 'touchmove', 'touchend', 'pointerdown', 'pointermove', 'pointerup'];
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

export class VitreousFigure extends HTMLElement {
  static observedAttributes = ['figure', 'params', 'theme', 'text-scale', 'width', 'height', 'controls', 'zoom', 'axes', 'points', 'page', 'without'];

  #canvas = h('canvas', { role: 'img' });
  #overlay = svg('svg', { class: 'overlay', 'aria-hidden': 'true' });
  #plot = h('div', { class: 'plot', role: 'application', tabindex: 0 }, this.#canvas, this.#overlay);
  #line = h('p', { class: 'line', hidden: true });
  #heard = h('p', { class: 'heard', role: 'status' });
  #controls = h('div', { class: 'controls' });
  #problem = h('p', { class: 'problem', role: 'status' });
  #trace = makeTrace({ plot: this.#plot, overlay: this.#overlay, say: (text) => { this.#heard.textContent = text; } });
  #map = null;
  #shown = false;
  #link = '';
  #id = '';
  #inputs = {};
  #turn = 0;
  #seen = false;
  #ready = false;
  #instead = document.createElement('slot');
  #waiting = 0;
  #width = 0;
  #sizes = [];
  #held = false;
  #printing = false;
  #leave = null;
  #sight = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#sight.disconnect();
    this.#seen = true;
    this.#begin();
  }, { rootMargin: '200px' });
  #size = new ResizeObserver(() => {
    if (Math.floor(this.#canvas.clientWidth) === this.#width) return;
    this.#steady();
    this.#later();
  });
  #again = () => this.#later();
  #ratio = null;
  // paper is white, and holds the figures that nobody has scrolled to as well, where their code is here
  #print = () => {
    this.#printing = true;
    if (this.#seen) return this.#later();
    this.#sight.disconnect();
    this.#seen = true;
    return this.#begin();
  };
  #printed = () => {
    this.#printing = false;
    this.#later();
  };
  #finer = () => {
    this.#watchRatio();
    this.#later();
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#instead.hidden = true;
    root.append(this.#plot, this.#problem, this.#instead, this.#line, this.#controls, this.#heard);
    this.#plot.addEventListener('pointermove', (event) => this.#read(() => this.#trace.hover(...this.#place(event))));
    this.#plot.addEventListener('pointerdown', (event) => this.#read(() => this.#trace.hover(...this.#place(event))));
    this.#plot.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && this.#trace.leave());
    // a browser short of memory takes a canvas back
    this.#canvas.addEventListener('contextrestored', this.#again);
    this.#plot.addEventListener('blur', () => this.#trace.hide());
    this.#plot.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') this.#trace.hide();
      else if (this.#read(() => this.#trace.key(event.key, event.shiftKey))) event.preventDefault();
      else return;
      event.stopPropagation();
    });
    this.#controls.addEventListener('keydown', (event) => OWN_KEYS.test(event.key) && event.stopPropagation());
    for (const kind of OWN_TOUCHES) this.#controls.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  }

  connectedCallback() {
    // an element that was moved goes on with what was set in it
    if (this.#seen) this.#later();
    else this.#sight.observe(this);
    this.#size.observe(this);
    // much changes on a page that leaves a figure as it is
    this.#leave = watchAround(() => this.#theme() !== this.dataset.theme && this.#later());
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#printed);
    // a zoomed page, a rescaled slide or another screen wants other pixels for the same figure
    addEventListener('resize', this.#again);
    this.#watchRatio();
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#size.disconnect();
    this.#leave?.();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#printed);
    removeEventListener('resize', this.#again);
    this.#ratio?.removeEventListener('change', this.#finer);
    cancelAnimationFrame(this.#waiting);
    this.#waiting = 0;
  }

  /** What is drawn: {inputs, map (from pixels to coordinates)}; `map` is null before the first drawing. */
  get drawn() {
    return { inputs: { ...this.#inputs }, map: this.#map };
  }

  #watchRatio() {
    this.#ratio?.removeEventListener('change', this.#finer);
    this.#ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#ratio.addEventListener('change', this.#finer);
  }

  attributeChangedCallback(name, before, now) {
    // set here, not in the line that an author pastes: a policy may forbid styles there
    if (name === 'width') this.style.maxWidth = now > 0 ? `${now}px` : '';
    if (!this.#seen || before === now) return;
    if (['page', 'without'].includes(name)) this.#ready && this.#label();
    else if (name === 'width') return; // what has another size is drawn anew
    else if (['theme', 'text-scale', 'height', 'zoom', 'axes', 'points'].includes(name)) this.#later();
    else this.#begin();
  }

  async #begin() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#ready = false;
    const id = this.getAttribute('figure') ?? '';
    try {
      if (!Object.hasOwn(rooms, roomOf(id)) || !rooms[roomOf(id)].groups) throw new Error(said('figure.none', { id }));
      const [figure] = await Promise.all([this.hasAttribute('controls') ? describe(id) : null, open(id)]);
      if (turn !== this.#turn) return; // an attribute has changed since
      this.#shown = false;
      this.#inputs = glue.typed(id, Object.fromEntries(new URLSearchParams(this.getAttribute('params') ?? '')));
      this.#controls.replaceChildren(...(figure ? this.#wanted(figure).map((param) => control(param, this.#inputs[param.name] ?? param.default, (value) => this.#set(param.name, value))) : []));
      this.#id = id;
      this.#ready = true;
      reach(roomOf(id));
      this.#label();
      this.#later();
    } catch (error) {
      if (turn === this.#turn) this.#complain(error);
    }
  }

  /** What an attribute holds, by its reader. */
  #given(name, read) {
    const text = this.getAttribute(name);
    if (!text) return [];
    const found = read(text);
    if (!found) throw new Error(said('figure.unread', { name, text }));
    return found;
  }

  /** What a person chose for the panels, from the attributes `zoom` and `axes`. */
  #views(panels) {
    return viewsOf(this.#given('zoom', readZoom).slice(0, panels), this.#given('axes', readAxes).slice(0, panels));
  }

  /** The parameters with a control: all, or those that `controls` names, in its order. */
  #wanted(figure) {
    const asked = this.getAttribute('controls');
    // as frameworks write an attribute that is there or not
    const names = asked === 'false' ? undefined : asked?.split(/[\s,]+/).filter((name) => name && !['controls', 'true'].includes(name));
    if (!names?.length) return names ? figure.params : [];
    const unknown = names.find((name) => !figure.params.some((param) => param.name === name));
    if (unknown) throw new Error(said('figure.parameter', { id: figure.id, name: unknown, known: figure.params.map((param) => param.name).join(', ') }));
    return names.map((name) => figure.params.find((param) => param.name === name));
  }

  #set(name, value) {
    this.#inputs[name] = value;
    this.#later();
    this.dispatchEvent(new CustomEvent('vitreous-change', { bubbles: true, composed: true, detail: { ...this.#inputs } }));
  }

  #place(event) {
    // a slide show scales what it shows
    const box = this.#plot.getBoundingClientRect();
    const scale = this.#plot.offsetWidth / box.width || 1;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  }

  // the numbers of a figure are many: they are asked for when somebody reads
  #read(act) {
    if (!this.#map) return false;
    if (!this.#shown) {
      const { picture } = glue.figure(this.#id, this.#inputs, { points: this.#given('points', readPoints) });
      this.#shown = true;
      this.#trace.renew(picture, this.#map);
    }
    return act();
  }

  #label() {
    const without = (this.getAttribute('without') ?? '').split(/[\s,]+/);
    const { title, source, link } = glue.figure(this.#id, this.#inputs);
    this.#link = link;
    const page = this.getAttribute('page');
    const parts = [
      without.includes('title') ? null : h('strong', {}, title),
      without.includes('source') ? null : source,
      without.includes('link') || !page ? null : h('a', { target: '_blank', rel: 'noopener' }, said('open')),
    ].filter(Boolean);
    this.#line.replaceChildren(...parts.flatMap((part, k) => (k ? [' · ', part] : [part])));
    this.#line.hidden = !parts.length;
    this.#point();
  }

  #point() {
    const anchor = this.#line.querySelector('a');
    if (anchor) anchor.href = new URL(this.#link, new URL(this.getAttribute('page'), document.baseURI)).href;
  }

  /** Keeps the height while two widths take turns: a scrollbar that comes and goes with it would never rest. */
  #steady() {
    const now = { width: Math.floor(this.#canvas.clientWidth), height: this.offsetHeight, at: performance.now() };
    const [before, last] = this.#sizes.slice(-2);
    const turns = before?.width === now.width && last.width !== now.width && now.at - before.at < FLICKER;
    if (turns) this.style.minHeight = `${Math.max(before.height, last.height, now.height)}px`;
    else if (this.#held) this.style.minHeight = '';
    this.#held = turns;
    this.#sizes = [...this.#sizes.slice(-1), now];
  }

  /** The theme in force: paper is light, then what the page asks for, then what it looks like. */
  #theme() {
    const wanted = this.getAttribute('theme');
    if (this.#printing) return 'light';
    return ['light', 'dark'].includes(wanted) ? wanted : themeAround(this);
  }

  #later() {
    if (!this.#ready) return;
    if (this.#printing) return void this.#draw();
    if (this.#waiting) return;
    this.#waiting = requestAnimationFrame(() => {
      this.#waiting = 0;
      this.#draw();
    });
  }

  #draw() {
    const id = this.#id;
    try {
      this.#canvas.hidden = false;
      this.#width = Math.max(Math.floor(this.#canvas.clientWidth), 60);
      const text_scale = Number(this.getAttribute('text-scale') || 1);
      const height = Number(this.getAttribute('height')) || glue.extent(id, this.#inputs, this.#width, ROOF, text_scale).height;
      const theme = this.#theme();
      this.dataset.theme = theme;
      // a slide show scales what it shows; the figure is drawn in the pixels of the screen all the same
      const scale = Math.min(Math.max(this.getBoundingClientRect().width / this.offsetWidth || 1, 1), 4);
      const { handles, link } = glue.reading(id, this.#inputs);
      const views = this.#views(handles.length);
      const points = this.#given('points', readPoints);
      this.#map = glue.draw(this.#canvas, id, this.#inputs, { width: this.#width, height, theme, text_scale, views, points, ratio: (devicePixelRatio || 1) * scale });
      this.#canvas.style.height = `${height}px`;
      for (const [name, value] of [['viewBox', `0 0 ${this.#width} ${height}`], ['width', this.#width], ['height', height]]) this.#overlay.setAttribute(name, value);
      this.#canvas.setAttribute('aria-label', glue.summary(id, this.#inputs));
      this.#shown = false;
      if (this.#trace.active) this.#read(() => true);
      else this.#trace.renew(null, this.#map);
      this.#link = link;
      this.#point();
      this.#problem.textContent = '';
      this.#instead.hidden = true;
      delete this.dataset.problem;
      this.dataset.drawn = Number(this.dataset.drawn ?? 0) + 1;
      this.dispatchEvent(new CustomEvent('vitreous-drawn'));
    } catch (error) {
      this.#complain(error);
    }
  }

  #complain(error) {
    this.#problem.textContent = error.message;
    this.dataset.problem = error.kind ?? 'failed';
    // without a picture, what the page has instead
    if (!this.dataset.drawn) {
      this.#canvas.hidden = true;
      this.#instead.hidden = false;
    }
  }
}

// a page may hold two copies of this script, as when two notes are put together: the first one stays
if (!customElements.get('vitreous-figure')) customElements.define('vitreous-figure', VitreousFigure);
