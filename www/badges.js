// The words of badges, by their keys, and the terms of the glossary that explain them. Nothing here touches the page.

/** How a curve or number stands to the paper. */
export const BADGES = {
  as_printed: { key: 'badge.as_printed', term: 'as_printed' },
  corrected: { key: 'badge.corrected', term: 'corrected' },
  our_closure: { key: 'badge.our_closure', term: 'our_assumption' },
  derived: { key: 'badge.derived', term: 'derived' },
  inferred: { key: 'badge.inferred', term: 'read_into_the_paper' },
  as_stated: { key: 'badge.as_stated', term: 'stated_only' },
  textbook: { key: 'badge.textbook', term: 'textbook_law' },
  measured: { key: 'badge.measured', term: 'measured_points' },
  fit: { key: 'badge.fit', term: 'published_fit' },
  illustration: { key: 'badge.illustration', term: 'drawn_only' },
};

/** How far a number of a preset may be trusted. */
export const TRUST = {
  cited: { key: 'trust.cited', term: 'number_from_a_source' },
  from_memory: { key: 'trust.from_memory', term: 'from_memory' },
  derived: { key: 'trust.derived', term: 'number_from_others' },
  printed: { key: 'trust.printed', term: 'number_of_the_paper' },
  our_choice: { key: 'trust.our_choice', term: 'number_of_ours' },
};
