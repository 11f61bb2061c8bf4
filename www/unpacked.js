// Bytes from the letters in which the one file holds them: five letters for four bytes (the build writes them, xtask/src/packed.rs).

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~>()[]{}@%$#';
const VALUES = new Uint8Array(128);
for (let k = 0; k < LETTERS.length; k += 1) VALUES[LETTERS.charCodeAt(k)] = k;

/** The bytes of a packed text. */
export function unpacked(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  let at = 0;
  for (let k = 0; k < text.length; k += 5) {
    let value = 0;
    // a last group that is short is filled with the highest letter, as the bytes that are cut off were the lowest
    for (let j = k; j < k + 5; j += 1) value = value * 85 + (j < text.length ? VALUES[text.charCodeAt(j)] : 84);
    for (let shift = 24; shift >= 0 && at < bytes.length; shift -= 8) {
      bytes[at] = (value >>> shift) & 255;
      at += 1;
    }
  }
  return bytes;
}
