// Print: the figure is drawn again in light colours and finely, and as before when printing is over.

/** Calls `redraw` with the page marked as printing, and again after. */
export function bindPrinting(redraw) {
  const root = document.documentElement;
  const begin = () => {
    if (root.dataset.printing) return;
    root.dataset.printing = 'true';
    redraw();
  };
  const end = () => {
    if (!root.dataset.printing) return;
    delete root.dataset.printing;
    redraw();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  matchMedia('print').addEventListener('change', (query) => (query.matches ? begin() : end()));
}
