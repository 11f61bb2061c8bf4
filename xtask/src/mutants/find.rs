//! Finds what can be changed in a source, and writes the source anew with chosen changes behind switches.

use super::source::{Place, Source};
use proc_macro2::Span;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Block, Expr, GenericArgument, Pat, PathArguments, ReturnType, Signature, Type, UnOp};

/// Walks through a source. Every change gets the next number; those that are chosen are written.
pub(super) struct Finder<'a> {
    pub(super) source: Source<'a>,
    /// Where code is computed by the compiler, no switch can stand.
    constant: bool,
    function: String,
}

impl<'a> Finder<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        Self { source, constant: false, function: String::new() }
    }

    /// An expression with the expressions that may stand in its place.
    fn choice(&mut self, node: Range<usize>, span: Span, choices: Vec<(String, String)>, inside: impl FnOnce(&mut Self)) {
        let chosen = if self.constant { Vec::new() } else { self.chosen(span, choices) };
        if chosen.is_empty() {
            return inside(self);
        }
        self.source.open(node.start, "(", chosen, " else { ");
        inside(self);
        self.source.close(node.end, " })");
    }

    fn chosen(&mut self, span: Span, choices: Vec<(String, String)>) -> Vec<(u32, String)> {
        let (at, function) = (span.start(), self.function.clone());
        let numbered = choices.into_iter().filter_map(|(what, text)| {
            let place = Place { line: at.line, column: at.column + 1, function: function.clone(), what };
            Some((self.source.number(place)?, text))
        });
        numbered.collect()
    }

    fn text(&self, node: &impl Spanned) -> String {
        format!("({})", &self.source.text[node.span().byte_range()])
    }

    fn body(&mut self, signature: &Signature, block: &Block) {
        let name = signature.ident.to_string();
        if signature.constness.is_some() {
            let before = std::mem::replace(&mut self.constant, true);
            visit::visit_block(self, block);
            self.constant = before;
            return;
        }
        let before = std::mem::replace(&mut self.function, name);
        let values = match &signature.output {
            ReturnType::Default => vec![String::new()],
            ReturnType::Type(_, of) => values(of),
        };
        if !block.stmts.is_empty() {
            let choices = values.into_iter().map(|value| (format!("return {value}"), format!("return {value};"))).collect();
            for (id, text) in self.chosen(signature.ident.span(), choices) {
                self.source.open(block.brace_token.span.open().byte_range().end, " ", vec![(id, text)], "");
            }
        }
        visit::visit_block(self, block);
        self.function = before;
    }

    fn in_constant(&mut self, constant: bool, inside: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.constant, constant);
        inside(self);
        self.constant = before;
    }
}

/// Whether code is there for tests, or for another machine.
fn elsewhere(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| {
        let text = one.meta.to_text();
        one.path().is_ident("test")
            || (one.path().is_ident("cfg") && ["test", "wasm32", "parts"].iter().any(|word| text.contains(word)) && !text.contains("not"))
    })
}

trait ToText {
    fn to_text(&self) -> String;
}

impl ToText for syn::Meta {
    fn to_text(&self) -> String {
        match self {
            Self::List(list) => list.tokens.to_string(),
            Self::Path(_) | Self::NameValue(_) => String::new(),
        }
    }
}

/// Values that a function may give instead of its own.
fn values(of: &Type) -> Vec<String> {
    let default = vec!["Default::default()".to_owned()];
    let Type::Path(path) = of else {
        return match of {
            Type::Tuple(all) if all.elems.is_empty() => vec![String::new()],
            Type::ImplTrait(_) | Type::Never(_) => Vec::new(),
            Type::Reference(_) | Type::Tuple(_) | Type::Array(_) => default,
            _ => Vec::new(),
        };
    };
    let Some(last) = path.path.segments.last() else { return default };
    let inner = || match &last.arguments {
        PathArguments::AngleBracketed(all) => all.args.iter().find_map(|one| if let GenericArgument::Type(of) = one { Some(values(of)) } else { None }),
        _ => None,
    };
    let of =
        |way: &str| inner().unwrap_or_default().into_iter().map(|value| format!("{way}({})", if value.is_empty() { "()" } else { &value })).collect::<Vec<_>>();
    match last.ident.to_string().as_str() {
        "f64" => ["0.0", "1.0", "-1.0"].map(str::to_owned).to_vec(),
        "bool" => ["true", "false"].map(str::to_owned).to_vec(),
        "usize" | "u32" | "u64" | "i32" | "u8" => ["0", "1"].map(str::to_owned).to_vec(),
        "String" => ["String::new()", "\"xyzzy\".to_owned()"].map(str::to_owned).to_vec(),
        "Result" => of("Ok"),
        "Option" => [vec!["None".to_owned()], of("Some")].concat(),
        "Vec" => [vec!["Vec::new()".to_owned()], inner().unwrap_or_default().into_iter().map(|value| format!("vec![{value}]")).collect()].concat(),
        "Self" => Vec::new(),
        _ => default,
    }
}

/// Operators that may stand in the place of another.
fn others(op: &BinOp) -> &'static [&'static str] {
    match op {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Lt(_) => &["==", ">", "<="],
        BinOp::Gt(_) => &["==", "<", ">="],
        BinOp::Le(_) => &[">"],
        BinOp::Ge(_) => &["<"],
        BinOp::Add(_) => &["-", "*"],
        BinOp::Sub(_) => &["+", "/"],
        BinOp::Mul(_) => &["+", "/"],
        BinOp::Div(_) => &["%", "*"],
        BinOp::Rem(_) => &["/", "+"],
        BinOp::BitAnd(_) => &["|"],
        BinOp::BitOr(_) => &["&"],
        BinOp::Shl(_) => &[">>"],
        BinOp::Shr(_) => &["<<"],
        BinOp::AddAssign(_) => &["-=", "*="],
        BinOp::SubAssign(_) => &["+=", "/="],
        BinOp::MulAssign(_) => &["+=", "/="],
        BinOp::DivAssign(_) => &["%=", "*="],
        _ => &[],
    }
}

/// Whether a pattern is bound inside, so that it must stay where it is.
fn binds(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(both) => binds(&both.left) || binds(&both.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        let node = expr.span().byte_range();
        let (span, choices) = match expr {
            Expr::Binary(both) if !binds(expr) => {
                let (left, right) = (self.text(&both.left), self.text(&both.right));
                // what is assigned to stands without brackets
                let left = if left.len() > 2 && matches!(&*both.left, Expr::Path(_) | Expr::Field(_) | Expr::Index(_)) {
                    left[1..left.len() - 1].to_owned()
                } else {
                    left
                };
                let was = &self.source.text[both.op.span().byte_range()];
                let choices = others(&both.op).iter().map(|op| (format!("{was} to {op}"), format!("{left} {op} {right}"))).collect();
                (both.op.span(), choices)
            }
            Expr::Unary(one) if matches!(one.op, UnOp::Neg(_) | UnOp::Not(_)) => {
                let was = &self.source.text[one.op.span().byte_range()];
                (one.op.span(), vec![(format!("{was} left out"), self.text(&one.expr))])
            }
            _ => return visit::visit_expr(self, expr),
        };
        self.choice(node, span, choices, |finder| visit::visit_expr(finder, expr));
    }

    fn visit_expr_match(&mut self, whole: &'ast syn::ExprMatch) {
        self.visit_expr(&whole.expr);
        let rest = whole.arms.iter().any(|arm| matches!(arm.pat, Pat::Wild(_)) && arm.guard.is_none());
        for arm in whole.arms.iter().filter(|arm| !elsewhere(&arm.attrs)) {
            if let Some((_, guard)) = &arm.guard {
                let choices = ["true", "false"].map(|value| (format!("guard to {value}"), value.to_owned())).to_vec();
                self.choice(guard.span().byte_range(), guard.span(), choices, |finder| finder.visit_expr(guard));
            } else if rest && !matches!(arm.pat, Pat::Wild(_)) && !self.constant {
                for (id, _) in self.chosen(arm.pat.span(), vec![("arm left out".to_owned(), String::new())]) {
                    self.source.guard(arm.pat.span().byte_range().end, id);
                }
            }
            self.visit_expr(&arm.body);
        }
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.in_constant(false, |finder| finder.visit_expr(&closure.body));
    }

    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.in_constant(true, |finder| finder.visit_expr(&item.expr));
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        if !elsewhere(&item.attrs) {
            self.in_constant(true, |finder| finder.visit_expr(&item.expr));
        }
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.in_constant(true, |finder| finder.visit_expr(&item.expr));
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !elsewhere(&item.attrs) {
            self.body(&item.sig, &item.block);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !elsewhere(&item.attrs) {
            self.body(&item.sig, &item.block);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !elsewhere(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let of = item.trait_.as_ref().and_then(|(_, path, _)| path.segments.last()).map(|last| last.ident.to_string()).unwrap_or_default();
        if !elsewhere(&item.attrs) && !["Debug", "Default"].contains(&of.as_str()) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, _: &'ast syn::TraitItemFn) {}

    fn visit_item_enum(&mut self, _: &'ast syn::ItemEnum) {}

    fn visit_type(&mut self, _: &'ast Type) {}

    fn visit_pat(&mut self, _: &'ast Pat) {}

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_generics(&mut self, _: &'ast syn::Generics) {}

    fn visit_path(&mut self, _: &'ast syn::Path) {}
}
