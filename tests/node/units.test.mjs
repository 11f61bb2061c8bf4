// The unit beside a number is one: what only says how the number is defined does not stand there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { besideNumber } from '../../pkg/read/units.js';

test('a definition is no unit, and a unit is kept', () => {
  for (const [unit, symbol, shown] of [
    ['K/(rho k_B T)', '\\kappa', '1'], ['n P*, 1/g', 'n P^*', '1/g'], ['Gamma_l/omega_l', '\\Gamma', '1'], ['X_max/X_min', 'r', '1'], ['B, K', 'B', 'K'], ['alpha, length^6', '\\alpha', 'length^6'],
    ['T_g/T_m', 'T_{g}/T_{m}', '1'], ['n P, 1/(g K)', 'n P', '1/(g K)'], ['log10(tau/tau_0)', 'x', '1'], ['1', 'x', '1'], ['choice', 'c', 'choice'],
    ['mJ/(mol K^4)', 'C/T^3', 'mJ/(mol K^4)'], ['log10(Pa s)', '\\eta', 'log10(Pa s)'], ['k_B per bead', 's_c', 'k_B per bead'], ['hbar Omega_R/F_0', 's', 'hbar Omega_R/F_0'],
    ['A m^2/(kg T)', '\\chi', 'A m^2/(kg T)'], ['(rad/us)^2/K', 'k', '(rad/us)^2/K'], ['K per e-fold', 's', 'K per e-fold'], ['T', 'B', 'T'], ['%', 'p', '%'],
  ]) assert.equal(besideNumber(unit, symbol), shown, unit);
});

test('units of the catalogue that are defined by the international system all stand beside their numbers', () => {
  const rooms = JSON.parse(execFileSync(process.env.VITREOUS, ['list', '--json'], { maxBuffer: 1 << 26 }));
  const all = rooms.flatMap((room) => (room.quantities ?? []).flatMap(({ inputs, outputs }) => [...inputs, ...outputs]));
  assert.ok(all.length > 500);
  const plain = /^[()\d/^ -]*(?:(?:K|s|m|g|kg|J|W|Pa|GPa|mPa|eV|meV|Hz|kHz|MHz|GHz|THz|nm|um|us|ps|min|mol|mJ|kJ|uJ|rad|cm|log10)[()\d/^ -]*)+$/;
  for (const { unit, symbol } of all) if (plain.test(unit) && unit !== symbol) assert.equal(besideNumber(unit, symbol), unit);
});
