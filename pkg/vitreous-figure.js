// <vitreous-figure figure="..." params="name=value&..." theme="light|dark" controls="name name">: a live figure in any page.
// All figures of a page share one module, loaded when the first comes into sight, and the code of their rooms; the words of a
// room are read only where there are controls. What stands inside the element is shown where no figure can be.
import { glue, json, open, roomOf, rooms } from './load.js';
import { readAxes, readZoom, viewsOf } from './views.js';

const STYLE = `
:host { display: block; position: relative; min-height: 12rem; font: 0.9rem/1.4 system-ui, sans-serif; color-scheme: light dark; }
canvas { display: block; width: 100%; }
[hidden] { display: none; }
.controls { display: grid; gap: 0.4rem 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin: 0.5rem 0; }
label { display: grid; grid-template-columns: 1fr auto; align-content: start; gap: 0 0.5rem; }
label > input, label > select { grid-column: 1 / -1; width: 100%; }
.problem { color: #b3261e; margin: 0.25rem 0; }
:host([data-theme="dark"]) .problem { color: #ff8a80; }
.problem:empty { display: none; }
`;
const STEPS = 400;
// the highest that panels side by side become, in CSS pixels
const ROOF = 640;
// what a slider or a list answers itself; a slide show around it would turn the page as well
const OWN_KEYS = /^(Arrow|Page|Home$|End$| $)/;
const OWN_TOUCHES = ['touchstart', 'touchmove', 'touchend', 'pointerdown', 'pointermove', 'pointerup'];
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

const described = new Map();

/** The description of a figure, from the words of its room. */
async function describe(id) {
  const room = roomOf(id);
  if (!described.has(room)) {
    described.set(room, json(rooms[room].words()).catch((error) => {
      described.delete(room); // another figure may try again
      throw error;
    }));
  }
  return (await described.get(room)).figures.find((figure) => figure.id === id);
}

/** Place of a value on its slider, and back. */
function slider({ min, max, scale, domain }) {
  const log = scale === 'log';
  const [low, high] = log ? [Math.log(min), Math.log(max)] : [min, max];
  return {
    place: (value) => Math.round(((((log ? Math.log(value) : value) - low) / (high - low)) * STEPS)),
    value(place) {
      const exact = low + ((high - low) * place) / STEPS;
      const value = Number((log ? Math.exp(exact) : exact).toPrecision(4));
      return domain.integer ? Math.round(value) : Math.min(Math.max(value, min), max);
    },
  };
}

export class VitreousFigure extends HTMLElement {
  static observedAttributes = ['figure', 'params', 'theme', 'text-scale', 'height', 'controls', 'zoom', 'axes'];

  #canvas = document.createElement('canvas');
  #controls = document.createElement('div');
  #problem = document.createElement('p');
  #id = '';
  #inputs = {};
  #turn = 0;
  #seen = false;
  #ready = false;
  #instead = document.createElement('slot');
  #waiting = 0;
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #width = 0;
  #sight = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#sight.disconnect();
    this.#seen = true;
    this.#begin();
  }, { rootMargin: '200px' });
  #size = new ResizeObserver(() => {
    if (Math.floor(this.#canvas.clientWidth) !== this.#width) this.#later();
  });
  #again = () => this.#later();
  #ratio = null;
  #finer = () => {
    this.#watchRatio();
    this.#later();
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#canvas.setAttribute('role', 'img');
    this.#controls.className = 'controls';
    this.#problem.className = 'problem';
    this.#problem.setAttribute('role', 'status');
    this.#instead.hidden = true;
    root.append(this.#canvas, this.#problem, this.#instead, this.#controls);
    this.#controls.addEventListener('keydown', (event) => OWN_KEYS.test(event.key) && event.stopPropagation());
    for (const kind of OWN_TOUCHES) this.#controls.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  }

  connectedCallback() {
    this.#sight.observe(this);
    this.#size.observe(this);
    this.#dark.addEventListener('change', this.#again);
    // a zoomed page, a rescaled slide or another screen wants other pixels for the same figure
    addEventListener('resize', this.#again);
    this.#watchRatio();
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#size.disconnect();
    this.#dark.removeEventListener('change', this.#again);
    removeEventListener('resize', this.#again);
    this.#ratio?.removeEventListener('change', this.#finer);
    cancelAnimationFrame(this.#waiting);
    this.#waiting = 0;
  }

  #watchRatio() {
    this.#ratio?.removeEventListener('change', this.#finer);
    this.#ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#ratio.addEventListener('change', this.#finer);
  }

  attributeChangedCallback(name) {
    if (!this.#seen) return;
    if (['theme', 'text-scale', 'height', 'zoom', 'axes'].includes(name)) this.#later();
    else this.#begin();
  }

  async #begin() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#ready = false;
    const id = this.getAttribute('figure') ?? '';
    try {
      if (!Object.hasOwn(rooms, roomOf(id))) throw new Error(`there is no figure “${id}”`);
      const [figure] = await Promise.all([this.hasAttribute('controls') ? describe(id) : null, open(roomOf(id))]);
      if (turn !== this.#turn) return; // an attribute has changed since
      this.#inputs = glue.typed(id, Object.fromEntries(new URLSearchParams(this.getAttribute('params') ?? '')));
      this.#controls.replaceChildren(...(figure ? this.#wanted(figure).map((param) => this.#control(param)) : []));
      this.#id = id;
      this.#ready = true;
      this.#later();
    } catch (error) {
      if (turn === this.#turn) this.#complain(error);
    }
  }

  /** What a person chose for the panels, from the attributes `zoom` and `axes`. */
  #views(panels) {
    const read = (name, from) => {
      const text = this.getAttribute(name);
      if (!text) return [];
      const found = from(text);
      if (!found) throw new Error(`${name}="${text}" cannot be read; write it as a link of the page holds it`);
      return found.slice(0, panels);
    };
    return viewsOf(read('zoom', readZoom), read('axes', readAxes));
  }

  /** The parameters with a control: all, or those that `controls` names, in its order. */
  #wanted(figure) {
    const names = this.getAttribute('controls')?.split(/[\s,]+/).filter((name) => name && name !== 'controls');
    if (!names?.length) return names ? figure.params : [];
    const unknown = names.find((name) => !figure.params.some((param) => param.name === name));
    if (unknown) throw new Error(`${figure.id} has no parameter “${unknown}”; it has ${figure.params.map((param) => param.name).join(', ')}`);
    return names.map((name) => figure.params.find((param) => param.name === name));
  }

  #control(param) {
    const label = document.createElement('label');
    const name = document.createElement('span');
    name.textContent = param.meaning;
    const shown = document.createElement('output');
    const now = this.#inputs[param.name] ?? param.default;
    const unit = ['1', 'choice', 'list'].includes(param.unit) ? '' : ` ${param.unit}`;
    if (param.type === 'number') {
      const range = document.createElement('input');
      const { place, value } = slider(param);
      Object.assign(range, { type: 'range', min: 0, max: STEPS, value: place(now) });
      const show = (number) => {
        shown.textContent = `${number}${unit}`;
        range.setAttribute('aria-valuetext', shown.textContent);
      };
      show(now);
      range.addEventListener('input', () => {
        const moved = value(range.valueAsNumber);
        show(moved);
        this.#set(param.name, moved);
      });
      label.append(name, shown, range);
    } else {
      const select = document.createElement('select');
      select.multiple = param.type === 'list';
      const chosen = String(now).split(',');
      select.append(...param.choices.map(({ id, label: text }) => new Option(text, id, false, chosen.includes(id))));
      select.addEventListener('change', () => this.#set(param.name, [...select.selectedOptions].map((option) => option.value).join(',')));
      label.append(name, shown, select);
    }
    return label;
  }

  #set(name, value) {
    this.#inputs[name] = value;
    this.#later();
    this.dispatchEvent(new CustomEvent('vitreous-change', { bubbles: true, composed: true, detail: { ...this.#inputs } }));
  }

  #later() {
    if (!this.#ready || this.#waiting) return;
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
      const wanted = this.getAttribute('theme');
      const theme = ['light', 'dark'].includes(wanted) ? wanted : this.#dark.matches ? 'dark' : 'light';
      this.dataset.theme = theme;
      // a slide show scales what it shows; the figure is drawn in the pixels of the screen all the same
      const scale = Math.min(Math.max(this.getBoundingClientRect().width / this.offsetWidth || 1, 1), 4);
      const views = this.#views(glue.reading(id, this.#inputs).handles.length);
      glue.draw(this.#canvas, id, this.#inputs, { width: this.#width, height, theme, text_scale, views, ratio: (devicePixelRatio || 1) * scale });
      this.#canvas.style.height = `${height}px`;
      this.#canvas.setAttribute('aria-label', glue.summary(id, this.#inputs));
      this.#problem.textContent = '';
      this.#instead.hidden = true;
      delete this.dataset.problem;
      this.dataset.drawn = Number(this.dataset.drawn ?? 0) + 1;
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

customElements.define('vitreous-figure', VitreousFigure);
