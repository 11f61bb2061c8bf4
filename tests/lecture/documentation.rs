//! The examples of docs/lecture.md, and the lectures that come with the page.

use crate::common::lecture::{answer, file, folder, run};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_examples_of_the_documentation_are_right() {
    let folder = folder("docs");
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/lecture.md")).unwrap();
    let mut examples = 0;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let fence = &line[..line.len() - line.trim_start_matches('`').len()];
        if fence.len() < 3 {
            continue;
        }
        let inside: Vec<&str> = lines.by_ref().take_while(|inside| *inside != fence).collect();
        let inside = inside.join("\n");
        match line[fence.len()..].split(' ').collect::<Vec<_>>().as_slice() {
            ["markdown", name] => {
                let path = file(&folder, name.strip_prefix("file=").unwrap(), &inside);
                assert!(answer(&[&path, "--check"]).contains("right"), "{inside}");
            }
            ["markdown"] => {
                let path = file(&folder, "part.md", format!("# Title\n\n## Step\n\n{inside}\n"));
                assert!(answer(&[&path, "--check"]).contains("right"), "{inside}");
            }
            ["sh"] => {
                // the files of the example lie in the folder of this test
                file(&folder, "vitreous.html", "<meta charset=\"utf-8\"><script id=\"packed vitreous.wasm\"></script>");
                let placed =
                    |word: &str| if word.ends_with(".md") || word.ends_with(".html") { folder.join(word).display().to_string() } else { word.to_owned() };
                for command in inside.lines() {
                    let words: Vec<String> = command.strip_prefix("vitreous lecture ").unwrap().split(' ').map(placed).collect();
                    let words: Vec<&str> = words.iter().map(String::as_str).collect();
                    assert_eq!(answer(&words).is_empty(), command.contains(".html") || command.contains("notes.md"), "{command}");
                }
            }
            _ => continue,
        }
        examples += 1;
    }
    assert!(examples >= 8, "{examples}");
}

#[test]
fn every_sentence_of_the_documentation_about_safety_holds() {
    let folder = folder("refused");
    let large = file(&folder, "large.md", "a".repeat(1_000_001));
    assert!(run(&[&large]).1.contains("large.md: the lecture has 1000001 bytes; at most 1000000"), "{:?}", run(&[&large]));
    let broken = file(&folder, "broken.md", b"# T\n\nab\xff\n");
    assert_eq!(run(&[&broken]).1, format!("{broken}: line 3: byte 8 of the file, 0xff, is no UTF-8; save the file as UTF-8"));
    let cut = file(&folder, "cut.md", b"# T \xe2\x82");
    assert!(run(&[&cut]).1.contains("line 1: byte 5 of the file, 0xe2"));
    let deep = file(&folder, "deep.md", ">".repeat(40) + "a");
    assert!(run(&[&deep]).1.contains("deep.md: line 1: quotes and lists are nested"));
    assert!(run(&[&folder.join("none.md").display().to_string()]).1.contains("none.md"));
}

#[test]
fn the_lectures_that_come_with_the_page_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lectures");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "md")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let path = path.display().to_string();
        let (out, ended) = run(&[&path, "--check"]);
        assert!(ended.is_empty(), "{out}");
        let html = answer(&[&path, "--handout", "-"]);
        assert!(html.contains("<section class=\"answers\">") && !html.contains("<script"), "{path}");
        for tool in ["mkdocs", "sphinx", "quarto", "jupyter-book", "reveal"] {
            let notes = answer(&[&path, "--notes", tool, "-o", "-", "--page", "https://example.org/"]);
            assert!(notes.contains("<vitreous-figure ") && !notes.contains("[!") && !notes.contains("&output="), "{path} for {tool}");
        }
    }
}
