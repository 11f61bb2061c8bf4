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

// an equation by its number, as a person calls it
const NUMBERED = /(?<!\p{L})(?:equations?|eqs?|gleichung(?:en)?|gl|معادلة|المعادلة)\.?\s*\(?(\d+[a-z]?)\)?(?![\p{L}\p{N}])/giu;

/**
 * Synonyms with those of a language: `term | term = what the entries have; ...`. Terms of a group that is there already join it.
 */
export function joined(synonyms, text) {
  const groups = synonyms.map((group) => [...group]);
  for (const line of text.split(';')) {
    const [terms, meant] = line.split('=').map((side) => side.split('|').map((one) => one.trim()));
    const group = groups.find((one) => one.map(fold).includes(fold(meant[0])));
    if (group) group.push(...terms);
    else groups.push([...meant, ...terms]);
  }
  return groups;
}

/**
 * A function from a query to what each of its words may mean: an array of spellings for each. `little` are words of a question
 * in the reader's language, which tell nothing.
 */
export function meanings(synonyms, little = '') {
  const groups = synonyms.map((group) => group.map(fold));
  const quiet = new Set(fold(little).split(' '));
  return (query) => {
    let rest = ` ${fold(query.replace(NUMBERED, '($1)')).trim().replace(/\s+/g, ' ')} `.replace(/[?!,;:.؟،؛]+(?= )/g, '');
    const found = [];
    // terms of several words first: "glass temperature" is one thing, not a glass and a temperature
    for (const group of groups) {
      const term = group.filter((one) => rest.includes(` ${one} `)).sort((a, b) => b.length - a.length)[0];
      if (!term) continue;
      rest = rest.replace(` ${term} `, ' ');
      found.push([term, ...group.filter((other) => other !== term)]);
    }
    const words = rest.split(' ').filter(Boolean);
    const telling = words.filter((word) => !LITTLE.has(word) && !quiet.has(word));
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

/** Steps from one word to another, a letter more, less, changed, or two neighbours swapped; infinite beyond `most`. */
function steps(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    if (Math.min(...row) > most) return Infinity;
    rows.push(row);
  }
  return rows.at(-1).at(-1) <= most ? rows.at(-1).at(-1) : Infinity;
}

/** How often each word of some length stands in the entries. */
export function vocabulary(entries) {
  const words = new Map();
  for (const { fields } of entries) {
    for (const [word] of fields.join(' ').matchAll(/[a-z]{4,}/g)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** The word that was probably meant: of `words` the nearest, of those the most frequent; none for a short word. */
function meant(word, words) {
  const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  let best = { away: most + 1, often: 0 };
  for (const [other, often] of most ? words : []) {
    const away = steps(word, other, Math.min(most, best.away));
    if (away < best.away || (away === best.away && often > best.often)) best = { away, often, other };
  }
  return best.other;
}

/** Words that stand nowhere in the entries, as they were probably meant: `{wanted, taken: [[typed, meant]]}`. */
export function respelt(entries, wanted, words) {
  const taken = [];
  const read = wanted.map((some) => {
    if (entries.some(({ fields }) => fields.some((text) => some.some((word) => text.includes(word))))) return some;
    const other = meant(some[0], words());
    if (!other) return some;
    taken.push([some[0], other]);
    return [other];
  });
  return { wanted: read, taken };
}

/**
 * What matches all words, best first; where nothing does, what matches most of them: `{found, all}`. An entry has `fields`: texts,
 * the most telling first; of two alike, that is first in which the words stand in more of them. A word counts where it stands whole or begins a word; inside a word only where nothing else was found.
 */
export function find(entries, wanted) {
  const weigh = (entry, least) => {
    let [sum, all, met] = [0, 0, 0];
    for (const some of wanted) {
      // the word as it was typed counts more than another of its meaning
      const weights = entry.fields.map((text, place) => Math.max(...some.map((word, k) => {
        const how = stands(word, text);
        return how >= least ? (how * 10 + (k ? 0 : 3)) / (1 + 2 * place) : 0;
      })));
      const best = Math.max(...weights);
      if (best) met += 1;
      sum += best;
      all += weights.reduce((a, b) => a + b);
    }
    return { entry, sum, all, met };
  };
  const ranked = (least) => entries.map((entry) => weigh(entry, least)).filter(({ met }) => met > 0).sort((a, b) => b.met - a.met || b.sum - a.sum || b.all - a.all);
  let some = [];
  for (const least of wanted.length ? [2, 1] : []) {
    const now = ranked(least);
    const whole = now.filter(({ met }) => met === wanted.length);
    if (whole.length) return { found: whole.map(({ entry }) => entry), all: true };
    if (!some.length) some = now.filter(({ met }) => met === now[0].met);
  }
  return { found: some.map(({ entry }) => entry), all: false };
}

/** The question that is asked, in whatever order its words come; none where the query shares too few of its words with any. */
export function askedIn(questions, query) {
  const bare = (text) => new Set(fold(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean));
  const typed = bare(query);
  let best = { share: 0.75, rest: 0 };
  for (const question of questions) {
    for (const way of question.ways) {
      const words = bare(way);
      const common = [...typed].filter((word) => words.has(word));
      const [share, rest] = [common.length / typed.size, common.length / words.size];
      // two words are a term, and a few little ones are no question yet
      if (common.length < 3 || !common.some((word) => word.length > 3) || share < best.share || (share === best.share && rest <= best.rest)) continue;
      best = { share, rest, question };
    }
  }
  return best.question;
}
