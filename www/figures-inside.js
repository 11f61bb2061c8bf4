// <vitreous-figure> as a classic script that holds all of its files packed: a page that is opened from the disk may load no
// module and fetch no file. Such scripts of several theories may stand in one page; the first one draws for all.
import { built } from 'vitreous-built';
import { rooms, sources } from '../pkg/load.js';
import '../pkg/vitreous-figure.js';
import { unpacked } from './unpacked.js';

const known = globalThis.vitreousPacked ??= {};
Object.assign(known, built.packed);

/** What is packed under a name, as it comes. */
async function file(name, type) {
  if (!known[name]) {
    const there = Object.keys(rooms).filter((room) => known[`rooms/${room}.words.json`]);
    throw new Error(`${name} is not in the scripts of this page, which hold ${there.join(', ')}: take vitreous-figures.js, which holds all`);
  }
  return new Response(new Blob([unpacked(known[name])]).stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': type } });
}

// the element asks for nothing before this script is through
sources.main = () => file('vitreous.wasm', 'application/wasm');
sources.code = (name) => file(`rooms/${name}.wasm`, 'application/wasm');
sources.words = async (room) => (await file(`rooms/${room}.words.json`, 'application/json')).json();
