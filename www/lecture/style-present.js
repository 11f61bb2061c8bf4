// How a lecture looks on the whole screen.
export const PRESENT = `
.is-presenting { overflow: hidden; }
.presenting { --present-size: 1; position: fixed; inset: 0; z-index: 50; background: var(--bg); color: var(--ink); touch-action: pan-y pinch-zoom; overscroll-behavior: contain; display: grid; grid-template-rows: minmax(0, 1fr) auto auto; font-size: calc(var(--present-size) * clamp(1.15rem, 1.05vw + .75rem, 2rem)); line-height: 1.4; }
.presenting.contrast { --bg: #fff; --raised: #fff; --line: #000; --edge: #000; --ink: #000; --quiet: #000; --accent: #00f; --good: #005500; --bad: #a00000; --wash: #ff9; font-weight: 500; }
[data-theme="dark"] .presenting.contrast { --bg: #000; --raised: #000; --line: #fff; --edge: #fff; --ink: #fff; --quiet: #fff; --accent: #8cf; --good: #7f7; --bad: #f99; --wash: #333; }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) .presenting.contrast { --bg: #000; --raised: #000; --line: #fff; --edge: #fff; --ink: #fff; --quiet: #fff; --accent: #8cf; --good: #7f7; --bad: #f99; --wash: #333; }
}
.present-stage { padding: .5em 1em .2em; display: grid; gap: .3em 1em; grid-template-rows: auto minmax(0, 1fr); grid-template-columns: minmax(0, 1fr); min-height: 0; outline: none; }
.present-stage > h1, .present-stage > h2 { font-size: 1.45em; line-height: 1.2; }
.present-stage > h1 { font-size: 1.9em; }
.present-stage > :focus { outline: none; }
.present-words:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.present-stage :is(h3, h4) { font-size: 1em; margin: 0; }
.present-words { overflow-y: auto; min-height: 0; padding: .1em .2em 1.5em; }
.present-stage :is(ul, ol) { padding-inline-start: 1.7em; }
.present-stage table { font-size: .85em; }
.with-figure .present-words table { font-size: .75em; }
.present-stage :is(th, td) { font-size: inherit; padding: .15em .4em; overflow-wrap: break-word; }
.presenting .choice input { width: .9em; height: .9em; font-size: 1em; flex: none; position: relative; top: .12em; }
.present-words > * + *, .present-words .words > * + *, .present-words .revealed > * + * { margin-top: .6em; }
.present-figures { min-height: 0; min-width: 0; overflow-y: auto; }
.present-figures .lecture-figure { margin: 0 0 .3em; max-width: none; min-height: 0; }
.present-words .lecture-figure { max-width: min(100%, 64rem); margin: .2em 0; }
.presenting .lecture-figure figcaption { font-size: .72em; }
.presenting .whole-figure { display: none; }
.presenting .lecture-notes { display: none; }
.presenting vitreous-figure { font-size: .8em; min-height: 0; }
.presenting .question-block { padding: .5em .8em; }
.presenting :is(button, input, select, textarea) { font-size: .8em; }
.presenting .question-block .quiet { font-size: .75em; }
.present-bar { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; padding: .25rem 1rem; border-top: 1px solid var(--line); font-size: .95rem; opacity: .85; }
.present-bar:is(:hover, :focus-within), .contrast .present-bar { opacity: 1; }
.present-bar .tool { font-size: .95rem; min-width: 34px; min-height: 34px; }
.present-place { min-width: 5rem; text-align: center; color: var(--quiet); }
.present-message { padding: .2rem 1rem; background: var(--wash); font-size: 1rem; }
.present-black { position: fixed; inset: 0; background: #000; z-index: 3; }
.present-pointer { position: fixed; left: 0; top: 0; width: 44px; height: 44px; margin: -22px 0 0 -22px; border-radius: 50%; border: 5px solid #ff3b30; box-shadow: 0 0 0 2px #fff, inset 0 0 0 2px #fff; pointer-events: none; display: none; z-index: 2; }
.pointed .present-pointer { display: block; }
@media (min-width: 900px) and (min-aspect-ratio: 6/5) {
  .present-stage.with-figure.with-words { grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); }
  .present-stage.with-figure.with-words > :is(h1, h2) { grid-column: 1 / -1; }
  /* a second figure has the column for itself at once, also before it is drawn */
  .present-figures .lecture-figure:not(:first-child) { min-height: 100%; }
}
@media not all and (min-width: 900px) and (min-aspect-ratio: 6/5) {
  /* rows as high as what is in them: another row takes no more than the screen has left, and what is in it stands over the next */
  .present-stage { overflow-y: auto; grid-template-rows: none; grid-auto-rows: max-content; align-content: start; }
  .present-words, .present-figures { overflow: visible; }
  .present-stage pre { white-space: pre-wrap; }
  .present-stage table { display: block; max-width: 100%; overflow-x: auto; font-size: .75em; }
  /* a figure that comes above the words is looked at, and does not push itself out of sight as it is drawn */
  .present-stage { overflow-anchor: none; }
  .present-figures .lecture-plot:not(:has([data-drawn])) { min-height: calc(min(60vh, 100vw) - 4em); }
}
.present-stage.opening { align-content: center; }
`;
