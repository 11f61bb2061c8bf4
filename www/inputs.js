// What is set in a view: its controls and presets, and which fields hold nothing that can be used.
import { makeControls } from './controls.js';
import { makePresets } from './presets.js';
import { baseValues } from './state.js';
import { refusalText } from './text.js';

/** The inputs of an entry, kept in `state`. `changed()` is called when a value was set, `incomplete()` when a field holds none. */
export function makeInputs(entry, state, changed, incomplete = () => {}) {
  const unusable = new Set();
  const controls = makeControls(entry.params, (name, value, uncertain) => {
    if (value === undefined) {
      unusable.add(name);
      incomplete();
      return;
    }
    unusable.delete(name);
    state.values.set(name, value);
    if (uncertain) state.uncertain.set(name, uncertain);
    else state.uncertain.delete(name);
    changed();
  }, entry.kind === 'quantity');
  const presets = makePresets(entry, (id) => inputs.start(id));
  const inputs = {
    presets: presets?.element ?? null,
    /** The controls of these parameters, or of all. */
    elements: (names = [...controls.keys()]) => names.map((name) => controls.get(name).element),
    /** The values of the state, in the controls. */
    show() {
      for (const [name, control] of controls) control.set(state.values.get(name), state.uncertain.get(name));
      presets?.set(state.preset);
    },
    /** The defaults, or a preset, in state and controls. */
    fill(presetId) {
      state.preset = presetId;
      state.values = baseValues(entry, presetId);
      state.uncertain.clear();
      unusable.clear();
      inputs.show();
    },
    start(presetId) {
      inputs.fill(presetId);
      changed();
    },
    /** Values that did not come from a control. */
    write(values) {
      for (const [name, value] of Object.entries(values)) {
        state.values.set(name, value);
        state.uncertain.delete(name);
        controls.get(name)?.set(value);
        unusable.delete(name);
      }
      changed();
    },
    /** A refusal, at the control of its input; false where it has none. */
    refuse(error) {
      const { input } = error;
      controls.get(input)?.fail(refusalText(error, entry));
      return controls.has(input);
    },
    /** Nothing is refused. */
    accept() {
      for (const [name, control] of controls) if (!unusable.has(name)) control.fail('');
    },
    /** The value of a parameter in words. */
    say: (name) => controls.get(name).say(),
  };
  return inputs;
}
