/** Text as it may stand in the markup of HTML and SVG, in an attribute between `"` too. */
export const escapeXml = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));
