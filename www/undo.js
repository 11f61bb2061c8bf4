// Undo and redo of everything that was set, through the address of what is shown.

/** Keeps what a view's address was. `go(fragment)` shows one; `changed()` is called when there is more or less to undo. */
export function makeUndo(go, changed) {
  const trails = new Map();
  let trail = null;
  const step = async (from, to) => {
    if (!trail?.[from].length) return false;
    const fragment = trail[from].pop();
    trail[to].push(trail.now);
    trail.now = fragment;
    await go(fragment);
    changed();
    return true;
  };
  return {
    /** What is shown now: `key` tells one figure or quantity from another. */
    note(key, fragment) {
      if (!trails.has(key)) trails.set(key, { back: [], forth: [], now: fragment });
      trail = trails.get(key);
      if (fragment !== trail.now) {
        trail.back.push(trail.now);
        trail.forth = [];
        trail.now = fragment;
        if (trail.back.length > 200) trail.back.shift();
      }
      changed();
    },
    undo: () => step('back', 'forth'),
    redo: () => step('forth', 'back'),
    get canUndo() {
      return Boolean(trail?.back.length);
    },
    get canRedo() {
      return Boolean(trail?.forth.length);
    },
  };
}
