//! The figures of one file. In the page's module each such group is code of its own, which is fetched when one of its figures is
//! shown.

use super::Figure;
use serde::{Serialize, Serializer};

/// The figures of one file.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The part of the module that holds them: the id of their theory or comparison, an underscore, and the name of the file.
    pub part: &'static str,
    /// The figures.
    pub figures: &'static [Figure],
}

/// All figures of some groups.
pub(super) fn figures(groups: &'static [Group]) -> impl Iterator<Item = &'static Figure> + use<> {
    groups.iter().flat_map(|group| group.figures)
}

/// A figure, and the part of the module that draws it.
#[derive(Serialize)]
struct Placed {
    part: &'static str,
    #[serde(flatten)]
    figure: &'static Figure,
}

/// As one list.
pub(super) fn listed<S: Serializer>(groups: &&'static [Group], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(groups.iter().flat_map(|group| group.figures.iter().map(|figure| Placed { part: group.part, figure })))
}

/// `FIGURES` of a theory or comparison from the files in which they stand, each a group of that name; in a module in parts also
/// `part`, which answers with a group once its code is linked.
macro_rules! figure_groups {
    ($room:ident: $($file:ident),+ $(,)?) => {
        /// Its figures, by phenomenon.
        pub const FIGURES: &[$crate::describe::Group] =
            &[$($crate::describe::Group { part: concat!(stringify!($room), "_", stringify!($file)), figures: $file::FIGURES }),+];

        #[cfg(feature = "parts")]
        pastey::paste! {
            $(
                #[wasm_split_helpers::wasm_split([<$room _ $file>])]
                fn [<$room _ $file>]() -> &'static [$crate::describe::Figure] {
                    $file::FIGURES
                }
            )+

            /// The figures of a part.
            pub async fn part(name: &str) -> Option<&'static [$crate::describe::Figure]> {
                $(
                    if name == concat!(stringify!($room), "_", stringify!($file)) {
                        return Some([<$room _ $file>]().await);
                    }
                )+
                None
            }
        }
    };
}
pub(crate) use figure_groups;
