//! The page with a lecture inside, as one HTML file.

use super::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// What the lecture stands behind.
const CHARSET: &str = "<meta charset=\"utf-8\">";
/// What only the page in one file holds.
const MODULE: &str = "id=\"packed vitreous.wasm\"";
const OPENING: &str = "<script type=\"text/markdown\" id=\"lecture\">";
const CLOSING: &str = "</script>";

/// The page in one file: that which is named, or `vitreous.html` beside the lecture or here.
///
/// # Errors
/// Where there is none, or the file is not this page.
pub(super) fn page(named: Option<&str>, lecture: &str) -> Result<String, Failure> {
    let path = match named {
        Some(path) => PathBuf::from(path),
        None => {
            let beside = Path::new(lecture).with_file_name("vitreous.html");
            let here = PathBuf::from("vitreous.html");
            let found = [beside, here].into_iter().find(|path| path.is_file());
            found.ok_or_else(|| Failure::Usage(format!("lecture: vitreous.html lies neither beside {lecture} nor here; name the page with --page PATH")))?
        }
    };
    let shown = path.display().to_string();
    let text = fs::read_to_string(&path).map_err(|error| Failure::File(shown.clone(), error))?;
    if !text.contains(MODULE) || !text.contains(CHARSET) {
        return Err(Failure::Usage(format!("lecture: {shown} is not the page in one file, vitreous.html, as it is downloaded or built")));
    }
    Ok(text)
}

/// The page with this lecture in place of any that it held.
pub(super) fn with_lecture(page: &str, text: &str) -> String {
    let (head, rest) = page.split_once(CHARSET).unwrap_or(("", page));
    let rest = match rest.trim_start().strip_prefix(OPENING).and_then(|rest| rest.split_once(CLOSING)) {
        Some((_, rest)) => rest,
        None => rest,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    format!("{head}{CHARSET}\n{OPENING}{}{CLOSING}{rest}", escaped(text))
}

/// A text that ends no script element: a backslash behind each `<` that `/script` or `!--` follows, behind backslashes or not.
/// To read it again, one backslash is taken away there.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    let mut parts = text.split('<');
    safe.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let bare = part.trim_start_matches('\\');
        let ends = bare.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("/script")) || bare.starts_with("!--");
        safe.push_str(if ends { "<\\" } else { "<" });
        safe.push_str(part);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escaped, with_lecture};

    /// As the page reads it: `text.replace(/<\\(?=\\*(?:\/script|!--))/gi, '<')`.
    fn read_again(text: &str) -> String {
        let mut out = String::new();
        let mut parts = text.split('<');
        out.push_str(parts.next().unwrap());
        for part in parts {
            let bare = part.trim_start_matches('\\').to_ascii_lowercase();
            let marked = part.starts_with('\\') && (bare.starts_with("/script") || bare.starts_with("!--"));
            out.push('<');
            out.push_str(if marked { &part[1..] } else { part });
        }
        out
    }

    #[test]
    fn a_text_is_read_again_as_it_was() {
        for text in [
            "",
            "a < b",
            "</script>",
            "<\\/script>",
            "<\\\\/SCRIPT",
            "<!-- a -->",
            "<\\!--",
            "<<!--",
            "<script><!--</ScRiPt >",
            "é<",
            "</é",
            "</scripé",
            "<\\n",
        ] {
            let safe = escaped(text);
            let low = safe.to_ascii_lowercase();
            assert!(!low.contains("</script") && !low.contains("<!--"), "{safe}");
            assert_eq!(read_again(&safe), text);
        }
    }

    #[test]
    fn a_page_holds_one_lecture() {
        let page = "<!doctype html><head>\n<meta charset=\"utf-8\">\n<title>Vitreous</title>";
        let once = with_lecture(page, "# A </script>");
        assert_eq!(
            once,
            "<!doctype html><head>\n<meta charset=\"utf-8\">\n<script type=\"text/markdown\" id=\"lecture\"># A <\\/script></script>\n<title>Vitreous</title>"
        );
        assert_eq!(with_lecture(&once, "# B"), with_lecture(page, "# B"));
    }
}
