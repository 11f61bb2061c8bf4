// For pages that hold figures in frames: each frame becomes as high as the figure in it says, and as light or dark as the page.
import { themeAround, watchAround } from './element/around.js';

const frames = () => document.querySelectorAll('iframe');
const told = new Map();

addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'vitreous:height' || !(data.height > 0)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source) continue;
    // a width that its line names is the largest
    frame.style.maxWidth = '100%';
    frame.style.height = `${Math.min(data.height, 4000)}px`;
    tell(frame, true);
  }
});

function tell(frame, again) {
  const theme = themeAround(frame.parentElement);
  if (told.get(frame) === theme && !again) return;
  told.set(frame, theme);
  // the theme is no secret
  frame.contentWindow?.postMessage({ type: 'vitreous:theme', theme }, '*');
}

watchAround(() => [...told.keys()].forEach((frame) => tell(frame)));
// a frame that was ready before this script says its height again
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'vitreous:ask' }, '*');
