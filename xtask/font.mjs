// Cuts a font down to some characters, with what formulas need of it: larger forms, pieces that stretch, the table of their measures.
// The options come as JSON: {font, out, characters, format}.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const { font, out, characters, format } = JSON.parse(process.argv[2]);
// forms for exponents, dotless letters below accents, flat accents above capitals; copyright, names, licence
const options = { keepFeatures: ['ssty', 'dtls', 'flac'], preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 13, 14], noHinting: true, dropTables: ['gasp'] };

/** Where the tables of an uncompressed font begin. */
function tables(bytes) {
  const found = {};
  for (let k = 0; k < bytes.readUInt16BE(4); k += 1) found[bytes.toString('latin1', 12 + 16 * k, 16 + 16 * k)] = bytes.readUInt32BE(20 + 16 * k);
  return found;
}

/** The characters that a font has a glyph for, from its map of the whole of Unicode (format 12). */
function known(bytes, cmap) {
  const all = new Set();
  for (let k = 0; k < bytes.readUInt16BE(cmap + 2); k += 1) {
    const map = cmap + bytes.readUInt32BE(cmap + 8 + 8 * k);
    if (bytes.readUInt16BE(map) !== 12) continue;
    for (let group = 0; group < bytes.readUInt32BE(map + 12); group += 1) {
      const at = map + 16 + 12 * group;
      for (let code = bytes.readUInt32BE(at); code <= bytes.readUInt32BE(at + 4); code += 1) all.add(code);
    }
  }
  return all;
}

const whole = await readFile(font);
const plain = await subsetFont(whole, characters, { ...options, targetFormat: 'truetype' });
const found = tables(plain);
if (!found.MATH || !found.cmap) throw new Error('the subset has lost the measures of formulas (MATH) or its characters (cmap)');
const has = known(plain, found.cmap);
const missing = [...characters].filter((character) => !has.has(character.codePointAt(0)));
if (missing.length) {
  console.error(`${font} has no glyph for ${missing.map((one) => `${one} (U+${one.codePointAt(0).toString(16)})`).join(', ')}`);
  process.exit(1);
}
await writeFile(out, format === 'truetype' ? plain : await subsetFont(whole, characters, { ...options, targetFormat: format }));
