// The words of badges, and the terms of the glossary that explain them. Nothing here touches the page.

/** How a curve or number stands to the paper. */
export const BADGES = {
  as_printed: { word: 'as printed', term: 'as_printed' },
  corrected: { word: 'corrected', term: 'corrected' },
  our_closure: { word: 'our assumption', term: 'our_assumption' },
  derived: { word: 'derived', term: 'derived' },
  inferred: { word: 'inferred', term: 'read_into_the_paper' },
  as_stated: { word: 'as stated', term: 'stated_only' },
  textbook: { word: 'textbook law', term: 'textbook_law' },
  measured: { word: 'measured', term: 'measured_points' },
  fit: { word: 'published fit', term: 'published_fit' },
  illustration: { word: 'illustration', term: 'drawn_only' },
};

/** How far a number of a preset may be trusted. */
export const TRUST = {
  cited: { word: 'cited', term: 'number_from_a_source' },
  from_memory: { word: 'from memory, not looked up in a source', term: 'from_memory' },
  derived: { word: 'computed from other numbers', term: 'number_from_others' },
  printed: { word: 'printed in the paper', term: 'number_of_the_paper' },
  our_choice: { word: 'our choice', term: 'number_of_ours' },
};
