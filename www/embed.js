// What a page in another page does more: it tells its height.

/** Tells the page around how high this one is, now and whenever that changes. */
export function tellHeight() {
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // the height is no secret, and the page around may have any origin
    window.parent.postMessage({ type: 'vitreous:height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}
