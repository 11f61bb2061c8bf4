// What a page in another page does more: it tells its height, and takes the theme of the page around where its link names none.

/** Tells the page around how high this one is, now, when that changes, and when it is asked; `changed(theme)` hears a theme. */
export function joinPage(changed) {
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // the height is no secret, and the page around may have any origin
    window.parent.postMessage({ type: 'vitreous:height', height }, '*');
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    if (data?.type === 'vitreous:theme' && ['light', 'dark'].includes(data.theme)) changed(data.theme);
    if (data?.type !== 'vitreous:ask') return;
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  tell();
}
