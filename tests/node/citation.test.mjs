// CITATION.cff, as the reader of such files judges it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { core, root, theories } from './core.mjs';

const citation = readFileSync(`${root}CITATION.cff`, 'utf8');

function cffconvert(text, ...options) {
  const file = `${root}target/web/citation.cff`;
  writeFileSync(file, text);
  const program = 'from cffconvert.cli.cli import cli; cli()';
  return spawnSync(process.env.PYTHON || 'python3', ['-c', program, '--infile', file, ...options], { encoding: 'utf8' });
}

test('it is valid, and one that is not is told apart', () => {
  const good = cffconvert(citation, '--validate');
  assert.equal(good.status, 0, good.stdout + good.stderr);
  assert.match(good.stdout, /valid according to schema version 1\.2\.0/);
  assert.notEqual(cffconvert(citation.replace('type: article', 'type: poem'), '--validate').status, 0);
});

test('it names this version and the paper of every theory', () => {
  const bibtex = cffconvert(citation, '--format', 'bibtex');
  assert.equal(bibtex.status, 0, bibtex.stderr);
  assert.match(bibtex.stdout, /@misc\{[\s\S]*title\s*=\s*\{Vitreous\}/);
  assert.match(citation, new RegExp(`^version: ${core.version()}$`, 'm'));
  const plain = (text) => text.replace(/[^a-z0-9]/gi, '').toLowerCase();
  for (const { id, source } of theories) {
    const title = /"([^"]+)"/.exec(source.full)[1];
    assert.ok(plain(citation).includes(plain(title)), `${id}: ${title}`);
    const number = /\d{4}\.\d{5}|\d{7}/.exec(source.full)[0];
    assert.ok(citation.includes(number), `${id}: ${number}`);
  }
});
