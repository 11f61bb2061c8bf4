// inside the hosted page: code and words of the room that the address speaks of are asked for before the script is here
{
  const rooms = ROOMS;
  const asked = /[#&](?:figure|quantity)=(\w+)\./.exec(location.hash)?.[1];
  const room = rooms.find((known) => known === asked) ?? rooms[0];
  const files = /[#&]view=(ledger|compare)/.test(location.hash) ? [] : ['wasm', 'words.json', 'equations.json'];
  for (const file of files) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `rooms/${room}.${file}` };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
