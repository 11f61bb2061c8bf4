// The texts of the lectures that come with the page, and the languages that they are there in.
import { h } from '../../pkg/read/dom.js';
import { linkTo } from '../state.js';
import { LANGUAGES } from '../words.js';
import { t } from '../words/shelf.js';
import { beside, listed } from './shelf.js';

// the language of the originals
const FIRST = 'en';

/** The id of the original, and the language: `why.de` is `why` in German. */
function taken(id) {
  const [, first, language = FIRST] = /^([\w-]+)(?:\.([a-z]{2,3}))?$/.exec(id) ?? [];
  return { first, language };
}

/** The Markdown of a lecture. */
export async function shipped(id) {
  const none = () => {
    throw new Error(t('none', { id }));
  };
  const { first, language } = taken(id);
  if (!first) none();
  const answer = await beside(`${language === FIRST ? '' : `${language}/`}${first}.md`).catch((error) => (error.missing ? none() : Promise.reject(error)));
  return answer.text();
}

/** Links to a lecture in its other languages, each behind a dot; `of` is the entry of its original. */
export const elsewhere = ({ id, of }, state) => [FIRST, ...of.in ?? []].filter((language) => language !== taken(id).language)
  .map((language) => [' · ', h('a', { href: linkTo('lecture', language === FIRST ? of.id : `${of.id}.${language}`, state), 'data-translation': language, lang: language, hreflang: language }, LANGUAGES[language] ?? language)]);

/** The entry of a lecture; undefined where it did not come with the page. */
export async function entryOf(id) {
  const of = (await listed('list.json')).find((one) => one.id === taken(id).first);
  return of && { id, of };
}
