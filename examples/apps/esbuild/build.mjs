import { build } from 'esbuild';
import { cpSync } from 'node:fs';

await build({ entryPoints: ['main.js'], bundle: true, minify: true, format: 'esm', outfile: 'dist/main.js' });
// esbuild leaves the addresses of these files as they are: they lie beside the script
for (const name of ['vitreous.wasm', 'rooms']) cpSync(`node_modules/vitreous/built/${name}`, `dist/${name}`, { recursive: true });
