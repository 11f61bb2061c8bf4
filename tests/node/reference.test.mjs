// The reference values from an independent implementation, through the WebAssembly build: the rule of `tests/theories/reference.rs`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { core, refusal } from './core.mjs';

const folder = new URL('../reference/', import.meta.url);
// these answer with several numbers in one unit, judged on the scale of their neighbours
const SCALED = ['etm.three_well_levels', 'melting_rg.green_tensor', 'melting_rg.pair_energy'];
// the reference answers below the domain of the equation, see `tests/theories/reference.rs`
const outOfDomain = ({ quantity, inputs }) => quantity === 'rfot.hard_spheres' && inputs.packing_fraction === 0.4666;

function agree(got, expected, tolerance, scale) {
  const nearZero = Math.abs(expected) < 1e-9 * scale ? 1e-12 * scale : 0;
  return Number.isFinite(got) && Math.abs(got - expected) <= Math.max(tolerance * Math.abs(expected), nearZero, expected === 0 ? 1e-12 : 0, 1e-14 * scale);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  test(`reference values of ${file}`, () => {
    const cases = JSON.parse(readFileSync(new URL(file, folder)));
    assert.ok(cases.length > 10);
    const wrong = [];
    for (const one of cases) {
      const what = `${one.quantity} ${JSON.stringify(one.inputs)}`;
      let outputs = {};
      const refused = refusal(() => { outputs = core.evaluate(one.quantity, one.inputs); });
      if (one.error || outOfDomain(one)) {
        if (!refused?.message || (one.input && refused.input !== one.input)) wrong.push(`${what}: a refusal of ${one.input} was expected, got ${refused?.message}`);
        continue;
      }
      const scale = SCALED.includes(one.quantity) ? Math.max(...Object.values(one.outputs).map(Math.abs)) : 0;
      for (const [name, expected] of Object.entries(one.outputs)) {
        if (!agree(outputs[name], expected, one.rel_tol, scale)) wrong.push(`${what} ${name}: ${outputs[name] ?? refused?.message} for ${expected}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}
