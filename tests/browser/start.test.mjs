// The page starts: hosted under a sub-path, from a server with poor MIME types, and as one file without network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBoth, inked, ready, root, watched } from './lib/harness.mjs';
import { serve } from './lib/server.mjs';

inBoth('the first figure is drawn', '', async ({ page, shot }) => {
  const canvas = page.locator('canvas[data-figure]').first();
  assert.ok(Number(await canvas.getAttribute('data-drawn')) >= 1);
  assert.ok((await inked(page)) > 2000);
  await shot('start');
});

inBoth('device pixels are used where there are more of them', '', async ({ page }) => {
  const { across, wide } = await page.locator('canvas[data-figure]').first().evaluate((canvas) => ({ across: canvas.width, wide: canvas.getBoundingClientRect().width }));
  assert.ok(Math.abs(across - 2 * wide) <= 2, `${across} for ${wide}`);
}, { ratio: 2 });

test('a server that does not know WebAssembly will do', async () => {
  const site = await serve(`${root}dist/site`, '/', { '.wasm': 'application/octet-stream' });
  const { page, complaints, close } = await watched([site.address]);
  try {
    await page.goto(site.address);
    await ready(page);
    assert.deepEqual(complaints.filter((text) => !/MIME type/.test(text)), []);
  } finally {
    await close();
    await site.close();
  }
});
