// Keeps the files of the hosted page, all of one version. The build writes version and names; nothing else is ever kept.
const version = 'VERSION';
const files = ['FILES'];
const prefix = `vitreous ${registration.scope} `;
const own = prefix + version;
const known = new Set(files.map((name) => new URL(name, registration.scope).href));

addEventListener('install', (event) => {
  // asked for anew, so that a copy that the browser holds cannot mix two versions
  const all = [...known].map((address) => new Request(address, { cache: 'no-cache' }));
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(all)));
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== own) await caches.delete(name);
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
  if (address.href === registration.scope) address.pathname += 'index.html';
  if (request.method !== 'GET' || !known.has(address.href)) return;
  event.respondWith(caches.open(own).then((cache) => cache.match(address.href)).then((kept) => kept ?? fetch(request)));
});
