//! What `--help` prints.

pub(super) const GENERAL: &str = "\
vitreous: theories of glass, computed

  vitreous list [--json]                    theories, quantities, figures, claims, presets
  vitreous describe ID [--json]             one of them, with its inputs
  vitreous eval QUANTITY name=value ...     compute one quantity
  vitreous batch < cases.ndjson             compute many, one JSON line each
  vitreous figure FIGURE name=value ...     a figure as SVG, CSV or JSON
  vitreous claims [THEORY] [--json]         what the papers state against what is computed

`vitreous COMMAND --help` says more. `vitreous --version` prints the version.
";

const LIST: &str = "\
vitreous list [--json]

Lists every theory with its quantities, figures, claims and presets. With --json the whole catalogue: equations,
inputs with units, ranges and domains, sources.
";

const DESCRIBE: &str = "\
vitreous describe ID [--json]

Describes a theory, quantity, figure, claim or preset (theory.preset): equation, inputs, outputs, source.
";

const EVAL: &str = "\
vitreous eval QUANTITY name=value ... [--json]

Computes a quantity. An input that is not given takes its default. With --json the answer is one line,
{\"outputs\":{name:number}} or {\"error\":{\"kind\",\"input\",\"value\",\"unit\",\"domain\",\"message\"}}.
Exit status 2 where an input is refused.

  vitreous eval rfot.free_energy_profile s_c=0.72 stiffness=100
";

const BATCH: &str = "\
vitreous batch < cases.ndjson > answers.ndjson

Reads one case a line, {\"quantity\":id,\"inputs\":{name:value}}, and writes one answer a line in the same order, as
`eval --json` would. Never stops at a bad line: its answer is an error. A line that is no such case is refused as
`unreadable` with its line number.
";

const FIGURE: &str = "\
vitreous figure FIGURE name=value ... (--svg FILE | --csv FILE | --json FILE) [--width PX] [--height PX] [--theme light|dark] [--bare]

Computes a figure at its finest and writes it; several forms may be asked for at once. FILE - is standard output.
--bare leaves title and source out of the drawing.
Each file carries the version, the parameters and a link that shows the same figure on the page.
Width and height are in CSS pixels, 100 to 8000.

  vitreous figure rfot.free_energy_profile s_c=0.5 --svg barrier.svg --csv barrier.csv
";

const CLAIMS: &str = "\
vitreous claims [THEORY] [--json]

The ledger: for each checkable statement of the paper its place, what is printed, what is computed, the verdict that
follows, and why.
";

/// The help of a command; `None` where there is no such command.
pub(super) fn of(command: &str) -> Option<&'static str> {
    match command {
        "list" => Some(LIST),
        "describe" => Some(DESCRIBE),
        "eval" => Some(EVAL),
        "batch" => Some(BATCH),
        "figure" => Some(FIGURE),
        "claims" => Some(CLAIMS),
        _ => None,
    }
}
