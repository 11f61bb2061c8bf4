//! Potential, ladder of wells, invariant, jump angle, torsion angle.

use super::super::{jump, potential};
use super::{whole, wu};
use crate::describe::{Domain, Equation, Param, Quantity, Standing, number, output, quantities};

const SIGMA_OVER_Q: Param =
    number("sigma_over_q", r"\sigma/q", "1", 0.89, [0.4, 1.1], "diameter of the hard sphere over the distance of the centres").positive();
const RUNG: Param = number("level", "i", "i", 0.0, [0.0, 8.0], "level of the inverse cascade, from one molecule to the soft matrix")
    .within(Domain::ALL.at_least(0.0).at_most(8.0).integer());
pub(in super::super) const SIGMA: Param =
    number("sigma", r"\sigma_0", "1", 1.0, [0.1, 10.0], "diameter of the smallest hard sphere, in any unit of length").log().positive();
pub(in super::super) const INVARIANT: Param =
    number("invariant", r"d_L^*", "d_L*", 0.10464892334840585, [0.05, 0.3], "invariant of the recursion, which is the chord of one jump on the unit circle")
        .within(Domain::POSITIVE.at_most(2.0));
const TRAP_ANGLE: Param =
    number("trap_angle", r"\angle\mathrm{Trap}", "deg", 0.019_784_8, [0.001, 0.1], "trap angle, which the whole jumps leave of a quarter turn").not_negative();

pub(in super::super) static POTENTIAL: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.lennard_jones",
        title: "Lennard-Jones potential and the neighbourhood potential χ",
        equations: &[
            Equation { number: "(2)", tex: r"f_i(\sigma_i/q_i) = 4[(\sigma_i/q_i)^{12} - (\sigma_i/q_i)^6]" },
            Equation { number: "(3)", tex: r"\chi_i = (\sigma_i/q_i)^6" },
            Equation { number: "(4)", tex: r"f_i(\chi_i) = -4\chi_i(1 - \chi_i)" },
        ],
        inputs: &[SIGMA_OVER_Q],
        outputs: &[
            output("potential", "f", "epsilon_0", "potential over the depth of the well"),
            output("chi", r"\chi", "1", "potential of the neighbourhood"),
            output("slope", r"\partial f/\partial\chi", "df/dchi", "slope over χ; a change does not grow from level to level where it lies between −1 and 1"),
        ],
        rules: &[],
        provenance: wu("Eqs (2)-(4)", Standing::AsPrinted),
        note: "This is ordinary mathematics of the Lennard-Jones potential. What the paper reads into it is as stated.",
        compute: |i| {
            let x = i.number("sigma_over_q")?;
            let chi = potential::chi(x)?;
            Ok(vec![potential::potential(x)?, chi, potential::slope_of_chi(chi)])
        },
    },
    Quantity {
        id: "two_electron.ladder",
        title: "Size and fixed points of one level of the inverse cascade",
        equations: &[
            Equation { number: "(6-1)", tex: r"\partial f_i/\partial\chi_i = \pm 1" },
            Equation { number: "(6-2)", tex: r"q_{i,R} = q_{i+1,L}" },
            Equation { number: "below (6-2)", tex: r"\sigma_{i+1} = (5/3)^{1/6}\sigma_i" },
        ],
        inputs: &[RUNG, SIGMA],
        outputs: &[
            output("sigma", r"\sigma_i", "1", "diameter of the hard sphere of this level, in the unit of the input"),
            output("q_inner", r"q_{i,L}", "1", "inner fixed point, where χ = 5/8"),
            output("q_middle", r"q_{i,0}", "1", "bottom of the well, where χ = 1/2"),
            output("q_outer", r"q_{i,R}", "1", "outer fixed point, where χ = 3/8"),
        ],
        rules: &[],
        provenance: wu("Eqs (6)-(6-2)", Standing::Derived),
        note: "The caption of Fig. 3 exchanges 3/8 and 5/8. We follow the text of III.C.1.",
        compute: |i| {
            let r = potential::rung(whole(i, "level")?, i.number("sigma")?)?;
            Ok(vec![r.sigma, r.q_inner, r.q_middle, r.q_outer])
        },
    },
    Quantity {
        id: "two_electron.lindemann_invariant",
        title: "The invariant of the recursion, and the same width over its own σ",
        equations: &[Equation {
            number: "(7)",
            tex: r"d_L^* \equiv (q_{i+1,R} - q_{i+1,L})/\sigma_i = (q_{1,R} - q_{1,L})/\sigma_0 \equiv (q_R - q_L)/\sigma",
        }],
        inputs: &[],
        outputs: &[
            output("invariant", r"d_L^*", "1", "width of one well over the size of the level before it"),
            output("single_sigma", r"(q_R - q_L)/\sigma", "1", "the same width over the size of its own level"),
        ],
        rules: &[],
        provenance: wu(
            "Eq. (7)",
            Standing::Corrected {
                printed: r"\ldots \equiv (q_R - q_L)/\sigma = 0.10464895\ldots",
                why: "The first form gives 0.104648923 and the last form, read with one σ for all, gives 0.096108096. These are two numbers. All that follows in the paper uses the first.",
            },
        ),
        note: "Read as a short form with its indices left out, the last form is the first.",
        compute: |_| Ok(vec![potential::invariant(), potential::single_sigma()]),
    },
    Quantity {
        id: "two_electron.jump_angle",
        title: "Jump angle, number of contacts and trap angle",
        equations: &[
            Equation { number: "Fig. 4", tex: r"\Omega = 2\sin^{-1}(d_L^*/2)" },
            Equation { number: "Fig. 4", tex: r"k = \lfloor 90^\circ/\Omega \rfloor + 1,\quad \angle\mathrm{Trap} = 90^\circ - (k-1)\,\Omega" },
        ],
        inputs: &[INVARIANT],
        outputs: &[
            output("jump_angle", r"\Omega", "deg", "angle between neighbouring contact lines"),
            output("contacts", "k", "1", "contact lines in a quarter turn"),
            output("trap_angle", r"\angle\mathrm{Trap}", "deg", "what the whole jumps leave of the quarter turn"),
        ],
        rules: &[],
        provenance: wu("Caption of Fig. 4, III.A.2", Standing::AsPrinted),
        note: "The trap angle is the small difference of two large angles. At the default, one part in a million of the jump angle changes it by 0.45 %.",
        compute: |i| {
            let j = jump::jump(i.number("invariant")?)?;
            Ok(vec![j.angle, j.contacts, j.trap])
        },
    },
    Quantity {
        id: "two_electron.magic_angle",
        title: "Torsion angle from the trap angle",
        equations: &[Equation { number: "IV.D.3", tex: r"\angle\mathrm{Tors}/\angle\mathrm{Trap} = 1\ \mathrm{radian} = 60" }],
        inputs: &[TRAP_ANGLE],
        outputs: &[
            output("printed", r"\angle\mathrm{Tors}", "deg", "with the paper's radian of 60 degrees"),
            output("true_radian", r"\angle\mathrm{Tors}'", "deg", "with a radian of 180/π degrees"),
        ],
        rules: &[],
        provenance: wu("IV.D.3", Standing::AsStated),
        note: "The factor 60 is a convention of the paper. The paper prints 1.14° to 1.17°. The unrounded trap angle gives 1.187°, because the printed band comes from a rounded one.",
        compute: |i| {
            let (printed, true_radian) = jump::torsion(i.number("trap_angle")?)?;
            Ok(vec![printed, true_radian])
        },
    },
]);
