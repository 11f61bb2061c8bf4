// A lecture inside a script element, as docs/lecture.md has it: nothing in it may look like the element's end or like a
// comment, and it comes out again letter by letter.

/** The text as it may stand in the element: a backslash behind each `<` that `/script` or `!--` follows, also where it had one. */
export const escaped = (text) => text.replace(/<(?=\\*(?:\/script|!--))/gi, '<\\');

/** The text of the element as it was written. */
export const unescaped = (text) => text.replace(/<\\(?=\\*(?:\/script|!--))/gi, '<');
