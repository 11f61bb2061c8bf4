// For pages that hold figures in frames: each frame becomes as high as the figure in it says.
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'vitreous:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 4000)}px`;
  }
});
