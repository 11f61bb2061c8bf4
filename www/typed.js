// Numbers as people type them, read by the core: 0.85, 1.5e-3, 1/3, 0,85, and with an uncertainty 0.85±0.05, 0.85(5), 0.8..0.9.
import { glue } from '../pkg/load.js';

/** `{value, uncertain}` where `uncertain` is the text of a number that has an uncertainty, else empty; or `{error}`, a sentence. */
export function readTyped(text) {
  try {
    const { value, error, between } = glue.read_number(text);
    return { value, uncertain: error === undefined && between === undefined ? '' : text.trim() };
  } catch (refusal) {
    return { error: refusal.message };
  }
}

/** Whether the text may still become a number when more is typed. */
export function isPartialNumber(text) {
  return /^\s*$|[-+−±.,٫/eE×x*^(]\s*$|\([^)]*$/.test(text) && !/[^-+−±.,٫/\p{Nd}eE×x*^()%\s]/u.test(text);
}
