//! What `--help` prints.

pub(super) const GENERAL: &str = "\
vitreous: theories of glass, computed

  vitreous list [--json]                    theories, quantities, figures, claims, presets
  vitreous describe ID [--json]             one of them, with its inputs
  vitreous eval QUANTITY name=value ...     compute one quantity
  vitreous solve QUANTITY OUTPUT=VALUE for=INPUT [name=value ...]   the input that makes an output
  vitreous scan QUANTITY name=FROM..TO:STEPS [name=value ...]       a quantity along an input or two
  vitreous fit MODEL FILE [name=value ...]                          a model set beside measured points
  vitreous models [--json]                  what can be fitted, and what is free in it
  vitreous batch < cases.ndjson             compute many, one JSON line each
  vitreous figure FIGURE name=value ...     a figure as SVG, CSV or JSON
  vitreous claims [THEORY] [--json]         what the papers state against what is computed
  vitreous questions [--json]               questions, and the figures that answer them
  vitreous glossary [TERM] [--json]         what the terms of the field mean
  vitreous lecture FILE.md                  a lecture: what it holds, checked, as handout, notes or one file

`vitreous COMMAND --help` says more. `vitreous --version` prints the version.
";

const LIST: &str = "\
vitreous list [--json]

Lists every theory with its quantities, figures, claims and presets. With --json the whole catalogue: equations,
inputs with units, ranges and domains, sources.
";

const DESCRIBE: &str = "\
vitreous describe ID [--json]

Describes a theory, quantity, figure, claim or preset (theory.preset): equation, inputs, outputs, source. Where a quantity
and a figure bear one id both are shown; with --json the figure stands in the field `figure` of the quantity.
";

const EVAL: &str = "\
vitreous eval QUANTITY name=value ... [--json]

Computes a quantity. An input that is not given takes its default. With --json the answer is one line,
{\"outputs\":{name:number}} or {\"error\":{\"kind\",\"input\",\"value\",\"unit\",\"domain\",\"message\"}}.
Exit status 2 where an input is refused.

A number may be typed as 0.85, 1.5e-3, 1/3 or 0,85. With an uncertainty (0.85±0.05, 0.85+-0.05, 0.85(5), or 0.8..0.9 for
anything between) the error of each output follows, and each input's share of its square:
{\"uncertainties\":{output:{\"error\",\"shares\":{input:fraction},\"method\",\"interval\",\"refused\"}}}. It is found from the slopes
(method linear), or, where the formula bends within the errors, from 2048 points of the inputs' distributions (method sampled;
interval holds the middle 68 %), or, where a few of these points lie so far out that no standard deviation can be given, as half
the width of that interval (method interval). Inputs are taken as independent of each other.

  vitreous eval rfot.free_energy_profile s_c=0.72 stiffness=100
  vitreous eval rfot.free_energy_profile s_c=0.72±0.02 'stiffness=100(5)'
";

const SOLVE: &str = "\
vitreous solve QUANTITY OUTPUT=VALUE for=INPUT [name=value ...] [within=LOW..HIGH] [--json]

Finds every value of an input for which an output has the value asked for, within the range of the input or within LOW..HIGH.
The other inputs take their values or defaults. With --json the answer is one line, {\"solutions\":[...]} in rising order or
{\"error\":{...}}, whose message says how far the output reaches. Exit status 2 where nothing solves.

  vitreous solve rfot.mosaic barrier=40 for=s_c
";

const SCAN: &str = "\
vitreous scan QUANTITY name=FROM..TO:STEPS[:log] [second=FROM..TO:STEPS[:log]] [name=value ...] [--csv FILE | --json]

Computes a quantity at STEPS values of an input, both ends counted, in equal steps or equal ratios (log); with two such inputs
at all pairs, the second going faster. Comma-separated values on standard output or in a file, units in the head; with --json
{\"rows\":[{\"inputs\":{...},\"outputs\":{...}}]}. A point that is refused has its reason in place of outputs. At most a million points.

  vitreous scan rfot.free_energy_profile s_c=0.3..1.2:10 --csv scan.csv
";

const FIT: &str = "\
vitreous fit MODEL FILE [x=COLUMN] [y=COLUMN] [sigma=COLUMN] [free=a,b] [name=value ...] [group=COLUMN [shared=a,b]] [loss=robust]
             [profile=a,b] [x_unit=UNIT] [y_unit=UNIT] [--json] [--svg FILE] [--report FILE] [--python FILE] [--tex FILE]

Fits a model to the points of a file by weighted least squares. Columns are named, or numbered from 1; x and y default to
the first two that hold numbers, sigma to the first after them whose head says that it holds errors. Units in the head are understood (T (°C), 1000/T, ln(eta),
eta [P]); what was understood is said, and a row that cannot be used is named and left out. A number given by name=value is held,
unless free names it: then the search begins there. Without free all parameters of the model are free, and the search begins
where the points suggest. x_unit and y_unit say what the numbers of a column are where its head does not: °C, 1000/K,
log10(P), mW/(cm K). What is per mole needs the molar mass beside it where the model counts by mass, in the head or here:
y_unit='mJ/(mol K), M = 60.08 g/mol'; or molar_mass=60.08. What is per volume needs density=2200, in kg/m³; Tg/T needs
glass_temperature=700, in K. separator=comma|semicolon|tab|blanks and decimal=comma|point say how the file is written, where it is read otherwise. sigma=5% takes a share of y as the error of every point. group fits each value of a
column by itself; with shared the parameters named have one value for all groups, and the others one for each. With
loss=robust points that lie far off count less. profile names parameters whose interval is found by the likelihood (all for
each); without it that is done where the interval is lopsided by more than a tenth. compare:MODEL fits all models of the same
output, with each choice that is a curve of its own, and ranks them by AICc; --json adds the comparisons to the fits.

--report writes a page to read and print: figure with confidence and prediction bands, residuals, quantiles, parameters,
correlations, sources and data. --svg writes the figure, --python a program that repeats the fit with SciPy, --tex a table.

  vitreous fit forms.vogel_fulcher data/viscosity/silica.csv --report fit.html
  vitreous fit forms.myega data/viscosity/silica.csv log10_viscosity_infinite=-2.9 --json
  vitreous fit compare:forms.vogel_fulcher data/viscosity/silica.csv
";

const MODELS: &str = "\
vitreous models [--json]

The models that `vitreous fit` knows: which output over which input, and which parameters may be free.
";

const BATCH: &str = "\
vitreous batch < cases.ndjson > answers.ndjson

Reads one case a line, {\"quantity\":id,\"inputs\":{name:value}}, and writes one answer a line in the same order, as
`eval --json` would. Also {\"solve\":id,\"output\":name,\"value\":number,\"for\":name,\"inputs\":{...},\"within\":[low,high]} and
{\"scan\":id,\"over\":{name:\"FROM..TO:STEPS\"},\"inputs\":{...}}, and
{\"fit\":model,\"x\":[...],\"y\":[...],\"sigma\":[...],\"free\":[...],\"inputs\":{...}} in the units of the model. A fit also takes
\"loss\":\"robust\", \"profile\":[...] or \"all\", \"group\":[...] with the set of each point, and \"shared\":[...], as `vitreous fit` does.
Never stops at a bad line: its answer is an error. A line that is no such case is refused as `unreadable` with its line number.
";

const FIGURE: &str = "\
vitreous figure FIGURE name=value ... (--svg FILE | --dark FILE | --csv FILE | --json FILE)
                [--width PX] [--height PX] [--theme light|dark] [--bare]

Computes a figure at its finest and writes it; several kinds may be asked for at once. FILE - is standard output.
--dark is the SVG in dark colours, as --svg with --theme dark. --bare leaves title and source out of the drawing.
Each file carries the version, the parameters and a link that shows the same figure on the page.
Width and height are in CSS pixels, 100 to 8000.

  vitreous figure rfot.free_energy_profile s_c=0.5 --svg barrier.svg --csv barrier.csv
";

const CLAIMS: &str = "\
vitreous claims [THEORY] [--json]

The ledger: for each checkable statement of the paper its place, what is printed, what is computed, the verdict that
follows, and why.
";

const QUESTIONS: &str = "\
vitreous questions [--json]

The questions of the front page, each with a short answer and the figures that show it, the best first. With --json also
the level of every figure and what stands on its axes.
";

const GLOSSARY: &str = "\
vitreous glossary [TERM] [--json]

What a term of the field means, and which figures show it; without TERM all terms in alphabetic order. A term is found by
its name, its plural or an abbreviation.

  vitreous glossary Kauzmann temperature
";

const LECTURE: &str = "\
vitreous lecture FILE.md [--json | --check]
vitreous lecture FILE.md --handout FILE.html [--answers last|none]
vitreous lecture FILE.md --notes mkdocs|sphinx|quarto|jupyter-book|reveal -o FILE.md [--formulas tex|mathml]
vitreous lecture FILE.md -o FILE.html [--page vitreous.html]

Reads a lecture: a Markdown file with figures of the page, words and questions; docs/lecture.md is its grammar. Without an
option it says what the lecture holds. FILE - is standard output.
--json     the lecture as the page reads it: steps, blocks, what the author should mend
--check    computes every figure, number and answer; exit status 2 and a line for each fault where there is one
--handout  HTML for printing, with pictures, and space for answers; the answers on a last page, or left out
--notes    the lecture for a tool that makes lecture notes or slides, its figures live; formulas as the tool shows them without
           a network, or as --formulas says
-o         the page with this lecture in one HTML file; the page is --page, or vitreous.html beside the lecture or here

  vitreous lecture glass.md --check
  vitreous lecture glass.md --handout glass.html --answers none
";

/// The help of a command; `None` where there is no such command.
pub(super) fn of(command: &str) -> Option<&'static str> {
    match command {
        "list" => Some(LIST),
        "describe" => Some(DESCRIBE),
        "eval" => Some(EVAL),
        "solve" => Some(SOLVE),
        "scan" => Some(SCAN),
        "fit" => Some(FIT),
        "models" => Some(MODELS),
        "batch" => Some(BATCH),
        "figure" => Some(FIGURE),
        "claims" => Some(CLAIMS),
        "questions" => Some(QUESTIONS),
        "glossary" => Some(GLOSSARY),
        "lecture" => Some(LECTURE),
        _ => None,
    }
}
