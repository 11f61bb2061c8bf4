// A small lecture as a part of a link: deflated, in letters that an address may hold.

/** The longest packed text that goes into a link; a longer lecture travels as a file. */
export const LONGEST_PACKED = 6000;
// what a packed text may become: a short link must not fill the memory
const LONGEST_UNPACKED = 1_000_000;

async function through(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST_UNPACKED) throw new Error('it is too long');
    parts.push(value);
  }
  return new Blob(parts).arrayBuffer();
}

/** The text, packed. */
export async function pack(text) {
  const bytes = new Uint8Array(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));
  let letters = '';
  for (let k = 0; k < bytes.length; k += 4096) letters += String.fromCharCode(...bytes.subarray(k, k + 4096));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a packed one. */
export async function unpack(packed) {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw')));
}
