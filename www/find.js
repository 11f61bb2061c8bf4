// Finding by words: spelling, words of one meaning, and what counts more.

/** A text as it is compared: small letters, no accents, no markup; T_g, T_{g} and Tg are one. */
export function fold(text) {
  return String(text).toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[_{}^$\\]/g, '').replace(/[‐‑–—]/g, '-');
}

/** A function from a query to what each of its words may mean: an array of spellings for each. */
export function meanings(synonyms) {
  const groups = synonyms.map((group) => group.map(fold));
  return (query) => {
    let rest = ` ${fold(query).trim().replace(/\s+/g, ' ')} `;
    const found = [];
    // terms of several words first: "glass temperature" is one thing, not a glass and a temperature
    for (const group of groups) {
      const term = group.filter((one) => rest.includes(` ${one} `)).sort((a, b) => b.length - a.length)[0];
      if (!term) continue;
      rest = rest.replace(` ${term} `, ' ');
      found.push([term, ...group.filter((other) => other !== term)]);
    }
    return [...found, ...rest.split(' ').filter(Boolean).map((word) => [word])];
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
 * What matches all words, best first. An entry has `fields`: texts, the most telling first. A word counts where it stands whole or
 * begins a word; inside a word only where nothing else was found.
 */
export function find(entries, wanted) {
  if (!wanted.length) return [];
  const weigh = (entry, least) => {
    let sum = 0;
    for (const spellings of wanted) {
      let best = 0;
      spellings.forEach((word, k) => entry.fields.forEach((text, place) => {
        const how = stands(word, text);
        // the word as it was typed counts more than another of its meaning
        if (how >= least) best = Math.max(best, (how * 10 + (k ? 0 : 3)) / (1 + 2 * place));
      }));
      if (!best) return 0;
      sum += best;
    }
    return sum;
  };
  for (const least of [2, 1]) {
    const found = entries.map((entry) => ({ entry, weight: weigh(entry, least) })).filter(({ weight }) => weight > 0);
    if (found.length) return found.sort((a, b) => b.weight - a.weight).map(({ entry }) => entry);
  }
  return [];
}
