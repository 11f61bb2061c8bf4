// How lectures look. The sheet comes with their code, so that a page that shows no lecture does not load it.
import { PRESENT } from './style-present.js';

const READ = `
.lecture-view > .title { max-width: 52rem; }
.lecture-view h1 { font-size: 1.6rem; }
.lecture-tools { display: flex; flex-wrap: wrap; gap: .35rem .5rem; align-items: center; margin: .5rem 0 .8rem; }
.saving { display: inline-flex; flex-wrap: wrap; gap: .35rem; }
.tool-link { min-height: 28px; display: inline-flex; align-items: center; }
.box { display: inline-flex; align-items: center; gap: .3rem; min-height: 28px; }
.lecture-view > .problem { max-width: 52rem; }
.lecture-view > .problem textarea { width: 100%; }
.shelf { max-width: 46rem; display: grid; gap: 1.1rem; }
.shelf .buttons { margin: .5rem 0; }
.lecture-text { max-width: 52rem; font-size: 1.04rem; line-height: 1.55; }
.lecture-text .words > * + *, .lecture-text > * + * { margin-top: .7em; }
.lecture-text h2 { font-size: 1.3rem; margin-top: 1.6em; }
.lecture-text h3 { font-size: 1.02rem; margin-top: 0; }
.lecture-text h4 { margin: 0 0 .2em; font-size: .95rem; }
.lecture-step > * + * { margin-top: .8em; }
.step-number { color: var(--quiet); }
/* Arabic and Hebrew have no slanted letters */
:is(.lecture-text, .present-stage, .handout):dir(rtl) em { font-style: normal; font-weight: 600; }
:is(.lecture-text, .present-stage, .handout) :is(ul, ol) { padding-inline-start: 1.5rem; margin: .4em 0; }
:is(.lecture-text, .present-stage, .handout) table { border-collapse: collapse; margin: .6em 0; }
:is(.lecture-text, .present-stage, .handout) :is(th, td) { border: 1px solid var(--line); padding: .2em .6em; text-align: start; }
:is(.lecture-text, .present-stage) pre { overflow-x: auto; background: var(--raised); padding: .6rem .8rem; border-radius: 6px; }
:is(.lecture-text, .present-stage, .handout) blockquote { margin: .6em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
:is(.lecture-text, .present-stage) math[display="block"] { overflow-x: auto; overflow-y: hidden; max-width: 100%; margin: .5em 0; }
/* fractions in two lines of text stand apart */
:is(.lecture-text, .present-stage) :is(p, li) math:not([display="block"]):has(mfrac) { padding-block: .15em; margin-block: 0; }
.contents ol { columns: 2 16rem; column-gap: 2.5rem; padding-inline-start: 1.9rem; }
.contents li { break-inside: avoid; }
.lecture-figure { position: relative; margin: .9em 0; min-height: 12rem; }
.lecture-figure.size-small { max-width: 26rem; }
.lecture-figure.size-medium { max-width: 40rem; }
.lecture-plot { position: relative; }
/* the height that a figure of one panel will have, with its controls, so that what stands below it hardly moves when it is drawn */
.lecture-text .lecture-plot:not(:has([data-drawn])) { aspect-ratio: 1 / .62; max-height: 640px; margin-bottom: calc(var(--controls, 0) * 25px); }
@media (max-width: 599px) {
  .lecture-text .lecture-plot:not(:has([data-drawn])) { aspect-ratio: 1 / .82; margin-bottom: calc(var(--controls, 0) * 50px); }
}
.lecture-figure figcaption { color: var(--quiet); font-size: .9rem; margin-top: .2rem; }
.lecture-figure figcaption p { display: inline; }
.question-block { border: 1px solid var(--edge); border-inline-start: 5px solid var(--accent); border-radius: 6px; padding: .7rem 1rem; display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
.question-tools { display: flex; flex-wrap: wrap; gap: .4rem; }
.check { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.choices { display: grid; gap: .15rem; }
.choice { display: flex; gap: .5rem; align-items: baseline; min-height: 28px; }
.choice p { display: inline; }
.choice .sign { font-weight: 600; white-space: nowrap; }
:is(.lecture-text, .present-stage, .handout) .number { white-space: nowrap; }
.free-answer textarea { width: 100%; }
.right { color: var(--good); }
.wrong { color: var(--bad); }
.told:empty, .hints:empty { display: none; }
.hint { background: var(--raised); border-radius: 6px; padding: .4rem .7rem; margin-top: .4rem; }
.answer-text, .revealed { border-inline-start: 3px solid var(--good); padding-inline-start: .8rem; }
.revealed:focus { outline: none; }
.lecture-notes { display: none; background: var(--wash); border-radius: 6px; padding: .5rem .8rem; }
.lecture-notes::before { content: attr(aria-label); font-weight: 600; font-size: .87rem; }
.with-notes .lecture-notes { display: block; }
.lecture-problems { border: 1px solid var(--warn); border-inline-start-width: 5px; border-radius: 6px; padding: .4rem .8rem; font-size: .9rem; }
.prediction-layer { position: absolute; left: 0; top: 0; pointer-events: none; overflow: visible; }
.prediction-area { position: absolute; cursor: crosshair; touch-action: none; }
.prediction-area.closed { pointer-events: none; }
.prediction-area:focus-visible { outline: 3px solid var(--accent); outline-offset: 0; }
.prediction-handle { position: absolute; width: 30px; height: 30px; min-height: 0; margin: -15px 0 0 -15px; padding: 0; border-radius: 50%; border: 2px dashed var(--accent); background: none; cursor: grab; touch-action: none; }
.prediction-handle:hover:not(:disabled) { background: none; }
.predicted { fill: none; stroke: var(--accent); stroke-width: 3; stroke-dasharray: 7 4; stroke-linecap: round; }
circle.predicted { fill: var(--bg); stroke-dasharray: none; }
.between { stroke: var(--edge); stroke-dasharray: 3 3; }
.computed-mark { stroke: var(--bad); stroke-width: 3; fill: none; }
.cover { fill: var(--bg); }
.others path { fill: none; stroke: var(--edge); stroke-width: 1.5; }
.prediction-cursor { stroke: var(--accent); stroke-width: 1; stroke-dasharray: 2 3; }
.making { display: grid; gap: 1rem 1.4rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 900px) { .making { grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr); } }
.step-list { list-style: none; padding: 0; margin: 0; }
.step-list li { display: flex; gap: .2rem; align-items: center; border-top: 2px solid transparent; border-bottom: 2px solid transparent; }
.step-list li.drop-before { border-top-color: var(--accent); }
.step-list li.drop-after { border-bottom-color: var(--accent); }
.step-name { flex: 1; text-align: start; border: 0; overflow-wrap: anywhere; min-width: 0; }
.step-name[aria-current] { background: var(--wash); color: var(--accent); font-weight: 600; }
.grip { cursor: grab; touch-action: none; padding: .2rem .3rem; color: var(--quiet); }
.making-insert { margin: .4rem 0; }
.source { width: 100%; font: .92rem/1.45 var(--mono); }
.preview-head { margin: .8rem 0 .3rem; color: var(--quiet); }
.preview { border-top: 1px solid var(--line); padding-top: .4rem; }
.preview h2 { margin-top: .3em; }
.added a { font-weight: 600; }
.handout { display: none; }
@media print {
  .lecture-tools, .question-tools, .contents, .lecture-problems, .reveal-button, .whole-figure { display: none !important; }
  .lecture-text, .lecture-view > .title { max-width: none; }
  .lecture-figure, .question-block { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .is-handout body > *:not(.handout) { display: none !important; }
  .handout { display: block; font-size: 10.5pt; line-height: 1.4; }
  .handout h1 { font-size: 17pt; } .handout h2 { font-size: 13pt; margin-top: 6mm; } .handout h3 { font-size: 11pt; margin-top: 3mm; }
  .handout figure, .handout-question { break-inside: avoid; margin: 3mm 0; }
  .handout canvas { display: block; max-width: 100%; height: auto; }
  .handout-small { width: 60mm; } .handout-medium { width: 115mm; } .handout-large { width: 165mm; }
  .handout figcaption { font-size: 9pt; }
  .handout p { margin: 1.5mm 0; }
  .handout-choices { list-style: none; padding-inline-start: 2mm; } .handout-choices p { display: inline; }
  .handout-line { border-bottom: 1px solid #999; height: 8mm; text-align: end; padding-top: 3mm; line-height: 5mm; }
  .handout-answers { break-before: page; }
}
@media (forced-colors: active) {
  .predicted, .computed-mark { stroke: CanvasText; }
  .cover { fill: Canvas; }
}
`;

/** The window of the lecturer. */
export const LECTURER = `
:root { color-scheme: light dark; }
body { font: 1.15rem/1.5 system-ui, sans-serif; margin: 1rem 1.4rem; background: Canvas; color: CanvasText; }
.clock { font-size: 1.6rem; font-variant-numeric: tabular-nums; margin: 0; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-bottom: .2em; }
figure { margin: .4em 0; } canvas { max-width: 100%; max-height: 45vh; }
figcaption { font-size: .9rem; } figcaption p { margin: 0; }
`;

let used = false;

/** Puts the sheet into force. */
export function useStyle() {
  if (used) return;
  used = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(READ + PRESENT);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
