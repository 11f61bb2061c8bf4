// What a person may keep beside the page itself: docs, still pages and the one file, to be read without a network.
import { h, setText } from '../pkg/read/dom.js';
import { t } from './words/offline.js';

const LIST = 'more.json';
const AT_A_TIME = 8;

async function list() {
  const answer = await fetch(LIST, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${LIST}: ${answer.status}`);
  return answer.json();
}

/** Fetches what has changed since it was last fetched into the cache `place`; `told(done, all)` as it goes on. */
export async function refresh(place, told = () => {}) {
  const { files, size } = await list();
  const cache = await caches.open(place);
  const before = await (await cache.match(LIST))?.json() ?? { files: {} };
  for (const name of Object.keys(before.files)) if (!(name in files)) await cache.delete(name);
  const changed = Object.keys(files).filter((name) => files[name] !== before.files[name]);
  for (let k = 0; k < changed.length; k += AT_A_TIME) {
    told(k, changed.length);
    await cache.addAll(changed.slice(k, k + AT_A_TIME).map((name) => new Request(name, { cache: 'no-cache' })));
  }
  // the list is kept last: what was broken off is fetched again
  await cache.put(LIST, new Response(JSON.stringify({ files, size })));
}

/** Whether all of it is there. */
const whole = async (place) => Boolean(await caches.match(LIST, { cacheName: place }));

/** Fills a part of the foot, when it is opened, with what is kept and with the button that changes it. */
export function offer(box, place) {
  const status = h('p', { role: 'status' });
  const button = h('button', { type: 'button', class: 'small' });
  box.append(status, button);
  const show = async () => {
    const kept = await whole(place);
    const { size } = await list().catch(async () => await (await caches.match(LIST, { cacheName: place }))?.json() ?? {});
    const much = size ? t('size', { size: Math.ceil(size / 1e6) }) : t('some');
    setText(status, kept ? t('kept', { size: much })
      : t('page', { size: much }));
    setText(button, t(kept ? 'alone' : 'too'));
    button.disabled = false;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    const kept = await whole(place);
    try {
      if (kept) await caches.delete(place);
      else await refresh(place, (done, all) => setText(status, t('fetching', { done, all })));
      await show();
    } catch (error) {
      // half of it would be taken for the whole
      await caches.delete(place);
      await show();
      setText(status, t('failed', { why: error.message }));
    }
  });
  return show();
}
