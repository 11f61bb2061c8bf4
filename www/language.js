// Another language than English: its words, the numbers that it writes, and the words of the page itself, which stand in it.
// It imports nothing, so that what is there from the start stays in one file.

const TO_THE_LEFT = ['ar'];
let english;

// what stands in the page: [element, attribute or '' for its text, key, English]
let still;

function standing() {
  return [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => /^data-t(-|$)/.test(name)).map(({ name, value }) => {
    const attribute = name.slice('data-t-'.length);
    return [element, attribute, value, attribute ? element.getAttribute(attribute) : element.textContent];
  }));
}

function say(words) {
  still ??= standing();
  for (const [element, attribute, key, before] of still) {
    const text = words[key] ?? before;
    if (attribute) element.setAttribute(attribute, text);
    else element.textContent = text;
  }
}

/** How a language writes numbers, as the reader's country has it. */
function numbers(language, mirrored) {
  const local = navigator.languages?.find((tag) => tag.split('-')[0] === language) ?? language;
  const format = new Intl.NumberFormat(local, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal').value;
  const write = (text) => text.replace(/(?<=\d)\.(?=\d)/g, decimal).replace(/\d/g, (digit) => digits[digit]);
  // numbers and units run to the right also where text runs to the left; the digits of a drawing are always the usual ones
  return [write, mirrored ? (text) => text && `\u2066${text}\u2069` : (text) => text, decimal === ',' && digits[1] === '1' ? ',' : '.'];
}

/** Puts a language into force in `page`: {pieces, inForce} of www/words.js, `languageTable`, `useNumbers`. */
export async function speak(language, { pieces, inForce, languageTable, useNumbers }) {
  english ??= { ...inForce };
  if (language !== inForce.language) {
    const asked = {};
    const tables = {};
    const get = (name) => languageTable(language, name).then((words) => {
      tables[name] = words;
    }, () => {
      delete asked[name]; // it is read in English; a later call may try again
    });
    const rules = new Intl.PluralRules(language);
    const mirrored = TO_THE_LEFT.includes(language);
    Object.assign(inForce, language === 'en' ? english : {
      language, tables, plural: (n) => (typeof n === 'number' ? rules.select(n) : ''),
      ready: () => Promise.all(Object.keys(pieces).map((name) => {
        asked[name] ??= get(name);
        return asked[name];
      })),
    });
    useNumbers(...(language === 'en' ? [(text) => text, (text) => text, '.'] : numbers(language, mirrored)));
    Object.assign(document.documentElement, { lang: language, dir: mirrored ? 'rtl' : 'ltr' });
    const words = language === 'en' ? {} : await languageTable(language, 'page').catch(() => ({}));
    if (language === inForce.language) say(words);
  }
  await inForce.ready();
}
