//! Colours: Okabe and Ito's without yellow, on light and on dark.

use crate::picture::Tone;
use serde::Serialize;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark on white, for day and print.
    #[default]
    Light,
    /// Light on near-black.
    Dark,
}

/// Red, green, blue.
pub(super) type Rgb = (u8, u8, u8);

/// Blue, vermillion, bluish green, reddish purple, orange, sky blue (the last two darkened to 3:1 on white), black.
const LIGHT: [Rgb; 7] = [(0, 114, 178), (213, 94, 0), (0, 146, 106), (190, 92, 148), (184, 122, 0), (42, 146, 202), (26, 29, 33)];
/// The same hues, lightened.
const DARK: [Rgb; 7] = [(86, 168, 228), (244, 132, 62), (45, 200, 152), (228, 154, 198), (240, 180, 60), (148, 212, 246), (226, 230, 236)];

impl Theme {
    /// The page.
    pub(super) fn paper(self) -> Rgb {
        match self {
            Self::Light => (255, 255, 255),
            Self::Dark => (20, 23, 28),
        }
    }

    /// Text.
    pub(super) fn ink(self) -> Rgb {
        match self {
            Self::Light => (26, 29, 33),
            Self::Dark => (230, 234, 240),
        }
    }

    /// Quiet text and lines.
    pub(super) fn muted(self) -> Rgb {
        match self {
            Self::Light => (95, 102, 112),
            Self::Dark => (158, 168, 182),
        }
    }

    /// Lines of the mesh.
    pub(super) fn mesh(self) -> Rgb {
        match self {
            Self::Light => (231, 233, 236),
            Self::Dark => (40, 45, 53),
        }
    }

    /// The frame and its ticks.
    pub(super) fn frame(self) -> Rgb {
        match self {
            Self::Light => (60, 66, 74),
            Self::Dark => (150, 160, 174),
        }
    }

    /// A tone of the picture.
    pub(super) fn tone(self, tone: Tone) -> Rgb {
        let palette = if self == Self::Light { &LIGHT } else { &DARK };
        match tone {
            Tone::Data(k) => palette[usize::from(k) % palette.len()],
            Tone::Ink => self.ink(),
            Tone::Muted => self.muted(),
            Tone::Paper => self.paper(),
        }
    }

    /// Colour of a map at `share` from 0 to 1; diverging maps are palest in the middle.
    pub(super) fn map(self, share: f64, diverging: bool) -> Rgb {
        /// Cividis by Nuñez, Anderton and Renslow (2018), readable with any colour vision.
        const CIVIDIS: [Rgb; 7] = [(0, 34, 78), (42, 64, 108), (90, 95, 110), (124, 123, 120), (162, 153, 112), (206, 187, 92), (254, 232, 56)];
        const BLUE_RED_LIGHT: [Rgb; 7] = [(0, 76, 140), (58, 135, 190), (158, 200, 226), (246, 246, 246), (246, 190, 150), (218, 112, 50), (150, 52, 0)];
        const BLUE_RED_DARK: [Rgb; 7] = [(150, 208, 250), (70, 150, 212), (30, 82, 128), (34, 37, 43), (120, 58, 22), (212, 108, 44), (252, 190, 140)];
        let stops = match (diverging, self) {
            (false, _) => &CIVIDIS,
            (true, Self::Light) => &BLUE_RED_LIGHT,
            (true, Self::Dark) => &BLUE_RED_DARK,
        };
        let at = share.clamp(0.0, 1.0) * (stops.len() - 1) as f64;
        let low = (at.floor() as usize).min(stops.len() - 2);
        mix(stops[low], stops[low + 1], at - low as f64)
    }
}

/// `a` and `b` mixed, `share` of `b`.
pub(super) fn mix(a: Rgb, b: Rgb, share: f64) -> Rgb {
    let part = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round().clamp(0.0, 255.0) as u8;
    (part(a.0, b.0), part(a.1, b.1), part(a.2, b.2))
}

/// Contrast of two colours, 1 to 21, as WCAG 2 defines it.
pub(super) fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance((r, g, b): Rgb) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

#[cfg(test)]
mod tests {
    use super::{Theme, contrast};
    use crate::picture::Tone;

    #[test]
    fn colours_stand_out_from_the_page() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
        for theme in [Theme::Light, Theme::Dark] {
            for k in 0..7 {
                let reached = contrast(theme.tone(Tone::Data(k)), theme.paper());
                assert!(reached >= 3.0, "{theme:?} {k} {reached}");
            }
            assert!(contrast(theme.ink(), theme.paper()) >= 12.0);
            assert!(contrast(theme.muted(), theme.paper()) >= 4.5);
            assert!(contrast(theme.frame(), theme.paper()) >= 3.0);
        }
    }
}
