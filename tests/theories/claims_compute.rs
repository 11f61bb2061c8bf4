//! A claim is judged by what its theory computes: each of its computations calls a function of the theory's own modules
//! that a figure or a quantity uses too. Read from the sources, token by token.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use vitreous::catalogue::THEORIES;

/// Computations that need no function of the theory, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("etm.claim_absorption_trend", "compares the printed areas of the fits with one another"),
    ("etm.claim_five_sixths", EIGENVECTORS),
    ("etm.claim_rabi_asymmetry", EIGENVECTORS),
    ("etm.claim_rabi_prefactor", EIGENVECTORS),
    ("etm.claim_response_strength", EIGENVECTORS),
    ("etm.claim_single_set", "compares the printed cut-offs of the fits with one another"),
    ("etm.claim_smaller_areas", "compares the printed areas of the fits with one another"),
    ("etm.claim_table_1", "compares two printed lines of one table"),
    ("etm.claim_table_3", "compares two printed lines of one table"),
    ("gauge_lps.claim_one_order", "compares printed energies"),
    ("melting_rg.claim_series", "a step of the derivation: a series against its integral, which nothing else needs"),
    ("melting_rg.claim_supplement_integral", "a step of the derivation: an integral against its quadrature, which nothing else needs"),
    ("rfot.claim_alpha", "its second reading is one over the square of a printed number"),
    ("two_electron.boson_strain_glass", "a printed number over another"),
];

const EIGENVECTORS: &str = "the eigenvectors of the Hamiltonian are the independent route to what the figures compute in closed form";

/// Names of methods that a theory's types share with the standard library.
const COMMON: [&str; 8] = ["new", "from", "iter", "map", "sum", "min", "max", "number"];

/// The methods of a claim that take a computation.
const COMPUTING: [&str; 5] = ["by", "by_analysis", "or_read_as", "corrected", "rounded"];

/// Every file below a folder: path from it, tokens of what is shipped.
fn sources(folder: &Path, under: &str, found: &mut Vec<(String, TokenStream)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{under}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            sources(&path, &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).unwrap();
            let shipped = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            found.push((name, shipped.parse().unwrap()));
        }
    }
}

/// The bodies of the functions in these tokens, by name, and the names of types.
#[derive(Default)]
struct Defined {
    functions: BTreeMap<String, Vec<TokenStream>>,
    types: BTreeSet<String>,
}

impl Defined {
    fn read(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (k, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                self.read(group.stream());
            }
            let (TokenTree::Ident(keyword), Some(TokenTree::Ident(name))) = (token, tokens.get(k + 1)) else { continue };
            if keyword == "struct" || keyword == "enum" {
                self.types.insert(name.to_string());
            } else if keyword == "fn" {
                let body = tokens[k..].iter().find_map(|t| match t {
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
                    _ => None,
                });
                self.functions.entry(name.to_string()).or_default().extend(body);
            }
        }
    }
}

/// All names in some tokens.
fn names(tokens: &TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => names(&group.stream(), found),
            _ => {}
        }
    }
}

/// Arguments that are bare names, as in `.map(f)`: functions, unless a binding says otherwise.
fn handed_on(arguments: &TokenStream, found: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = arguments.clone().into_iter().collect();
    let mark = |at: Option<&TokenTree>, marks: &[char]| at.is_none_or(|t| matches!(t, TokenTree::Punct(p) if marks.contains(&p.as_char())));
    for (k, token) in tokens.iter().enumerate() {
        if let TokenTree::Ident(name) = token
            && mark(k.checked_sub(1).map(|at| &tokens[at]), &[','])
            && mark(tokens.get(k + 1), &[',', ':'])
        {
            found.insert(name.to_string());
        }
    }
}

/// Names that some tokens bind: between `let` and `=`, and between the bars of a closure.
fn bound(tokens: &TokenStream, found: &mut BTreeSet<String>) {
    let (mut pattern, mut bars) = (false, false);
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) if word == "let" || word == "for" => pattern = true,
            TokenTree::Ident(word) if word == "in" => pattern = false,
            TokenTree::Punct(p) if p.as_char() == '=' => pattern = false,
            TokenTree::Punct(p) if p.as_char() == '|' => bars = !bars,
            TokenTree::Ident(word) if pattern || bars => drop(found.insert(word.to_string())),
            TokenTree::Group(group) if pattern || bars => names(&group.stream(), found),
            TokenTree::Group(group) => bound(&group.stream(), found),
            _ => {}
        }
    }
}

/// What some tokens call: `f` of `f(…)` and of `.f(…)`, `T` of `T::f(…)` as well.
fn calls(tokens: &TokenStream, found: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (k, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        calls(&group.stream(), found);
        if group.delimiter() != Delimiter::Parenthesis || k == 0 {
            continue;
        }
        if let TokenTree::Ident(name) = &tokens[k - 1] {
            handed_on(&group.stream(), found);
            let owner = k.checked_sub(4).map(|at| &tokens[at..k - 1]);
            if let Some([TokenTree::Ident(owner), TokenTree::Punct(a), TokenTree::Punct(b)]) = owner
                && a.as_char() == ':'
                && b.as_char() == ':'
            {
                found.insert(format!("{owner}::{name}"));
            } else {
                found.insert(name.to_string());
            }
        }
    }
}

/// The computations of the claims in some tokens: id, method, tokens of its arguments. `writers` are functions that write a claim.
fn computations(tokens: &TokenStream, writers: &BTreeSet<&str>, found: &mut Vec<(String, String, TokenStream)>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut claim = None;
    for (k, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(comma) if comma.as_char() == ',' => claim = None,
            TokenTree::Group(group) => {
                let before = match k.checked_sub(1).map(|at| &tokens[at]) {
                    Some(TokenTree::Ident(name)) => name.to_string(),
                    _ => String::new(),
                };
                let of_claim = k >= 4 && matches!(&tokens[k - 4], TokenTree::Ident(owner) if owner == "Claim");
                let id = group.stream().into_iter().next().map(|id| id.to_string()).unwrap_or_default();
                // a writer takes the id as an argument: its callers are looked at
                let written = writers.contains(before.as_str()) && id.starts_with('"');
                if (before == "new" && of_claim && !id.starts_with(char::is_lowercase)) || written {
                    let id = id.trim_matches('"').to_owned();
                    if written {
                        found.push((id.clone(), before, group.stream()));
                    }
                    claim = Some(id);
                } else if let Some(id) = claim.as_ref().filter(|_| COMPUTING.contains(&before.as_str())) {
                    found.push((id.clone(), before, group.stream()));
                } else {
                    computations(&group.stream(), writers, found);
                }
            }
            _ => {}
        }
    }
}

/// The name of what is called, without its type or module.
fn last(call: &str) -> &str {
    call.rsplit("::").next().unwrap_or(call)
}

/// The claims of a theory whose computation calls no function of the theory that is shown elsewhere.
fn alone(files: &[(String, TokenStream)]) -> (usize, Vec<String>) {
    let within = |path: &str, parts: &[&str]| parts.iter().any(|part| path.starts_with(&format!("{part}/")) || path == format!("{part}.rs"));
    let (mut own, mut of_claims) = (Defined::default(), Defined::default());
    let mut shown = BTreeSet::new();
    let mut found = Vec::new();
    for (path, tokens) in files {
        if within(path, &["claims"]) {
            of_claims.read(tokens.clone());
        } else if within(path, &["figures", "quantities", "fits"]) {
            names(tokens, &mut shown);
        } else if !within(path, &["presets", "sources", "mod", "params"]) {
            own.read(tokens.clone());
        }
    }
    let writes = |bodies: &Vec<TokenStream>| bodies.iter().any(|body| body.to_string().contains("Claim :: new"));
    let writers: BTreeSet<&str> = of_claims.functions.iter().filter(|(_, bodies)| writes(bodies)).map(|(name, _)| name.as_str()).collect();
    files.iter().filter(|(path, _)| within(path, &["claims"])).for_each(|(_, tokens)| computations(tokens, &writers, &mut found));
    // what a shown function calls is shown
    loop {
        let before = shown.len();
        for (name, bodies) in &own.functions {
            if shown.contains(name) {
                bodies.iter().for_each(|body| names(body, &mut shown));
            }
        }
        if shown.len() == before {
            break;
        }
    }
    // `Type::f` by its type, else by the name; `new` alone and what the standard library has tell nothing
    let of_theory = |call: &str| {
        let name = last(call);
        let owner = call.split_once("::").map(|(owner, _)| owner).filter(|owner| owner.starts_with(char::is_uppercase));
        own.functions.contains_key(name)
            && owner.map_or(shown.contains(name) && !COMMON.contains(&name), |owner| own.types.contains(owner) && shown.contains(owner))
    };
    let mut wrong = Vec::new();
    for (id, method, tokens) in &found {
        let (mut called, mut local) = (BTreeSet::new(), BTreeSet::new());
        handed_on(tokens, &mut called);
        calls(tokens, &mut called);
        bound(tokens, &mut local);
        called.retain(|name| !local.contains(name));
        // helpers of the claims stand for what they call
        loop {
            let before = called.len();
            for helper in called.clone() {
                of_claims.functions.get(last(&helper)).into_iter().flatten().for_each(|body| {
                    let (mut further, mut local) = (BTreeSet::new(), BTreeSet::new());
                    calls(body, &mut further);
                    bound(body, &mut local);
                    called.extend(further.into_iter().filter(|name| !local.contains(name)));
                });
            }
            if called.len() == before {
                break;
            }
        }
        if !called.iter().any(|call| of_theory(call)) {
            wrong.push(format!("{id} .{method}: {}", called.into_iter().collect::<Vec<_>>().join(" ")));
        }
    }
    (found.len(), wrong)
}

#[test]
fn every_claim_is_computed_by_functions_that_are_shown() {
    let mut wrong = Vec::new();
    for theory in THEORIES.iter().filter(|theory| theory.claims().next().is_some()) {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/theories").join(theory.id), "", &mut files);
        let (computed, found) = alone(&files);
        assert!(computed >= theory.claims().count() / 2, "{}: only {computed} computations are found", theory.id);
        wrong.extend(found);
    }
    let id = |line: &String| line.split(' ').next().unwrap_or_default().to_owned();
    wrong.sort();
    let unexplained: Vec<&String> = wrong.iter().filter(|line| EXCEPTIONS.iter().all(|(known, _)| *known != id(line))).collect();
    assert!(unexplained.is_empty(), "{} of them:\n{}", unexplained.len(), unexplained.iter().map(|l| l.as_str()).collect::<Vec<_>>().join("\n"));
    let idle: Vec<&str> = EXCEPTIONS.iter().map(|e| e.0).filter(|known| wrong.iter().all(|line| id(line) != *known)).collect();
    assert!(idle.is_empty(), "exceptions that are none: {idle:?}");
}
