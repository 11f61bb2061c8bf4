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

// read one by one: each defines its number or repeats its symbol. A unit that is missing on the page comes into UNITS of units.js.
const DEFINITIONS = [
  '(C-C_g)/(C_l-C_g)', 'A^2', 'C/C_Debye,low', 'D', 'D/E', 'D_max/D_min', 'F/k_BT * s_c/k_B', 'Gamma_l/omega_l', 'K/(rho k_B T)', 'K/(rho k_B T_g)',
  'L_g', 'N', 'S_c(T)/S_c(T_g)', 'T/T_0', 'T/T_D', 'T_g/T_m', 'V_0/(hbar Omega)', 'X_max/X_min', 'a', 'a/d_L', 'a/d_L at d=3', 'alpha mu a^3/k_BT',
  'alpha_x/alpha_y', 'b', 'beta', 'd', 'd(1/x)/dl', 'd/d_0', 'd_L*', 'd_v/a', 'df/dchi', 'dx/dl', 'dy^2/dl', 'g_0', 'i', 'j', 'k_B T_g/(hbar omega_D)',
  'l', 'l_max', 'ln zeta', 'ln(R/a)', 'ln(xi/a)', 'log10 R', 'log10(C/C_0)', 'log10(Gamma_max t)', 'log10(S/C_0)', 'log10(omega tau)',
  'log10(tau/tau_0)', 'log10(tau_g/tau_0)', 'log10(xi/a)', 'mu a^3/k_BT', 'mu_0', 'mu_c a^3/k_BT', 'mu_c/mu_0', 'n\'', 'n_z', 'omega tau', 'p/(rho k_B T)', 'q', 'q sigma', 'reduced', 's', 'x', 'y^2', 'y^2 - 32 pi H', '|q|/e',
];

test('nothing but what was read here is left out beside a number', () => {
  const rooms = JSON.parse(execFileSync(process.env.VITREOUS, ['list', '--json'], { maxBuffer: 1 << 26 }));
  const all = rooms.flatMap((room) => [...(room.quantities ?? []).flatMap(({ inputs, outputs }) => [...inputs, ...outputs]), ...(room.figures ?? []).flatMap(({ params }) => params ?? [])]);
  const left = all.filter(({ unit, symbol }) => unit !== '1' && besideNumber(unit, symbol) === '1').map(({ unit }) => unit);
  assert.deepEqual([...new Set(left)].sort(), DEFINITIONS.toSorted());
  // a power of ten belongs to the number
  assert.equal(besideNumber('1e-6', '\\nabla\\phi'), '1e-6');
});
