// The figure in Jupyter: the custom element of the npm package, between the traits of the Python object and the page.
// Every cell runs a copy of this script; all copies of a page share one module and one element.
const SHARED = Symbol.for('vitreous.widget');

const library = () => (globalThis[SHARED] ??= (async () => {
  const load = await import('../pkg/load.js');
  const words = {};
  load.sources.words = (room) => words[room];
  await import('../pkg/vitreous-figure.js');
  return { ...load, words };
})());

/** A file of the wheel, which came with the traits, packed. */
const unpacked = (view) => new Response(new Blob([view]).stream().pipeThrough(new DecompressionStream('gzip')));

/** Opens the figure whose files the traits hold. */
async function opened({ figure, room, code, words }) {
  const { open, start, words: all } = await library();
  await start(unpacked(code.vitreous).arrayBuffer());
  await open(figure, (name) => unpacked(code[name]).arrayBuffer());
  all[room] ??= unpacked(words).json();
}

// lists as a link of the page writes them: "SiO2,OTP"
const written = (inputs) => new URLSearchParams(Object.entries(inputs).map(([name, value]) => [name, String(value)])).toString();

async function render({ model, el }) {
  const element = document.createElement('div');
  el.append(element);
  let figure = null;
  let own = ''; // what the sliders have set, which needs no setting again

  const attribute = (name, value) => (value ? figure.setAttribute(name, value) : figure.removeAttribute(name));
  const put = async () => {
    const id = model.get('figure');
    const files = model.get('_files');
    if (files.figure !== id) return; // its files are on their way
    try {
      await opened(files);
    } catch (error) {
      element.textContent = error.message;
      return;
    }
    if (!figure) {
      figure = document.createElement('vitreous-figure');
      figure.addEventListener('vitreous-change', ({ detail }) => {
        own = written(detail);
        model.set('inputs', detail);
        model.save_changes();
      });
    }
    const inputs = written(model.get('inputs'));
    if (figure.getAttribute('figure') !== id || inputs !== own) attribute('params', inputs);
    own = inputs;
    attribute('figure', id);
    attribute('theme', model.get('theme'));
    const controls = model.get('controls');
    if (controls.length) attribute('controls', controls.join(' '));
    else figure.setAttribute('controls', 'false');
    if (!figure.isConnected) element.replaceChildren(figure);
  };
  const names = 'change:figure change:inputs change:theme change:controls change:_files';
  model.on(names, put);
  await put();
  return () => model.off(names, put);
}

export default { render };
