//! Code that a module in parts fetches only when it is asked for: what the calculator, lectures and fits need.

/// Declares that `$value`, of the type `$kind`, is a part named `$name`. The file gets `open`, which makes it known once its code
/// is linked, and `opened`, which answers with it or with a refusal that begins with `$what`. Without parts it is always there.
macro_rules! part {
    ($name:ident, $kind:ty, $value:expr, $what:literal) => {
        #[cfg(feature = "parts")]
        mod part {
            use super::*;
            use std::cell::Cell;
            use std::pin::pin;
            use std::task::{Context, Poll, Waker};
            use wasm_split_helpers::wasm_split;

            thread_local! {
                static OPEN: Cell<Option<$kind>> = const { Cell::new(None) };
            }

            #[wasm_split($name)]
            fn $name() -> $kind {
                $value
            }

            /// Opens the part, whose code must have been linked.
            pub(in crate::wasm) fn open() -> bool {
                let mut opening = pin!($name());
                // with the code at hand nothing is waited for: the second look finds it linked
                (0..3).any(|_| match opening.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    Poll::Ready(part) => {
                        OPEN.set(Some(part));
                        true
                    }
                    Poll::Pending => false,
                })
            }

            pub(super) fn known() -> Option<$kind> {
                OPEN.get()
            }
        }

        #[cfg(feature = "parts")]
        pub(super) use part::open;

        fn opened() -> Result<$kind, wasm_bindgen::JsValue> {
            #[cfg(feature = "parts")]
            return part::known().ok_or_else(|| {
                let message = concat!($what, " not open: call open(\"", stringify!($name), "\") and wait for it first");
                super::thrown(crate::error::Error::new(crate::error::ErrorKind::UnknownId, message))
            });
            #[cfg(not(feature = "parts"))]
            Ok($value)
        }
    };
}
pub(super) use part;
