// Random events on every view: whatever is clicked, typed and pressed, in whatever order, nothing fails, and the address still
// tells what is shown. EVENTS and SEED choose how many and which; the message of a failure holds the last ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkOf, QUESTIONS } from './lecture-setup.mjs';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();
const EVENTS = Number(process.env.EVENTS ?? 400);
const SEED = Number(process.env.SEED ?? 20261127);
// so many events between two looks at the address
const STRETCH = 400;

const VIEWS = {
  home: 'v=1',
  'a figure of numbers': 'v=1&figure=rfot.free_energy_profile',
  'a figure of choices': 'v=1&figure=rfot.angell',
  'a figure that turns': 'v=1&figure=two_electron.cage',
  calculator: 'v=1&quantity=rfot.relaxation_time',
  ledger: 'v=1&view=ledger',
  compare: 'v=1&view=compare',
  glossary: 'v=1&view=glossary',
  data: 'v=1&view=data',
  lecture: linkOf(QUESTIONS),
};

/** Runs in the page: `count` events from a seed; answers with the last of them as words. */
function play({ count, seed }) {
  globalThis.print = () => {};
  globalThis.confirm = () => true;
  globalThis.open = () => null;
  HTMLAnchorElement.prototype.click = () => {}; // what is saved is saved elsewhere
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const one = (list) => list[Math.floor(random() * list.length)];
  const texts = ['', '0', '-1', '1e400', '0.5', '1/3', '1,5', '300±5', 'x', '1e-300', '99999999999', '<b>', 'TiO2', '2..3', '7(2)', ' '];
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Escape', 'Enter', ' ', '+', '-', '0', 'z', 'Tab', 'p', 'b'];
  const told = [];
  const usable = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled && !node.closest('[inert]')
    && !(node.localName === 'a' && (node.target || !(node.getAttribute('href') ?? '').startsWith('#')))
    && !(node.localName === 'input' && node.type === 'file') && !node.matches('[data-open]') && !node.matches('[data-mode=present], [data-present], [data-open-lecturer]');
  const act = () => {
    const dialog = document.querySelector('dialog[open]');
    const near = dialog ?? document.getElementById('view');
    // mostly what the view offers, now and then the frame of the page
    const where = dialog || random() < 0.9 ? near : document.body;
    const all = [...where.querySelectorAll('button, a[href], input, select, textarea, summary, .plot, [tabindex="0"]')].filter(usable);
    const node = one(all);
    if (!node) return;
    const name = `${node.localName}${node.id && `#${node.id}`} ${node.getAttribute('name') ?? node.className?.baseVal ?? node.className ?? ''} ${Object.values(node.dataset).join(' ')} ${node.textContent?.trim().slice(0, 20) ?? ''}`.replace(/\s+/g, ' ');
    const fire = (type) => node.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    const press = (key) => node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, shiftKey: random() < 0.2, ctrlKey: random() < 0.1 }));
    if (random() < 0.15) {
      const key = one(keys);
      told.push(`${key} on ${name}`);
      node.focus();
      press(key);
    } else if (node.matches('input[type=range]')) {
      node.value = String(Number(node.min) + random() * (Number(node.max) - Number(node.min)));
      told.push(`${name} to ${node.value}`);
      fire('input');
      fire('change');
    } else if (node.matches('input[type=checkbox], input[type=radio], button, a, summary')) {
      told.push(`click ${name}`);
      node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    } else if (node.matches('select')) {
      node.selectedIndex = Math.floor(random() * node.options.length);
      told.push(`${name} to ${node.value}`);
      fire('input');
      fire('change');
    } else if (node.matches('input, textarea')) {
      node.focus();
      node.value = one(texts);
      told.push(`${name} to “${node.value}”`);
      fire('input');
      fire('change');
      if (random() < 0.5) press('Enter');
    } else {
      const box = node.getBoundingClientRect();
      const at = () => ({ clientX: box.left + random() * box.width, clientY: box.top + random() * box.height, bubbles: true, cancelable: true, pointerId: 1, button: 0, buttons: 1, isPrimary: true, pointerType: 'mouse' });
      told.push(`pointer on ${name}`);
      for (const type of ['pointerdown', 'pointermove', 'pointermove', 'pointerup']) {
        try {
          node.dispatchEvent(new PointerEvent(type, at()));
        } catch (error) {
          if (error.name !== 'NotFoundError') throw error; // no such pointer to capture
        }
      }
    }
  };
  return new Promise((resolve) => {
    const step = () => {
      for (let k = 0; k < 5 && told.length < count; k += 1) act();
      if (told.length < count && (told.quiet = (told.quiet ?? 0) + 1) < count * 2) setTimeout(step);
      else resolve(told.slice(-12));
    };
    step();
  });
}

/** What a person would compare: where one is, and what is set there. */
const shown = (page) => page.evaluate(() => ({
  title: document.querySelector('#view h1')?.textContent,
  // choices have names of their own on each page; `1,5` and `1/3` stay as they were typed
  set: [...document.querySelectorAll('#view .panel [name]')].map((one) => (/checkbox|radio/.test(one.type) ? [one.value, one.checked]
    : [one.name, one.value.replace(',', '.').replace(/^([0-9.]+)\/([0-9.]+)$/, (_, a, b) => a / b)])),
}));

for (const [name, link] of Object.entries(VIEWS)) {
  test(`random events: ${name}`, async () => {
    const page = await kit.open(link);
    assert.equal(await page.locator('#notice:visible').count(), 0, 'the link leads where it should');
    page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    let seed = SEED;
    for (let done = 0; done < EVENTS; done += STRETCH) {
      const last = await page.evaluate(play, { count: STRETCH, seed });
      await pause(page, 500);
      assert.deepEqual(page.problems, [], `seed ${seed}: ${last.join('; ')}`);
      assert.equal(await page.getAttribute('html', 'data-state'), 'ready', last.join('; '));
      seed += 1;
      // the address leads to the same
      const address = await page.evaluate(() => location.hash);
      const refused = await page.locator('#view [aria-invalid=true]').count();
      const asked = await page.locator('.problem:visible, dialog[open]').count();
      if (/figure=|quantity=/.test(address) && !refused && !asked) {
        const other = await kit.open(address, { context: page.context() });
        const [here, there] = [await shown(page), await shown(other)];
        assert.deepEqual(there, here, `${address} after ${last.join('; ')}`);
        await other.close();
      }
    }
    clean(page);
  });
}
