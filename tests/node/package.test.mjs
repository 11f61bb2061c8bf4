// The npm package as its users have it: in Node and in TypeScript; in a page and in a Vite build it stands in tests/browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import * as vitreous from '../../pkg/index.js';
import { core, root } from './core.mjs';
import { installed } from './installed.mjs';

const description = JSON.parse(readFileSync(`${root}pkg/package.json`, 'utf8'));
const types = readFileSync(`${root}pkg/index.d.ts`, 'utf8');

test('its description names files that exist, and the version of the program', () => {
  const flat = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(flat));
  for (const file of [...description.files, ...flat(description.exports)]) assert.ok(existsSync(`${root}pkg/${file}`), file);
  assert.equal(description.version, core.version());
  assert.equal(Object.keys(description.exports['.'])[0], 'types');
});

test('it is refused before it is loaded, and answers after', async () => {
  assert.throws(() => vitreous.evaluate('rfot.mosaic', {}), { kind: 'not_ready' });
  const [one, two] = [vitreous.init(), vitreous.init()];
  assert.equal(one, two);
  await one;
  assert.deepEqual(vitreous.evaluate('rfot.mosaic', { s_c: 0.5 }), core.evaluate('rfot.mosaic', { s_c: 0.5 }));
  assert.throws(() => vitreous.evaluate('rfot.mosaic', { s_c: -1 }), { kind: 'out_of_domain', input: 's_c' });
  assert.match(vitreous.svg('rfot.free_energy_profile', {}), /^<svg /);
  assert.ok(vitreous.claims().length > 10);
});

test('its README has every file in its tree, with its size', () => {
  const files = description.files.flatMap((name) => (statSync(`${root}pkg/${name}`).isDirectory()
    ? readdirSync(`${root}pkg/${name}`, { recursive: true }).map((inner) => `${name}/${String(inner).replaceAll('\\', '/')}`) : [name]))
    .filter((name) => statSync(`${root}pkg/${name}`).isFile() && name !== 'README.md');
  const rows = [...readFileSync(`${root}pkg/README.md`, 'utf8').split('## Its files')[1].matchAll(/^\| (`.*?) \|.*\| (\d+) \|$/gm)];
  assert.ok(rows.length > 5);
  const left = new Set(files);
  for (const [, names, size] of rows) {
    const listed = [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    // a name, a folder, all of one ending in a folder, or the types of a script before it
    const fits = (file, name) => name === file || (name.endsWith('/') && file.startsWith(name)) || (name.includes('*') && file.startsWith(name.split('*')[0]) && file.endsWith(name.split('*')[1]))
      || (name === '.d.ts' && listed.includes(file.replace(/\.d\.ts$/, '.js')));
    const own = [...left].filter((file) => listed.some((name) => fits(file, name)));
    const bytes = own.reduce((sum, file) => sum + statSync(`${root}pkg/${file}`).size, 0);
    assert.ok(Math.abs(bytes / 1000 / Number(size) - 1) < 0.1, `${names}: ${Math.round(bytes / 1000)} kB, the README says ${size}`);
    own.forEach((file) => left.delete(file));
  }
  assert.deepEqual([...left], []);
});

test('its README names every function', () => {
  const text = readFileSync(`${root}pkg/README.md`, 'utf8');
  const rows = [...text.matchAll(/^\| (`.*?) \| /gm)].flatMap(([, names]) => [...names.matchAll(/(?<=^|, |`)(\w+)(?=`|\()/g)].map((match) => match[1]));
  assert.deepEqual(Object.keys(vitreous).filter((name) => !rows.includes(name)), []);
});

test('its types name what it exports', () => {
  const typed = [...types.matchAll(/^export function (\w+)/gm)].map((match) => match[1]);
  assert.deepEqual(typed.sort(), Object.keys(vitreous).sort());
});

test('a TypeScript program compiles against it, and a wrong one does not', () => {
  const folder = installed('types');
  const compile = (text) => {
    writeFileSync(`${folder}/program.ts`, text);
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--types', ''];
    const run = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, 'program.ts'], { cwd: folder, encoding: 'utf8' });
    return { fine: run.status === 0, said: run.stdout + run.stderr };
  };
  const right = `
    import { init, catalogue, evaluate, figure, draw, svg, csv, claims, type VitreousError } from 'vitreous';
    import 'vitreous/vitreous-figure.js';
    await init();
    const barrier: number = evaluate('rfot.mosaic', { s_c: 0.7 })['barrier']!;
    const names: string[] = catalogue().flatMap((theory) => theory.figures.map((one) => one.id));
    for (const item of figure(names[0]!, {}).picture.panels[0]!.items) if (item.is === 'curve') item.runs.flat().map(([x, y]) => x + y);
    const map = draw(document.createElement('canvas'), names[0]!, {}, { theme: 'dark' });
    const edge: number = map.panels[0]!.left + barrier;
    const texts: string[] = [svg('a', {}), csv('a'), String(edge), ...claims().map((row) => row.verdict ?? row.id)];
    try { evaluate('a') } catch (error) { texts.push((error as VitreousError).kind, (error as VitreousError).input); }
    document.querySelector('vitreous-figure')?.setAttribute('theme', 'dark');`;
  const { fine, said } = compile(right);
  assert.ok(fine, said);
  for (const wrong of ["import { evaluate } from 'vitreous'; evaluate(1);", "import { draw } from 'vitreous'; draw(document.body, 'a');"]) {
    assert.match(compile(wrong).said, /error TS2/);
  }
});
