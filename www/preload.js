// inside the hosted page: code and words of what the address speaks of are asked for before the script is here
{
  // a block of data before this script: so the script, and its hash in a policy, stay when figures are added
  const rooms = JSON.parse(document.getElementById('rooms').textContent);
  const [, kind, id = 'FIRST'] = /[#&](figure|quantity)=(\w+\.\w+)/.exec(location.hash) ?? [];
  const view = /[#&]view=(ledger|compare|glossary|lecture|data)(?:&(?:lecture|text)=)?/.exec(location.hash);
  // a lecture wants its reader; a shelf of them does not
  const reads = view?.[0].includes('lecture&');
  const home = !view && !/[#&](figure|quantity|embed)=/.test(location.hash);
  const first = Object.hasOwn(rooms, id.split('.')[0]) ? id : 'FIRST';
  const room = first.split('.')[0];
  const { calculates = room, groups = {} } = rooms[room];
  const group = Object.values(groups).find(({ figures }) => figures.includes(first));
  const code = kind === 'quantity' ? rooms[calculates].code : group?.code ?? [];
  const files = (reads ? rooms.lecture.code : view ? [] : code).map((name) => `${name}.wasm`);
  if (home) files.push('lead.json');
  else if (!view) files.push(`${room}.words.json`, `${room}.equations.json`, ...(kind === 'quantity' && calculates !== room ? [`${room}.quantities.json`] : []));
  for (const file of files) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `rooms/${file}` };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
