// inside the hosted page: code and words of the room that the address speaks of are asked for before the script is here
{
  const code = ROOMS;
  const [, kind, asked] = /[#&](figure|quantity)=(\w+)\./.exec(location.hash) ?? [];
  const view = /[#&]view=(ledger|compare|glossary|lecture|data)(?:&(?:lecture|text)=)?/.exec(location.hash);
  // a lecture wants its reader; a shelf of them does not
  const reads = view?.[0].includes('lecture&');
  const home = !view && !/[#&](figure|quantity|embed)=/.test(location.hash);
  const room = reads ? 'lecture' : asked && Object.hasOwn(code, asked) ? asked : 'FIRST';
  const half = kind === 'quantity' && Object.hasOwn(code, `${room}_quantities`) ? `${room}_quantities` : room;
  const files = view && !reads ? [] : code[half].map((name) => `${name}.wasm`);
  if (home) files.push('lead.json');
  else if (!view) files.push(`${room}.words.json`, `${room}.equations.json`, ...(half === room ? [] : [`${room}.quantities.json`]));
  for (const file of files) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `rooms/${file}` };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
