// Links that were published lead to the same state for ever: to every figure and quantity with every parameter set, to every preset
// and claim. `tests/published.txt` holds them. VITREOUS_PUBLISHED=write adds those that are missing, and takes none away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { book, readFragment, writeFragment } from './book.mjs';
import { links } from './published.mjs';

/** What a link says that is not found in the state it leads to. */
function lost(link) {
  const { state, notices } = readFragment(link, book);
  const there = ([name, value]) => {
    if (name === 'v' || name === 'view') return true;
    if (name === 'figure' || name === 'quantity') return state.id === value;
    if (name === 'preset' || name === 'claim') return state[name] === value;
    const found = state.values.get(name);
    return found === (typeof found === 'number' ? Number(value) : value);
  };
  // and what the page writes of it leads there too
  const again = readFragment(`#${writeFragment(state, book)}`, book);
  assert.deepEqual(again.state, state, link);
  return [...notices, ...[...new URLSearchParams(link.slice(1))].filter((pair) => !there(pair)).map((pair) => pair.join('='))];
}

test('every link that was published is restored: nothing is unknown, every value is the one that was sent', (t) => {
  const all = links();
  t.diagnostic(`${all.length} links`);
  assert.ok(all.length > 1000, `${all.length} links`);
  assert.deepEqual(all.map((link) => [link, lost(link)]).filter(([, what]) => what.length), []);
});

test('a link that would be lost is told', () => {
  for (const bad of ['#v=1&figure=rfot.angell&gone=1', '#v=1&figure=rfot.gone', '#v=1&view=ledger&claim=rfot.gone', '#v=1&figure=rfot.angell&preset=gone', '#v=1&figure=rfot.angell&fragility=-1']) {
    assert.ok(lost(bad).length, bad);
  }
});
