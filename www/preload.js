// inside the hosted page: code and words of the room that the address speaks of are asked for before the script is here
{
  const rooms = ROOMS;
  const asked = /[#&](?:figure|quantity)=(\w+)\./.exec(location.hash)?.[1];
  const view = /[#&]view=(ledger|compare|glossary|lecture|data)(?:&(?:lecture|text)=)?/.exec(location.hash);
  // a lecture wants its reader; a shelf of them does not
  const reads = view?.[0].includes('lecture&');
  const room = reads ? 'lecture' : rooms.find((known) => known === asked) ?? rooms[0];
  const files = reads ? ['wasm'] : view ? [] : ['wasm', 'words.json', 'equations.json'];
  for (const file of files) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `rooms/${room}.${file}` };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
