// Puts what the widget shows into the Python package: its script, and the module with its rooms, packed. After `cargo xtask build`.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import catalogue from '../pkg/built/catalogue.js';
import { wanted } from '../pkg/load.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = `${here}../pkg/built/`;
const out = `${here}vitreous_widget/static/`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({ entryPoints: [`${here}widget.js`], bundle: true, minify: true, format: 'esm', outfile: `${out}widget.js`, logLevel: 'error' });

const pack = (from, name) => writeFileSync(`${out}${name}.gz`, gzipSync(readFileSync(built + from), { level: 9 }));
pack('vitreous.wasm', 'vitreous');
const figures = {};
const files = new Set();
for (const { id, figures: all } of [...catalogue.theories, ...catalogue.comparisons]) {
  figures[id] = all.map((figure) => ({ id: figure.id, inputs: figure.params.map(({ name }) => name), code: wanted(figure.id).files }));
  wanted(id).files.forEach((file) => files.add(file));
  pack(`rooms/${id}.words.json`, `${id}.words`);
}
for (const file of files) pack(`rooms/${file}.wasm`, file);
writeFileSync(`${out}figures.json`, JSON.stringify(figures));
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE', 'THIRD-PARTY.txt']) cpSync(`${here}../pkg/${name}`, `${here}${name}`);
