// The hosted page keeps its own files for the next time without a network. A newer version is offered, never forced. Docs and
// still pages are kept where a person wants them.
import { bring } from './bring.js';
import { h } from '../pkg/read/dom.js';
import { ownScript } from './trusted.js';
import { t } from './words/offline.js';

/** Registers the worker that keeps the files; an offer of a newer version stands before `notice`. */
export async function keep(notice) {
  const { serviceWorker } = navigator;
  // a reader who asks for little data is not sent what is not in sight
  if (!serviceWorker || navigator.connection?.saveData) return;
  const kept = await serviceWorker.register(ownScript('service-worker.js'));
  // what was asked for before the worker could keep it
  const again = () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\/(words|lectures)\/[a-z]+\/[^/]+$/.test(name)).forEach((name) => fetch(name).catch(() => {}));
  if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', again, { once: true });
  const look = () => {
    const { waiting } = kept;
    if (!waiting || !kept.active || document.querySelector('[data-offer]')) return;
    const box = h('div', { class: 'notice', role: 'status', 'data-offer': '' }, h('p', {}, t('newer')),
      h('button', { type: 'button', class: 'small', onclick: () => {
        // only this page was asked: it alone loads itself anew
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        kept.waiting?.postMessage('use this version');
      } }, t('use')), ' ', h('button', { type: 'button', class: 'small', onclick: () => box.remove() }, t('later')));
    notice.before(box);
  };
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', look));
  look();
  // the service worker keeps further files under this name, too
  const place = `vitreous ${kept.scope} more`;
  const further = () => bring(() => import('./keep-more.js'));
  const box = h('details', { 'data-keep': '' }, h('summary', {}, t('title')));
  box.addEventListener('toggle', async () => (await further()).offer(box, place), { once: true });
  document.querySelector('.foot').append(box);
  if (await caches.has(place)) await (await further()).refresh(place);
}
