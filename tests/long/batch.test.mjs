// Large studies by examples/batch at small size: the answers of every engine are those of one process, in the same order, also where
// a bad line stands among the cases and where a process is killed.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { environment, run } from './python.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scripts = `${root}examples/batch/`;
const VITREOUS = process.env.VITREOUS || `${root}target/debug/vitreous`;
const work = mkdtempSync(join(tmpdir(), 'vitreous-batch-'));
const cases = join(work, 'cases.ndjson');
const slow = join(work, 'fits.ndjson');
const windows = process.platform === 'win32' && 'scripts of a Unix shell';
let python;

/** What one process answers. */
const alone = (path) => run(VITREOUS, ['batch'], { input: readFileSync(path) });

/** Answers as they are compared: a line that could not be read is told by its number within its part. */
const compared = (text) => text.replace(/line \d+/g, 'line');

before(() => {
  python = environment(join(work, 'environment'), 'batch.txt');
  const lines = run(python, [`${scripts}cases.py`, 'evaluations', '20000']).split('\n');
  lines[50] = 'no case';
  lines[15000] = '{"quantity": "rfot.mosaic", "inputs": {"s_c": -1}}';
  writeFileSync(cases, lines.join('\n'));
  writeFileSync(slow, run(python, [`${scripts}cases.py`, 'fits', '3000']));
});

after(() => rmSync(work, { recursive: true, force: true }));

/** A stand-in for the command that answers a part of its cases and is killed, the first time only. */
function mortal() {
  const path = join(work, 'mortal');
  writeFileSync(path, `#!/bin/sh\nif mkdir "${path}.was-here" 2> /dev/null; then head -n 9 | "${VITREOUS}" batch; kill -9 $$; fi\nexec "${VITREOUS}" "$@"\n`);
  chmodSync(path, 0o755);
  rmSync(`${path}.was-here`, { recursive: true, force: true });
  return { path, died: () => existsSync(`${path}.was-here`) };
}

test('the cases are answered one by one, bad lines by an error', () => {
  const answers = alone(cases).trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, 20_000);
  // barrier = stiffness^2 / (4 s_c) in the units of 100: from the grid itself
  const rows = Math.round(Math.sqrt(20_000));
  for (const k of [0, 777, 19_999]) {
    const [s_c, stiffness] = [0.2 + 1.8 * Math.floor(k / rows) / rows, 50 + 150 * (k % rows) / rows];
    assert.ok(Math.abs(answers[k].outputs.barrier / (stiffness / (4 * s_c)) - 1) < 1e-9, `${k}: ${answers[k].outputs.barrier}`);
  }
  assert.deepEqual(answers.map(({ error }, k) => error && [k, error.kind]).filter(Boolean), [[50, 'unreadable'], [15_000, 'out_of_domain']]);
});

test('Dask: two workers, as NDJSON and as Parquet', () => {
  const [lines, table] = ['dask.ndjson', 'dask.parquet'].map((name) => join(work, name));
  const wanted = compared(alone(cases));
  for (const out of [lines, table]) run(python, [`${scripts}with_dask.py`, cases, out, '--lines', '3000'], { env: { ...process.env, VITREOUS } });
  assert.ok(compared(readFileSync(lines, 'utf8')) === wanted);
  const read = 'import sys; from pyarrow import parquet; t = parquet.read_table(sys.argv[1]); print(*t[sys.argv[2]].to_pylist(), sep="\\n")';
  assert.ok(compared(run(python, ['-c', read, table, 'answer'])) === wanted);
  assert.equal(run(python, ['-c', read, table, 'case']).trim(), readFileSync(cases, 'utf8').trim());
});

test('Dask: a worker is killed and its part is done by another', { skip: windows }, async () => {
  const out = join(work, 'killed.ndjson');
  const study = spawn(python, [`${scripts}with_dask.py`, slow, out, '--lines', '60'], { env: { ...process.env, VITREOUS } });
  let said = '';
  let killed = false;
  study.stderr.on('data', (text) => {
    said += text;
    const worker = /^workers: (\d+)/m.exec(said);
    if (!worker || killed) return;
    killed = true;
    setTimeout(() => process.kill(Number(worker[1]), 'SIGKILL'), 200);
  });
  const [status] = await once(study, 'close');
  assert.equal(status, 0, said);
  assert.match(said, /lost|lose|killed|[Rr]emove|[Rr]estart/, 'Dask has seen it');
  assert.ok(readFileSync(out, 'utf8') === alone(slow));
});

test('GNU parallel: a process is killed and its part is repeated', { skip: windows || (spawnSync('parallel', ['--version']).status !== 0 && 'GNU parallel is not installed') }, () => {
  const { path, died } = mortal();
  const answers = run('sh', [`${scripts}with_parallel.sh`, cases], { env: { ...process.env, VITREOUS: path, PART: '3000' } });
  assert.ok(died());
  assert.ok(compared(answers) === compared(alone(cases)));
});

const noJava = spawnSync('java', ['-version']).status !== 0 && 'Java is not installed';

test('Spark: a process is killed and its part is repeated', { skip: windows || noJava }, () => {
  const spark = environment(join(work, 'spark'), 'spark.txt');
  const { path, died } = mortal();
  const answers = join(work, 'spark-answers');
  const words = ['--master', 'local[2,4]', `${scripts}with_spark.py`, cases, answers];
  run(join(dirname(spark), 'spark-submit'), words, { env: { ...process.env, VITREOUS: path, PARTS: '8', PYSPARK_PYTHON: spark } });
  assert.ok(died());
  const parts = readdirSync(answers).filter((name) => name.startsWith('part-')).sort();
  assert.ok(parts.length >= 8);
  assert.ok(compared(parts.map((name) => readFileSync(join(answers, name), 'utf8')).join('')) === compared(alone(cases)));
});

test('a Slurm array: what a killed task leaves is not taken for an answer', { skip: windows }, () => {
  const { path, died } = mortal();
  const folder = join(work, 'slurm');
  const task = (id) => spawnSync('sh', [`${scripts}with_slurm.sh`, cases, folder], { env: { ...process.env, VITREOUS: path, SLURM_ARRAY_TASK_ID: String(id), SLURM_ARRAY_TASK_COUNT: '3' } }).status;
  const whole = () => readdirSync(folder).filter((name) => name.endsWith('.ndjson')).sort();
  assert.notEqual(task(1), 0);
  assert.ok(died());
  assert.deepEqual(whole(), []);
  for (const id of [2, 0, 1]) assert.equal(task(id), 0);
  assert.ok(compared(whole().map((name) => readFileSync(join(folder, name), 'utf8')).join('')) === compared(alone(cases)));
});
