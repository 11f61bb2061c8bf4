// Keeps the files of the hosted page, all of one version. The build writes version and names. Beside them stands only what a
// person asked to keep (www/keep-more.js).
const version = 'VERSION';
const files = ['FILES'];
const prefix = `vitreous ${registration.scope} `;
const own = prefix + version;
const more = `${prefix}more`;
// words of other languages and translated lectures are kept once they were asked for
const SOME = /\/(words|lectures)\/[a-z]+\/[^/]+$/;
const known = new Set(files.map((name) => new URL(name, registration.scope).href));

addEventListener('install', (event) => {
  // asked for anew, so that a copy that the browser holds cannot mix two versions
  const all = [...known].map((address) => new Request(address, { cache: 'no-cache' }));
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(all)));
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && ![own, more].includes(name)) await caches.delete(name);
    await clients.claim();
  })());
});

// a newer version waits until a person asks for it
addEventListener('message', (event) => {
  if (event.data === 'use this version') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.hash = '';
  address.search = '';
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  if (request.method !== 'GET' || !address.href.startsWith(registration.scope)) return;
  const kept = (name) => caches.match(address.href, { cacheName: name });
  if (known.has(address.href)) {
    event.respondWith(kept(own).then((found) => found ?? fetch(request)));
    return;
  }
  if (SOME.test(address.href)) {
    event.respondWith(caches.open(own).then(async (cache) => {
      const found = await cache.match(address.href);
      if (found) return found;
      const answer = await fetch(request);
      if (answer.ok) await cache.put(address.href, answer.clone());
      return answer;
    }));
    return;
  }
  // a page to read may be newer on the server
  event.respondWith(fetch(request).catch(async (error) => (await kept(more)) ?? Promise.reject(error)));
});
