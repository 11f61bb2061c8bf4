// The packing of the one file: the example of Z85's specification, whose letters it shares but for two.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpacked } from '../../www/unpacked.js';

test('letters become the bytes that were packed, short last groups too', () => {
  assert.deepEqual([...unpacked('HelloWorld')], [0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b]);
  assert.deepEqual([...unpacked('000000000')], [0, 0, 0, 0, 0, 0, 0]);
  // 134 * 2^24 = 43 * 85^4 + 5 * 85^3 + ..., and the letters of 43 and 5 are H and 5
  assert.deepEqual([...unpacked('H5')], [0x86]);
});
