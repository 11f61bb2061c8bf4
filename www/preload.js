// inside the hosted page: code and words of the room that the address speaks of are asked for before the script is here
{
  const rooms = ROOMS;
  const [, kind, asked] = /[#&](figure|quantity)=(\w+)\./.exec(location.hash) ?? [];
  const view = /[#&]view=(ledger|compare|glossary|lecture|data)(?:&(?:lecture|text)=)?/.exec(location.hash);
  // a lecture wants its reader; a shelf of them does not
  const reads = view?.[0].includes('lecture&');
  const room = reads ? 'lecture' : rooms.find((known) => known === asked) ?? rooms[0];
  const calculates = kind === 'quantity' ? ['_quantities.wasm', '.quantities.json'] : ['.wasm'];
  const home = !view && !/[#&](figure|quantity|embed)=/.test(location.hash);
  const files = reads ? ['.wasm'] : view ? [] : home ? ['.wasm'] : [...calculates, '.words.json', '.equations.json'];
  for (const file of [...files.map((end) => room + end), ...(home ? ['lead.json'] : [])]) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `rooms/${file}` };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
