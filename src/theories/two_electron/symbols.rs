//! The symbol table of the theory.

use crate::describe::Symbol;

pub(super) static SYMBOLS: &[Symbol] = &[
    Symbol { symbol: r"\sigma", name: "sigma", unit: "1", meaning: "diameter of a hard sphere" },
    Symbol { symbol: "q", name: "q", unit: "1", meaning: "distance of the centres of two molecules" },
    Symbol { symbol: r"\chi", name: "chi", unit: "1", meaning: "potential of the neighbourhood, which is the sixth power of σ/q" },
    Symbol { symbol: "f", name: "potential", unit: "epsilon_0", meaning: "Lennard-Jones potential over the depth of the well" },
    Symbol { symbol: r"\varepsilon_0", name: "well", unit: "K", meaning: "depth of the well" },
    Symbol { symbol: r"q_L,\ q_0,\ q_R", name: "q_inner, q_middle, q_outer", unit: "1", meaning: "inner fixed point, bottom and outer fixed point of a well" },
    Symbol { symbol: r"d_L^*", name: "invariant", unit: "1", meaning: "width of one well over the size of the level before it" },
    Symbol { symbol: "2d", name: "cage", unit: "1", meaning: "side of the cage in which a molecule moves" },
    Symbol { symbol: r"\Omega", name: "jump_angle", unit: "deg", meaning: "angle between neighbouring contact lines" },
    Symbol { symbol: "k", name: "contacts", unit: "1", meaning: "contact lines in a quarter turn" },
    Symbol { symbol: r"\angle\mathrm{Trap}", name: "trap_angle", unit: "deg", meaning: "trap angle, which the whole jumps leave of a quarter turn" },
    Symbol { symbol: r"\Phi", name: "overlap angle", unit: "deg", meaning: "half the angle that the overlap of two spheres fills, seen from a centre" },
    Symbol { symbol: "V_i", name: "cluster", unit: "1", meaning: "cluster of level i, from 0 to 8; the last is the soft matrix" },
    Symbol { symbol: "N_i", name: "molecules", unit: "1", meaning: "molecules in a cluster" },
    Symbol { symbol: "N", name: "length", unit: "1", meaning: "molecules in a chain" },
    Symbol { symbol: "n_z", name: "step", unit: "1", meaning: "step of a soft matrix along z" },
    Symbol { symbol: "N_z^*,\\ N^*", name: "freedom_1d, freedom_3d", unit: "1", meaning: "degrees of freedom of a chain along one axis and in space" },
    Symbol {
        symbol: r"T_g^\circ,\ T_m^\circ",
        name: "ordering temperatures",
        unit: "K",
        meaning: "temperatures of the energies that order a soft matrix and let it disappear",
    },
    Symbol { symbol: r"\Omega_z", name: "angle", unit: "deg", meaning: "angle between the leaning edge of the equilateral hexahedron and z" },
];
