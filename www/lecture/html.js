// What the core made of a text, as elements. It makes safe HTML; here everything that a text does not need is left out once
// more, before it stands in the page.
import { markup } from '../trusted.js';

const TAGS = new Set(('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del s sub sup br hr a table thead tbody tr th td span div dl dt dd '
  + 'math mrow mi mn mo ms mtext mspace msup msub msubsup mover munder munderover mfrac mroot msqrt mtable mtr mtd mstyle mpadded mphantom mmultiscripts mprescripts none menclose semantics annotation').split(' '));
const ATTRIBUTES = new Set(('href title start class scope align colspan rowspan display mathvariant stretchy symmetric fence form separator accent accentunder '
  + 'lspace rspace width height depth minsize maxsize linethickness columnalign rowspacing columnspacing displaystyle scriptlevel largeop movablelimits encoding').split(' '));
const LINK = /^(https?:|mailto:|#)/i;

function checked(element) {
  for (const child of [...element.children]) {
    if (!TAGS.has(child.localName)) child.replaceWith(child.textContent);
    else checked(child);
  }
  for (const { name, value } of [...element.attributes]) {
    if (!ATTRIBUTES.has(name) || (name === 'href' && !LINK.test(value))) element.removeAttribute(name);
  }
  // a stranger's link learns nothing of this page
  if (element.localName === 'a' && element.hasAttribute('href') && !element.getAttribute('href').startsWith('#')) {
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('target', '_blank');
  }
  return element;
}

// what a browser would put on the next line, without the formula that it belongs to
const BEFORE = /[([“‘„«]$/;
const AFTER = /^[.,;:!?)\]”’…%“»،؛؟]+/;
// letters that are written from right to left
const FROM_RIGHT = /[\u0590-\u08ff]/;

// a formula of more letters may go on in the next line, where it has a relation
const LONG = 20;
const RELATION = /^[=≈≃∼≲≳<>≤≥∝→⇒]$/;

/** Parts a long formula before each relation, as a browser breaks no formula. */
function breakable(body) {
  const words = body.cloneNode(true);
  for (const formula of words.querySelectorAll('math')) formula.remove();
  // a text without letters stands in either direction
  const alone = !/\p{L}/u.test(words.textContent);
  const turned = alone || FROM_RIGHT.test(words.textContent);
  for (const formula of body.querySelectorAll('math:not([display="block"])')) {
    if (formula.textContent.length <= LONG) continue;
    const parts = [[]];
    for (const child of [...formula.childNodes]) {
      if (parts.at(-1).length && child.localName === 'mo' && RELATION.test(child.textContent)) parts.push([]);
      parts.at(-1).push(child);
    }
    const rest = parts.slice(1).map((part) => {
      const more = formula.cloneNode(false);
      more.append(...part);
      return more;
    });
    formula.after(...rest);
    if (!turned || !rest.length) continue;
    // among such letters each part by itself would stand to the left of the one before it
    const line = body.ownerDocument.createElement('span');
    line.dir = 'ltr';
    formula.replaceWith(line);
    const { nextSibling: after } = rest.at(-1);
    line.append(formula, ...rest);
    if (alone && /^[.,;:!?]+\s*$/.test(after?.data ?? '')) line.append(after);
  }
}

/** Keeps a formula in a line of text together with the marks around it. */
function glue(body) {
  for (const formula of body.querySelectorAll('math:not([display="block"])')) {
    const { previousSibling: before, nextSibling: after } = formula;
    const taken = (text, pattern) => (text?.nodeType === Node.TEXT_NODE ? pattern.exec(text.data)?.[0] ?? '' : '');
    const [opening, closing] = [taken(before, BEFORE), taken(after, AFTER)];
    if (!opening && !closing) continue;
    if (opening) before.data = before.data.slice(0, -opening.length);
    if (closing) after.data = after.data.slice(closing.length);
    const span = body.ownerDocument.createElement('span');
    span.className = 'kept';
    formula.replaceWith(span);
    span.append(...[opening, formula, closing].filter(Boolean));
  }
}

/** The HTML of a text block as nodes. */
export function nodes(html) {
  // a document of its own: nothing in it runs or is fetched
  const { body } = new DOMParser().parseFromString(markup(html), 'text/html');
  checked(body);
  breakable(body);
  glue(body);
  return [...body.childNodes];
}
