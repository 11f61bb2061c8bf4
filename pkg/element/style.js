// How the element looks; nothing of the page around reaches in but its font size and colours scheme.
export const STYLE = `
:host { display: block; position: relative; min-height: 12rem; font: 0.9rem/1.4 system-ui, sans-serif; color-scheme: light dark; direction: ltr; text-align: start; }
.plot { position: relative; touch-action: pan-y; }
.plot:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
canvas { display: block; width: 100%; }
.overlay { position: absolute; inset: 0; pointer-events: none; }
.trace-ring { fill: Canvas; stroke: #0b57d0; stroke-width: 2.5; }
.trace-line { stroke: #767d88; stroke-width: 1; stroke-dasharray: 2 3; }
.read-box { position: absolute; left: 0; top: 0; display: grid; background: Canvas; color: CanvasText; border: 1px solid #767d88; border-radius: 6px; padding: 0.2rem 0.5rem; font-size: 0.82rem; pointer-events: none; }
[hidden] { display: none !important; }
.line { margin: 0.2rem 0 0; font-size: 0.85rem; }
.line a { color: #0b57d0; }
:host([data-theme="dark"]) .line a { color: #8ab4f8; }
.controls { display: grid; gap: 0.4rem 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin: 0.5rem 0; }
label { display: grid; grid-template-columns: 1fr auto; align-content: start; gap: 0 0.5rem; }
label > input[type="range"], label > select { grid-column: 1 / -1; width: 100%; touch-action: pan-y; }
select { font: inherit; }
input[type="checkbox"] { width: 1em; height: 1em; }
fieldset { margin: 0; padding: 0; border: 0; }
fieldset label { display: inline-flex; gap: 0.25rem; align-items: center; margin-right: 0.8rem; }
legend { padding: 0; }
.problem { color: #b3261e; margin: 0.25rem 0; }
:host([data-theme="dark"]) .problem { color: #ff8a80; }
.problem:empty { display: none; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
