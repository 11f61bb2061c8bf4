// The npm package in somebody's project.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fresh folder in which the package is installed, as npm would copy it. */
export function installed(name) {
  const { files } = JSON.parse(readFileSync(`${root}pkg/package.json`, 'utf8'));
  const folder = `${root}target/web/${name}`;
  rmSync(folder, { recursive: true, force: true });
  for (const file of ['package.json', ...files]) {
    if (existsSync(`${root}pkg/${file}`)) cpSync(`${root}pkg/${file}`, `${folder}/node_modules/vitreous/${file}`, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}
