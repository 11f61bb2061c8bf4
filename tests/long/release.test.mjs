// The files of a release in dist/release/, which `cargo xtask test long` has made before: each is whole, and works by itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { missing } from '../node/published.mjs';
import { environment, run } from './python.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}dist/release/`;
const { version } = JSON.parse(readFileSync(`${root}pkg/package.json`, 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'vitreous-release-'));
const read = (path) => readFileSync(path, 'utf8');
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

after(() => rmSync(work, { recursive: true, force: true }));

/** The folder in which a file of the release was unpacked. */
function unpacked(name) {
  const out = join(work, name);
  mkdirSync(out, { recursive: true });
  run('tar', ['-xzf', folder + name, '-C', out]);
  return out;
}

test('tests/published.txt holds a link to all that this version has', () => {
  assert.deepEqual(missing(), []);
});

test('every file is there that docs/releasing.md names', () => {
  const system = /^host: (.*)$/m.exec(run('rustc', ['-vV'], { cwd: root }))[1];
  const table = read(`${root}docs/releasing.md`).split('## Its files')[1].split('\n\n')[1];
  const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name.replace('0.1.0', version).replace('<system>', system));
  assert.ok(named.length >= 8);
  // the sums are made over the files of all systems
  for (const name of named.filter((one) => one !== 'SHA256SUMS')) assert.ok(existsSync(folder + name), name);
  assert.deepEqual(readdirSync(folder).filter((name) => !named.includes(name)), []);
});

test('the page is the one that was built, and its notes are the section of this version', () => {
  assert.equal(hash(`${folder}vitreous.html`), hash(`${root}dist/vitreous.html`));
  const site = unpacked(`vitreous-site-${version}.tar.gz`);
  for (const name of ['index.html', 'vitreous.wasm', 'service-worker.js', 'docs/index.html', 'LICENSE-MIT.txt', 'NOTICE.txt', 'THIRD-PARTY.txt']) {
    assert.equal(hash(join(site, 'site', name)), hash(`${root}dist/site/${name}`), name);
  }
  const section = read(`${root}CHANGELOG.md`).split(/^## /m).find((text) => text.startsWith(version));
  assert.equal(read(`${folder}notes.md`).trim(), section.slice(section.indexOf('\n')).trim());
});

test('the npm package computes where nothing else is, and brings its licences', () => {
  const out = unpacked(`vitreous-${version}.tgz`);
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE', 'THIRD-PARTY.txt']) assert.ok(read(join(out, 'package', name)).length > 1000, name);
  const program = "import { init, evaluate } from './package/index.js'; await init(); process.stdout.write(String(evaluate('rfot.mosaic', { s_c: 0.5, stiffness: 100 }).barrier))";
  assert.ok(Math.abs(Number(run(process.execPath, ['--input-type=module', '--eval', program], { cwd: out })) - 100 / (4 * 0.5)) < 1e-12);
});

test('the command line runs where nothing else is', () => {
  const name = readdirSync(folder).find((one) => /^vitreous-[\d.]+-\w+-.*\.tar\.gz$/.test(one));
  const out = join(unpacked(name), name.replace('.tar.gz', ''));
  for (const text of ['README.md', 'CHANGELOG.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE', 'THIRD-PARTY.txt']) assert.ok(existsSync(join(out, text)), text);
  const program = join(out, process.platform === 'win32' ? 'vitreous.exe' : 'vitreous');
  assert.ok(run(program, ['--version'], { cwd: out }).includes(version));
  assert.ok(Math.abs(JSON.parse(run(program, ['eval', 'rfot.mosaic', 's_c=0.5', 'stiffness=100', '--json'], { cwd: out })).outputs.barrier - 50) < 1e-12);
});

test('the crate is tested by its own tarball, far from this repository', () => {
  const out = join(unpacked(`vitreous-${version}.crate`), `vitreous-${version}`);
  // its README and its guide are programs, too
  const told = run('cargo', ['test', '--doc', '--locked'], { cwd: out, env: { ...process.env, CARGO_TARGET_DIR: join(work, 'crate') } });
  const [, passed] = /test result: ok\. (\d+) passed; 0 failed/.exec(told);
  assert.ok(Number(passed) >= 6, told);
});

test('the list of parts is CycloneDX, names what is inside with a hash, and is told from a wrong one', () => {
  const python = environment(join(work, 'environment'), 'release.txt');
  const path = `${folder}vitreous-${version}.cdx.json`;
  const check = `import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
text = open(sys.argv[1], encoding="utf-8").read()
judge = JsonStrictValidator(SchemaVersion.V1_6)
print(judge.validate_str(text) or "valid")
print("refused" if judge.validate_str(text.replace('"library"', '"poem"', 1)) else "not looked at")`;
  assert.deepEqual(run(python, ['-c', check, path]).trim().split('\n').map((line) => line.slice(0, 300)), ['valid', 'refused']);
  const { components } = JSON.parse(read(path));
  const inside = components.filter(({ scope }) => scope === 'required');
  for (const name of ['plotters', 'nalgebra', 'wasm-bindgen', 'fzstd']) assert.ok(inside.some((part) => part.name === name), name);
  for (const name of ['playwright-core', 'roxmltree']) assert.ok(components.some((part) => part.name === name && part.scope === 'excluded'), name);
  for (const part of components) assert.match(part.hashes?.[0].content ?? '', /^[0-9a-f]{64,128}$/, part.purl);
});
