// What the README shows is what happens: its commands run as they stand, and its sizes are those of the build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { native, root } from './core.mjs';

const text = readFileSync(`${root}README.md`, 'utf8');
const work = mkdtempSync(join(tmpdir(), 'vitreous-readme-'));

symlinkSync(`${root}data`, join(work, 'data'), 'junction');

after(() => rmSync(work, { recursive: true, force: true }));

test('every command line that stands there runs', () => {
  const shown = text.split('## On the command line')[1].split('```sh\n')[1].split('```')[0];
  const lines = shown.trim().split('\n').map((line) => line.replace(/\s+#.*/, '').split(' '));
  assert.ok(lines.length > 10 && lines.every(([program]) => program === 'vitreous'), shown);
  copyFileSync(`${root}lectures/${readdirSync(`${root}lectures`).find((name) => /^1-.*\.md$/.test(name))}`, join(work, 'glass.md'));
  copyFileSync(`${root}dist/vitreous.html`, join(work, 'vitreous.html'));
  for (const [, ...words] of lines) {
    const said = native(words, '', { cwd: work });
    const made = words.find((word) => /^(scan|fit|angell|glass)\.(csv|html|svg)$/.test(word));
    assert.ok(made ? statSync(join(work, made)).size > 400 : said.trim().length > 5, words.join(' '));
  }
});

test('the examples in the help of each command run as a shell reads them', () => {
  const command = process.env.VITREOUS;
  const commands = [...native(['--help']).matchAll(/^  vitreous (\w+)/gm)].map((match) => match[1]);
  const lines = [...new Set(commands)].flatMap((name) => [...native([name, '--help']).matchAll(/^  (vitreous .*)$/gm)].map((match) => match[1]));
  assert.ok(lines.length > 8, lines.join('\n'));
  // what stands for the reader's own, or asks for a file that is made only then
  const whole = lines.filter((one) => !/\b[A-Z]{4,}\b|\.\.\.|\[/.test(one));
  assert.ok(whole.length > 8, whole.join('\n'));
  for (const line of whole) {
    const said = spawnSync('sh', ['-c', line.replace(/^vitreous/, `'${command}'`)], { cwd: work, encoding: 'utf8', input: '' });
    assert.equal(said.status, 0, `${line}\n${said.stderr}`);
  }
});

test('the sizes of the scripts with everything inside are those of the build', () => {
  const [, whole, least, most] = /everything inside \(([\d.]+) MB; .* are ([\d.]+) to ([\d.]+) MB\)/s.exec(text).map(Number);
  const size = (name) => statSync(`${root}dist/site/${name}`).size / 1e6;
  const single = readdirSync(`${root}dist/site`).filter((name) => /^vitreous-figures-\w+\.js$/.test(name)).map(size);
  assert.ok(single.length > 4);
  for (const [found, said] of [[size('vitreous-figures.js'), whole], [Math.min(...single), least], [Math.max(...single), most]]) {
    assert.ok(Math.abs(found - said) < 0.06, `${found} MB, the README says ${said}`);
  }
});
