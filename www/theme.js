// Light, dark, or what the system says; kept in the address, not in a store.
import { t } from './words/frame.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const NEXT = { '': 'light', light: 'dark', dark: '' };
const WORDS = { '': 'theme.system', light: 'theme.light', dark: 'theme.dark' };
const SIGNS = { '': '◐', light: '☀', dark: '☾' };

/** The theme in force: `light` or `dark`. Print is always light. */
export function themeInForce() {
  if (document.documentElement.dataset.printing) return 'light';
  return document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light');
}

/** Puts a theme into force; empty for the system's. */
export function useTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Binds the button that goes round the themes; `changed(theme)` hears the new one, `redraw` what the system does. */
export function bindTheme(button, changed, redraw) {
  const show = (theme) => {
    button.querySelector('.sign').textContent = SIGNS[theme];
    button.title = t(WORDS[theme]);
    button.setAttribute('aria-label', button.title);
  };
  button.addEventListener('click', () => {
    const next = NEXT[document.documentElement.dataset.theme ?? ''];
    useTheme(next);
    show(next);
    changed(next);
  });
  dark.addEventListener('change', redraw);
  matchMedia('(forced-colors: active)').addEventListener('change', redraw);
  return () => show(document.documentElement.dataset.theme ?? '');
}
