// CITATION.cff, as the reader of such files judges it, codemeta.json beside it, and the forms for reports.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { core, figures, native, root, theories } from './core.mjs';

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
  // a room of everyday laws has no paper of its own, hence no title
  for (const { id, source } of theories.filter((theory) => theory.source.full.includes('"'))) {
    const title = /"([^"]+)"/.exec(source.full)[1];
    assert.ok(plain(citation).includes(plain(title)), `${id}: ${title}`);
    const number = /\d{4}\.\d{5}|\d{7}/.exec(source.full)[0];
    assert.ok(citation.includes(number), `${id}: ${number}`);
  }
});

test('codemeta.json says the same as CITATION.cff and Cargo.toml', () => {
  const meta = JSON.parse(readFileSync(`${root}codemeta.json`, 'utf8'));
  const cargo = readFileSync(`${root}Cargo.toml`, 'utf8');
  assert.equal(meta.version, core.version());
  assert.equal(meta.description, /^description = "(.*)"$/m.exec(cargo)[1]);
  const licences = meta.license.map((address) => address.split('/').pop()).join(' OR ');
  assert.equal(licences, /^license = "(.*)"$/m.exec(cargo)[1]);
  const cited = [...citation.matchAll(/^ {4}title: "(.*)"$/gm)].map((match) => match[1]);
  assert.deepEqual(meta.referencePublication.map((paper) => paper.name), cited);
  const keywords = [.../^keywords:\n((?: {2}- .*\n)+)/m.exec(citation)[1].matchAll(/- (.*)/g)].map((match) => match[1]);
  assert.deepEqual(meta.keywords, keywords);
});

test('every statement of the README names tests that are there', () => {
  const table = readFileSync(`${root}README.md`, 'utf8').split('## What shows it')[1].split('\n## ')[0];
  const rows = [...table.matchAll(/^\| [^`|]+ \| (.*) \|$/gm)].slice(1);
  assert.ok(rows.length > 12);
  for (const [, shown] of rows) {
    const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, file]) => file);
    assert.ok(files.length > 0, shown);
    for (const file of files) assert.match(readFileSync(root + file, 'utf8'), /#\[test\]|^test\(|^ {2}test\(/m, file);
  }
});

test('every form for a report asks for the link first, and names files that exist', () => {
  const folder = `${root}.github/ISSUE_TEMPLATE/`;
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');
  assert.equal(forms.length, 3);
  const read = 'import json, sys, yaml; print(json.dumps([yaml.safe_load(open(name, encoding="utf-8")) for name in sys.argv[1:]]))';
  const answer = spawnSync(process.env.PYTHON || 'python3', ['-c', read, ...forms.map((name) => folder + name)], { encoding: 'utf8' });
  assert.equal(answer.status, 0, answer.stderr);
  for (const [k, form] of JSON.parse(answer.stdout).entries()) {
    assert.ok(form.name && form.description, forms[k]);
    const fields = form.body.filter((field) => field.type !== 'markdown');
    assert.deepEqual([fields[0].id, fields[0].validations?.required], ['link', true], forms[k]);
    // what it gives as an example is what it asks for, and is there
    const shown = new URLSearchParams(fields[0].attributes.placeholder.replace(/^#/, ''));
    const claims = JSON.parse(native(['claims', (shown.get('claim') ?? 'rfot').split('.')[0], '--json'])).map(({ id }) => id);
    if (/ledger/.test(fields[0].attributes.description)) assert.ok(shown.get('view') === 'ledger' && claims.includes(shown.get('claim')), forms[k]);
    else assert.ok(figures.some(({ id }) => id === shown.get('figure')), forms[k]);
    const ids = fields.map((field) => field.id);
    assert.equal(new Set(ids).size, ids.length, forms[k]);
    for (const [file] of JSON.stringify(form).matchAll(/docs\/[\w-]+\.md/g)) assert.ok(existsSync(root + file), file);
  }
});
