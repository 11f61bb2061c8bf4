// How the view of a reader's points looks. The sheet comes with its code.
const SHEET = `
.data-view { display: grid; gap: .8rem 2rem; grid-template-columns: minmax(0, 1fr); }
.data-view > .title, .data-view > .problem { grid-column: 1 / -1; }
:is(.data-view, .own) h2 { font-size: 1.05rem; margin: 0 0 .4em; }
:is(.data-view, .own) textarea { width: 100%; font-family: var(--mono, monospace); font-size: .85rem; }
.data-view select { max-width: 100%; }
.own-set { margin: .5rem 0; padding-left: .7rem; border-left: 3px solid var(--line); }
.own-axis { margin: .3rem 0; }
.data-view section + section { margin-top: 1.2rem; }
:is(.data-view, .own) .buttons { display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0; }
:is(.data-view, .own) .sets { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem .8rem; }
:is(.data-view, .own) .sets li { display: inline-flex; gap: .2rem; }
.data-view .rows .scroll { max-height: 22rem; overflow: auto; }
.data-view tr.out { color: var(--quiet); text-decoration: line-through; }
.data-view .roles td, .data-view .free td { vertical-align: baseline; }
/* all three columns are seen in the narrow place beside the plot */
.data-view .roles { width: 100%; table-layout: fixed; }
.data-view .roles :is(select, input) { width: 100%; }
.data-view .roles th { width: 34%; overflow-wrap: anywhere; }
.data-view .several { border: 1px solid var(--line); margin: .5rem 0; padding: .2rem .7rem; }
.data-view .several p { margin: .2rem 0; }
.data-view .many { max-height: 26rem; overflow: auto; }
.data-view .many :is(th, td) { white-space: nowrap; }
.data-view .guess { margin: .3rem 0; }
.data-view .guess:not(.quiet) { border-left: 4px solid var(--accent); padding-left: .6rem; }
.data-view .warnings { border-left: 4px solid var(--accent); padding: .3rem .3rem .3rem 1.6rem; margin: .6rem 0; }
.data-view .left-out { margin: .3rem 0; padding-inline-start: 1.2rem; }
.data-view .under-way { min-height: 1.8rem; }
.data-view .correlation canvas { max-width: 26rem; }
@media (min-width: 1000px) {
  .data-view { grid-template-columns: minmax(300px, 25rem) minmax(0, 1fr); }
}
@media print { .data-view .data-in, .data-view .ask, :is(.data-view, .own) .buttons { display: none; } }
`;

let used = false;

/** Puts the sheet into force. */
export function useStyle() {
  if (used) return;
  used = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
