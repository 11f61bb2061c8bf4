// The few places where a text becomes markup or the address of a script. The policy of the page (Trusted Types) refuses every
// other one, so that a mistake elsewhere cannot make a text run.
const policy = globalThis.trustedTypes?.createPolicy('vitreous', { createHTML: (text) => text, createScriptURL: (text) => text });

/** Markup: MathML that the build made, lines to embed shown in a frame, or a text that is read in a document of its own and checked. */
export const markup = (text) => policy?.createHTML(text) ?? text;

/** The address of one of the page's own scripts. */
export const ownScript = (address) => policy?.createScriptURL(String(address)) ?? address;
