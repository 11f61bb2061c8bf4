// Files out of the page: downloads where they are allowed, an image and text to copy where they are not.
import { t } from './words/frame.js';
import { h } from '../pkg/read/dom.js';

/** Whether this page may save files: a frame without an origin of its own may not. */
export function mayDownload() {
  return !(window.parent !== window && window.origin === 'null');
}

/** Saves a blob under a name. */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = h('a', { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** Copies a text; false where the browser forbids it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function checksum(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(keyword, text) {
  // iTXt: keyword, no compression, no language, UTF-8 text
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length - 4);
  bytes.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  return bytes;
}

/** A PNG with texts in it, right after its header. */
export async function labelledPng(blob, texts) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const header = 33; // signature and IHDR
  return new Blob([bytes.subarray(0, header), ...Object.entries(texts).map(([keyword, text]) => chunk(keyword, text)), bytes.subarray(header)], { type: 'image/png' });
}

/** A canvas as a PNG blob. */
export function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(t('png.failed')))), 'image/png');
  });
}
