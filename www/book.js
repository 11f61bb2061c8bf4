// The catalogue, indexed: every figure, quantity and claim with the theory it belongs to.

/** Maps by id, and what belongs together, from the catalogue of the core. */
export function openBook(catalogue, version, comparisons = []) {
  const figures = new Map();
  const quantities = new Map();
  const claims = new Map();
  const theories = new Map();
  for (const theory of catalogue.theories ?? catalogue) {
    theories.set(theory.id, theory);
    for (const figure of theory.figures) figures.set(figure.id, { ...figure, theory, kind: 'figure' });
    for (const quantity of theory.quantities) quantities.set(quantity.id, { ...quantity, params: quantity.inputs, theory, kind: 'quantity' });
    for (const claim of theory.claims) claims.set(claim.id, { ...claim, theory, kind: 'claim' });
  }
  // a comparison has figures and presets as a theory has, and nothing of its own to calculate
  const rooms = new Map();
  for (const comparison of comparisons) {
    const room = { ...comparison, claim: comparison.opening, assumptions: [], caution: [], symbols: [], quantities: [], claims: [], compares: true };
    rooms.set(room.id, room);
    for (const figure of room.figures) figures.set(figure.id, { ...figure, theory: room, kind: 'figure' });
  }
  return { version, theories, figures, quantities, claims, rooms };
}

/** The presets that apply to a figure or quantity, each with a map of the values that it sets there. */
export function presetsOf(entry) {
  const names = new Set(entry.params.map((param) => param.name));
  return entry.theory.presets
    .filter((preset) => preset.applies_to.includes(entry.id))
    .map((preset) => ({ ...preset, values: preset.values.filter((value) => names.has(value.name)) }));
}

/** The figures that draw a quantity. */
export function figuresOf(book, quantity) {
  return [...book.figures.values()].filter((figure) => figure.quantities.includes(quantity.id));
}
