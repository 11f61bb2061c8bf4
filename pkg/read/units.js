// Units as they stand beside a number on the page.

const bare = (text) => String(text ?? '').replace(/\\(?:mathrm|text|overline|bar|partial)\b/g, '').replace(/\\ell\b/g, 'l').replace(/[\\{}()_^*\s]/g, '');

// what a number can be counted in; anything else stands in a definition, as in K/(rho k_B T)
const UNITS = /^(?:%|[ADJKPTVWabegms]|[GM]?Hz|[kT]Hz|eV|meV|[Gm]?Pa|[km]g|[km]?J|kV|cm|nm|ps|u[smJ]|min|mol|rad|deg|degree|log|log10|ln|mu_[B0]|k_B|hbar|omega_D|Omega_R|[FT]_0|[gn]_0|epsilon_0|tau|t_i|e-fold|energy|length|modulus|per|units|beads?|cells|decades|molecule|particles?|path|side|sites?|sphere|wavelengths)$/;

/** The unit beside a number: of “n P*, 1/g” the unit, of “X_max/X_min”, which only defines the number, none. */
export function besideNumber(unit, symbol) {
  const text = String(unit ?? '').split(', ').at(-1);
  if (['choice', 'list', ''].includes(text)) return text;
  const same = bare(text) === bare(symbol);
  return same || (text.match(/(?<![\w.])[A-Za-z|][\w-]*'?/g) ?? []).some((word) => !UNITS.test(word)) ? '1' : text;
}

/** Values with the units that stand beside their numbers. */
export const measured = (values) => values?.map((value) => ({ ...value, unit: besideNumber(value.unit, value.symbol) }));
