// Finding by words: spelling, words of one meaning, and what counts more.

/** A text as it is compared: small letters, no accents, no markup; T_g, T_{g} and Tg are one. */
export function fold(text) {
  return String(text).toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[_{}^$\\]/g, '').replace(/[‐‑–—]/g, '-');
}

// words of a question that stand in every text
const LITTLE = new Set('a an and are as at be by can do does for from has have how i in is it its not of on or that the there they this to was what when where which who why will with'.split(' '));

/** A word as typed, and what it may be the plural of. */
function spellings(word) {
  const one = word.length > 5 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : '';
  return one ? [word, one] : [word];
}

/** A function from a query to what each of its words may mean: an array of spellings for each. */
export function meanings(synonyms) {
  const groups = synonyms.map((group) => group.map(fold));
  return (query) => {
    let rest = ` ${fold(query).trim().replace(/\s+/g, ' ')} `.replace(/[?!,;:.]+(?= )/g, '');
    const found = [];
    // terms of several words first: "glass temperature" is one thing, not a glass and a temperature
    for (const group of groups) {
      const term = group.filter((one) => rest.includes(` ${one} `)).sort((a, b) => b.length - a.length)[0];
      if (!term) continue;
      rest = rest.replace(` ${term} `, ' ');
      found.push([term, ...group.filter((other) => other !== term)]);
    }
    const words = rest.split(' ').filter(Boolean);
    const telling = words.filter((word) => !LITTLE.has(word));
    return [...found, ...(telling.length || found.length ? telling : words).map(spellings)];
  };
}

const letter = /[\p{L}\p{N}]/u;

/** How well a word stands in a text: 3 as a whole word, 2 at the beginning of one, 1 inside one, 0 not at all. */
export function stands(word, text) {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0 && best < 3; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !letter.test(text[at - 1]) || !letter.test(word[0]);
    const ends = at + word.length === text.length || !letter.test(text[at + word.length]);
    best = Math.max(best, begins && ends ? 3 : begins ? 2 : 1);
  }
  return best;
}

/**
 * What matches all words, best first; where nothing does, what matches most of them: `{found, all}`. An entry has `fields`: texts,
 * the most telling first. A word counts where it stands whole or begins a word; inside a word only where nothing else was found.
 */
export function find(entries, wanted) {
  const weigh = (entry, least) => {
    let [sum, met] = [0, 0];
    for (const some of wanted) {
      let best = 0;
      some.forEach((word, k) => entry.fields.forEach((text, place) => {
        const how = stands(word, text);
        // the word as it was typed counts more than another of its meaning
        if (how >= least) best = Math.max(best, (how * 10 + (k ? 0 : 3)) / (1 + 2 * place));
      }));
      if (best) met += 1;
      sum += best;
    }
    return { entry, sum, met };
  };
  const ranked = (least) => entries.map((entry) => weigh(entry, least)).filter(({ met }) => met > 0).sort((a, b) => b.met - a.met || b.sum - a.sum);
  let some = [];
  for (const least of wanted.length ? [2, 1] : []) {
    const now = ranked(least);
    const whole = now.filter(({ met }) => met === wanted.length);
    if (whole.length) return { found: whole.map(({ entry }) => entry), all: true };
    if (!some.length) some = now.filter(({ met }) => met === now[0].met);
  }
  return { found: some.map(({ entry }) => entry), all: false };
}
