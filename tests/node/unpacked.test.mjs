// The packing of the one file: the example of Z85's specification, whose letters it shares but for two.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import { unpacked } from '../../www/unpacked.js';

test('letters become the bytes that were packed, short last groups too', () => {
  assert.deepEqual([...unpacked('HelloWorld')], [0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b]);
  assert.deepEqual([...unpacked('000000000')], [0, 0, 0, 0, 0, 0, 0]);
  // 134 * 2^24 = 43 * 85^4 + 5 * 85^3 + ..., and the letters of 43 and 5 are H and 5
  assert.deepEqual([...unpacked('H5')], [0x86]);
});

test('the one file holds its script, module, rooms and lectures, byte for byte, each once', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const page = readFileSync(`${root}dist/vitreous.html`, 'utf8');
  const held = new Map();
  for (const [, name, letters] of page.matchAll(/<script type="application\/octet-stream" id="packed (\S+)">([^<]*)</g)) held.set(name, gunzipSync(unpacked(letters)));
  const whole = Buffer.from(decompress(unpacked(/id="packed">([^<]*)</.exec(page)[1])));
  let at = 4 + whole.readUInt32LE(0);
  for (const [name, size] of JSON.parse(whole.subarray(4, at).toString())) {
    assert.ok(!held.has(name), name);
    held.set(name, whole.subarray(at, at + size));
    at += size;
  }
  assert.equal(at, whole.length);
  const wanted = ['vitreous.wasm', ...readdirSync(`${root}pkg/built/rooms`).map((name) => `rooms/${name}`)];
  for (const name of wanted) assert.ok(held.get(name)?.equals(readFileSync(`${root}pkg/built/${name}`)), name);
  const others = [...held.keys()].filter((name) => !wanted.includes(name));
  assert.ok(others.length > 8 && others.every((name) => /^((lectures|words)\/|app\.js$)/.test(name)), others.join());
});
