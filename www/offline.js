// The hosted page keeps its own files for the next time without a network. A newer version is offered, never forced. Docs and
// still pages are kept where a person wants them.
import { bring } from './bring.js';
import { h } from '../pkg/read/dom.js';
import { ownScript } from './trusted.js';

/** Registers the worker that keeps the files; an offer of a newer version stands before `notice`. */
export async function keep(notice) {
  const { serviceWorker } = navigator;
  // a reader who asks for little data is not sent what is not in sight
  if (!serviceWorker || navigator.connection?.saveData) return;
  const kept = await serviceWorker.register(ownScript('service-worker.js'));
  const look = () => {
    const { waiting } = kept;
    if (!waiting || !kept.active || document.querySelector('[data-offer]')) return;
    const box = h('div', { class: 'notice', role: 'status', 'data-offer': '' }, h('p', {}, 'A newer version of this page is here. What is set now stays set.'),
      h('button', { type: 'button', class: 'small', onclick: () => {
        // only this page was asked: it alone loads itself anew
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        kept.waiting?.postMessage('use this version');
      } }, 'Use it'), ' ', h('button', { type: 'button', class: 'small', onclick: () => box.remove() }, 'Later'));
    notice.before(box);
  };
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', look));
  look();
  // the worker looks there too
  const place = `vitreous ${kept.scope} more`;
  const further = () => bring(() => import('./keep-more.js'));
  const box = h('details', { 'data-keep': '' }, h('summary', {}, 'Without a network'));
  box.addEventListener('toggle', async () => (await further()).offer(box, place), { once: true });
  document.querySelector('.foot').append(box);
  if (await caches.has(place)) await (await further()).refresh(place);
}
