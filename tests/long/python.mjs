// A fresh virtual environment with the packages of a long test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs a program to its end; what it printed. */
export function run(program, words, options = {}) {
  const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
  assert.equal(done.status, 0, `${program} ${words.join(' ')}\n${done.error ?? ''}${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** The interpreter of a new environment in `folder` with the packages of a list beside this file. */
export function environment(folder, list) {
  run(process.env.PYTHON || 'python3', ['-m', 'venv', folder]);
  const python = [join(folder, 'bin/python'), join(folder, 'Scripts/python.exe')].find(existsSync);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', fileURLToPath(new URL(list, import.meta.url))]);
  return python;
}
