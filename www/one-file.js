// The start of the one file: its script lies packed in the page, a third as long as it is plain. The page's policy knows the
// unpacked text by its hash, and runs no other.
import { built } from 'vitreous-built';
import { unpacked } from './unpacked.js';

const policy = globalThis.trustedTypes?.createPolicy('vitreous-start', { createScript: (text) => text });

async function start() {
  const letters = document.getElementById('packed app.js').textContent;
  const text = await new Response(new Blob([unpacked(letters)]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = policy?.createScript(text) ?? text;
  document.head.append(script);
  // it has begun; a copy of the page holds it packed, as this one does
  script.remove();
}

start().catch((error) => {
  const advice = typeof DecompressionStream === 'undefined' ? built.old : built.reload;
  const lines = [['h1', built.failed], ['p', advice], ['p', built.why.replace('{why}', error.message)]];
  const box = document.getElementById('failed');
  box.replaceChildren(...lines.map(([tag, line]) => Object.assign(document.createElement(tag), { textContent: line })));
  box.hidden = false;
  document.documentElement.dataset.state = 'failed';
});
