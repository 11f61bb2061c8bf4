// What is set in a view: its controls and presets, and which fields hold nothing that can be used.
import { makeControls } from './controls.js';
import { makePresets } from './presets.js';
import { baseValues } from './state.js';
import { refusalText } from './text.js';
import { t } from './words/frame.js';

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
    /**
     * Values of a link that are refused: those that must go back to the default do so, the others stay. `good()` is whether nothing is
     * refused, `refusal()` why not. Answers with what is to be told.
     */
    mend(good, refusal) {
      const lost = [];
      const base = baseValues(entry, state.preset);
      const put = (name, value, uncertain) => {
        state.values.set(name, value);
        if (uncertain) state.uncertain.set(name, uncertain);
        else state.uncertain.delete(name);
      };
      while (!good()) {
        const error = refusal();
        const changed = [...state.values].filter(([name, value]) => state.uncertain.has(name) || base.get(name) !== value).map(([name]) => name).reverse();
        if (!changed.length) break;
        // one that mends it alone, first the one that is blamed: a rule may blame an input that the link does not name
        const order = [...changed].sort((a, b) => (b === error.input) - (a === error.input));
        const name = (changed.length > 1 && order.find((one) => {
          const [value, uncertain] = [state.values.get(one), state.uncertain.get(one)];
          put(one, base.get(one));
          const mended = good();
          put(one, value, uncertain);
          return mended;
        })) || order[0];
        put(name, base.get(name));
        inputs.show();
        lost.push(t('refused.default', { why: refusalText(error, entry), symbol: `$${entry.params.find((param) => param.name === name).symbol}$`, value: inputs.say(name) }));
      }
      return lost;
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
