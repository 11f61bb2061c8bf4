// Puts what the widget shows into the Python package: its script, and the module with its rooms, packed. After `cargo xtask build`.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import catalogue from '../pkg/built/catalogue.js';
import { rooms } from '../pkg/built/parts.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = `${here}../pkg/built/`;
const out = `${here}vitreous_widget/static/`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({ entryPoints: [`${here}widget.js`], bundle: true, minify: true, format: 'esm', outfile: `${out}widget.js`, logLevel: 'error' });

const pack = (from, name) => writeFileSync(`${out}${name}.gz`, gzipSync(readFileSync(built + from), { level: 9 }));
pack('vitreous.wasm', 'vitreous');
const parts = {};
const figures = {};
for (const { id, figures: all } of [...catalogue.theories, ...catalogue.comparisons]) {
  parts[id] = rooms[id].code;
  figures[id] = all.map((figure) => ({ id: figure.id, inputs: figure.params.map(({ name }) => name) }));
  pack(`rooms/${id}.words.json`, `${id}.words`);
}
for (const file of new Set(Object.values(parts).flat())) pack(`rooms/${file}.wasm`, file);
writeFileSync(`${out}rooms.json`, JSON.stringify({ parts, figures }));
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE']) cpSync(`${here}../${name}`, `${here}${name}`);
