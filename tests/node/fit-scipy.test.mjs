// Fits of the command line beside SciPy's curve_fit, which runs the very program that the fit hands out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vitreous = process.env.VITREOUS || `${root}target/debug/vitreous`;
const folder = mkdtempSync(join(tmpdir(), 'vitreous-fit-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function beside(model, file, ...words) {
  const program = join(folder, 'fit.py');
  const ours = spawnSync(vitreous, ['fit', model, `${root}data/${file}`, ...words, '--json', '--python', program], { encoding: 'utf8' });
  assert.equal(ours.status, 0, ours.stdout + ours.stderr);
  const theirs = spawnSync(process.env.PYTHON || 'python3', [program], { encoding: 'utf8', env: { ...process.env, VITREOUS: vitreous } });
  assert.equal(theirs.status, 0, theirs.stderr);
  return [JSON.parse(ours.stdout), JSON.parse(theirs.stdout)];
}

function same([ours, theirs], share) {
  const near = (a, b, what) => assert.ok(Math.abs(a / b - 1) < share, `${ours.model}, ${what}: ${a} and ${b}`);
  near(ours.chi_squared, theirs.chi_squared, 'chi squared');
  assert.deepEqual(Object.keys(ours.free).sort(), Object.keys(theirs.free).sort());
  for (const [name, { value, error }] of Object.entries(ours.free)) {
    const off = Math.abs(value - theirs.free[name].value);
    assert.ok(off < 10 * share * error, `${ours.model}, ${name}: ${value} and ${theirs.free[name].value}, error ${error}`);
    near(error, theirs.free[name].error, `error of ${name}`);
  }
}

const liquids = readdirSync(`${root}data/viscosity`).filter((file) => file.endsWith('.csv'));

test('everyday laws of eight liquids have the values, errors and chi squared of SciPy', () => {
  assert.equal(liquids.length, 8);
  for (const file of liquids) {
    for (const model of ['forms.vogel_fulcher', 'forms.myega']) {
      same(beside(model, `viscosity/${file}`), 2e-3);
    }
  }
});

test('a robust fit is repeated too, with errors of the points and without', () => {
  for (const words of [[], ['sigma=2%']]) {
    same(beside('forms.vogel_fulcher', 'viscosity/sodium_tetrasilicate.csv', 'loss=robust', ...words), 2e-3);
  }
  same(beside('gauge_lps.relaxation', 'relaxation/laponite_1800s.csv', 'loss=robust'), 5e-3);
});

test('theories that are a line of Python, and one that is asked through batch', () => {
  same(beside('melting_rg.transport', 'viscosity/wollastonite.csv'), 2e-3);
  same(beside('rfot.viscosity', 'viscosity/wollastonite.csv', 'closure=constant_lindemann'), 2e-3);
  same(beside('rfot.conductivity_tls', 'thermal_conductivity/Stycast1266_olson1993.csv', 'sound_speed=1700', 'sigma=5%'), 2e-3);
});
