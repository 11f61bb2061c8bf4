//! `cargo xtask release`: the files of a release in `dist/release/`, and the section of the changelog that goes with them.

use crate::step::{cargo, output, run, step};
use crate::{licences, need, pipeline, sbom};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

const FOLDER: &str = "dist/release";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// All files that one machine can make, anew.
pub(crate) fn whole() -> Result<()> {
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER)?;
    }
    release(false)?;
    release(true)
}

/// Page, npm package, crate and notes; with `binary` only the command line of this machine.
///
/// The variable `TAG` names the tag that is released, if there is one.
pub(crate) fn release(binary: bool) -> Result<()> {
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder)?;
    if binary {
        return step("the command line of this machine", || command_line(folder));
    }
    let notes = notes(&fs::read_to_string("CHANGELOG.md")?, VERSION, &env::var("TAG").unwrap_or_default())?;
    fs::write(folder.join("notes.md"), notes)?;
    pipeline::build(false, "")?;
    fs::copy("dist/vitreous.html", folder.join("vitreous.html"))?;
    step("the list of parts, as CycloneDX", || sbom::write(&folder.join(format!("vitreous-{VERSION}.cdx.json"))))?;
    step("dist/site/, packed", || pack(&folder.join(format!("vitreous-site-{VERSION}.tar.gz")), Path::new("dist"), "site"))?;
    step("npm pack", || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(Command::new(npm).args(["pack", "./pkg", "--ignore-scripts", "--loglevel", "error", "--pack-destination", FOLDER]))
    })?;
    step("cargo package: the crate, built from its own tarball", || {
        run(&mut cargo(&["package", "--package", "vitreous", "--allow-dirty"]))?;
        let name = format!("vitreous-{VERSION}.crate");
        fs::copy(need::target_folder()?.join("package").join(&name), folder.join(&name)).context(name)?;
        Ok(())
    })?;
    listing(folder)
}

/// The program with its licences, for the machine that builds it.
fn command_line(folder: &Path) -> Result<()> {
    run(&mut cargo(&["build", "--release", "--locked", "--package", "vitreous", "--bin", "vitreous"]))?;
    let told = output(Command::new("rustc").arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let name = format!("vitreous-{VERSION}-{host}");
    let work = need::target_folder()?.join("release-files");
    let inside = work.join(&name);
    fs::create_dir_all(&inside)?;
    let program = format!("vitreous{}", env::consts::EXE_SUFFIX);
    fs::copy(need::target_folder()?.join("release").join(&program), inside.join(&program)).context(program)?;
    for text in ["README.md", "CHANGELOG.md"] {
        fs::copy(text, inside.join(text)).context(text)?;
    }
    licences::write(&inside, host, "")?;
    pack(&folder.join(format!("{name}.tar.gz")), &work, &name)?;
    listing(folder)
}

/// Packs one folder inside another, by the `tar` that every system has.
fn pack(file: &Path, folder: &Path, name: &str) -> Result<()> {
    run(Command::new("tar").arg("-czf").arg(file).arg("-C").arg(folder).arg(name))
}

fn listing(folder: &Path) -> Result<()> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    for file in files {
        println!("   {:<60} {:>10} bytes", file.display(), fs::metadata(&file)?.len());
    }
    Ok(())
}

/// The section of this version; a tag must name the version, and its section may not be called unreleased.
fn notes(changelog: &str, version: &str, tag: &str) -> Result<String> {
    if !tag.is_empty() && tag != format!("v{version}") {
        bail!("the tag {tag} does not name the version {version} of Cargo.toml");
    }
    let own = |heading: &str| heading.split([',', ' ']).next() == Some(version);
    let mut sections = changelog.split("\n## ").skip(1);
    let section = sections.find(|text| own(text.lines().next().unwrap_or_default())).with_context(|| format!("CHANGELOG.md has no section {version}"))?;
    let (heading, body) = section.split_once('\n').unwrap_or((section, ""));
    if !tag.is_empty() && heading.contains("unreleased") {
        bail!("CHANGELOG.md calls {version} unreleased: write the date there before the tag {tag}");
    }
    if body.trim().is_empty() {
        bail!("CHANGELOG.md says nothing of {version}");
    }
    Ok(format!("{}\n", body.trim()))
}

#[cfg(test)]
mod tests {
    use super::notes;

    const LOG: &str = "# Changelog\n\n## 0.2.0, unreleased\n\n- Later.\n\n## 0.1.0, 2026-12-01\n\n### Page\n- First.\n\n## 0.1.0-rc\n\n- Before.\n";

    #[test]
    fn the_notes_are_the_section_of_the_version() {
        assert_eq!(notes(LOG, "0.1.0", "v0.1.0").unwrap_or_default(), "### Page\n- First.\n");
        assert_eq!(notes(LOG, "0.2.0", "").unwrap_or_default(), "- Later.\n");
    }

    #[test]
    fn a_tag_that_does_not_fit_is_refused() {
        for (version, tag, why) in [("0.1.0", "v0.2.0", "does not name"), ("0.2.0", "v0.2.0", "unreleased"), ("0.3.0", "", "no section")] {
            let error = notes(LOG, version, tag).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(why), "{version} {tag}: {error}");
        }
    }
}
