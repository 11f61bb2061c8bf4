// One polite live region for the page. What follows quickly replaces what came before: nobody is flooded.
import { later } from '../pkg/read/dom.js';

/** A function that announces a text once nothing newer came for a moment. */
export function announcer(region) {
  let text = '';
  const speak = later(() => {
    // the same words again are announced again only when the text node changes
    region.textContent = '';
    region.textContent = text;
  }, 350);
  return (words) => {
    text = words;
    speak();
  };
}
