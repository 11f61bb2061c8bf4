// The WebAssembly build answers as the native one does. Both libraries of elementary functions are good to a few last
// bits, which subtraction may magnify: numbers agree to 1e-9 of themselves or 1e-12 of the largest beside them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vitreous from '../../pkg/index.js';
import { cases, core, figures, native, quantities, refusal, theories } from './core.mjs';

function agree(a, b, scale) {
  return Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-12 * scale);
}

test('every quantity, at defaults and ends, computed or refused', () => {
  const asked = quantities.flatMap((quantity) => cases(quantity.inputs).map((inputs) => ({ quantity: quantity.id, inputs })));
  const answers = native(['batch'], asked.map((line) => `${JSON.stringify(line)}\n`).join('')).trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, asked.length);
  const wrong = [];
  asked.forEach(({ quantity, inputs }, k) => {
    const { outputs, error } = answers[k];
    const what = `${quantity} ${JSON.stringify(inputs)}`;
    let ours;
    const refused = refusal(() => { ours = core.evaluate(quantity, inputs); });
    if (error || refused) {
      if (error?.kind !== refused?.kind || error?.input !== refused?.input) wrong.push(`${what}: ${error?.message} against ${refused?.message}`);
      return;
    }
    const scale = Math.max(...Object.values(outputs).map(Math.abs));
    for (const [name, value] of Object.entries(outputs)) {
      if (!agree(value, ours[name], scale)) wrong.push(`${what} ${name}: ${value} against ${ours[name]}`);
    }
    if (Object.keys(ours).length !== Object.keys(outputs).length) wrong.push(`${what}: other outputs`);
  });
  assert.deepEqual(wrong, []);
  assert.ok(asked.length > 5 * quantities.length);
});

test('every figure reads off the same numbers', () => {
  const finer = {};
  for (const figure of figures) {
    // of the finer pictures, which take seconds, two of each room
    const room = figure.id.split('.')[0];
    if (figure.refinement && (finer[room] = (finer[room] ?? 0) + 1) > 2) continue;
    const theirs = JSON.parse(native(['figure', figure.id, '--json', '-']));
    const parts = core.refine_parts(figure.id, {});
    assert.equal(parts > 0, figure.refinement, figure.id);
    if (parts) core.refine_assemble(figure.id, {}, Array.from({ length: parts }, (_, k) => core.refine_part(figure.id, {}, k)));
    const ours = core.figure(figure.id, {});
    assert.equal(ours.link, theirs.link);
    assert.deepEqual(ours.inputs, theirs.inputs);
    assert.equal(ours.picture.panels.length, theirs.picture.panels.length, figure.id);
    assert.deepEqual(ours.picture.readouts.map((r) => r.label), theirs.picture.readouts.map((r) => r.label), figure.id);
    ours.picture.readouts.forEach((readout, k) => {
      const { value } = theirs.picture.readouts[k];
      assert.ok(agree(readout.value, value, Math.abs(value)), `${figure.id} ${readout.label}: ${readout.value} against ${value}`);
    });
  }
});

test('the ledger that travels is that of the command line', () => {
  const theirs = JSON.parse(native(['claims', '--json']));
  assert.deepEqual(vitreous.claims(), theirs);
  assert.deepEqual(theories.flatMap((theory) => vitreous.claims(theory.id)), theirs);
});

test('sets with a parameter in common are fitted together as by the command line', () => {
  // three lines over 1/T of one ordinate, off by a hundredth to and fro
  const temperatures = [1000, 1050, 1100, 1150, 1200, 1250];
  const sets = [500, 450, 400].map((energy, n) => ({
    name: `melt ${n}`, x: temperatures, y: temperatures.map((t, k) => -6 + (1000 * energy) / (8.314462618 * t * Math.log(10)) + 0.01 * [1, -1, -1, 1, 1, -1][k]),
  }));
  const flat = (pick) => sets.flatMap(pick);
  const line = { fit: 'forms.arrhenius', x: flat(({ x }) => x), y: flat(({ y }) => y), group: flat(({ name, x }) => x.map(() => name)), shared: ['log10_viscosity_infinite'] };
  const theirs = JSON.parse(native(['batch'], `${JSON.stringify(line)}\n`));
  const { whole, parts } = core.fit_shared('forms.arrhenius', sets, { shared: ['log10_viscosity_infinite'] });
  assert.deepEqual(Object.keys(whole.free).sort(), ['activation_energy[melt 0]', 'activation_energy[melt 1]', 'activation_energy[melt 2]', 'log10_viscosity_infinite']);
  for (const [name, { value, error }] of Object.entries(whole.free)) {
    assert.ok(Math.abs(value / theirs.free[name].value - 1) < 1e-8 && Math.abs(error / theirs.free[name].error - 1) < 1e-5, name);
  }
  parts.forEach((part, k) => {
    assert.equal(part.points, 6);
    assert.ok(Math.abs(part.free.activation_energy.value - (500 - 50 * k)) < 1);
    assert.equal(part.free.log10_viscosity_infinite.value, whole.free.log10_viscosity_infinite.value);
  });
  assert.equal(refusal(() => core.fit_shared('forms.arrhenius', sets, { shared: ['speed'] })).kind, 'unknown_input');
  assert.equal(typeof vitreous.fitShared, 'function');
});
