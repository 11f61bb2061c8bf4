//! What must be on the machine: the WebAssembly target, Node with the packages of `package-lock.json`, Python with those of
//! `tests/python/requirements.txt`, a browser.

use crate::step::{cargo, output, run, step};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

/// The target that the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The folder of the workspace.
pub(crate) fn root() -> Result<PathBuf> {
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    Ok(here.parent().context("xtask lies in no workspace")?.to_owned())
}

/// Where Cargo puts what it builds.
pub(crate) fn target_folder() -> Result<PathBuf> {
    Ok(std::path::absolute(env::var_os("CARGO_TARGET_DIR").map_or(root()?.join("target"), PathBuf::from))?)
}

/// The command line, as `cargo build` makes it.
pub(crate) fn command_line() -> Result<PathBuf> {
    Ok(target_folder()?.join("debug").join(format!("vitreous{}", env::consts::EXE_SUFFIX)))
}

/// Adds the WebAssembly target where rustup does not have it.
pub(crate) fn wasm_target() -> Result<()> {
    let library = output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if PathBuf::from(library.trim()).exists() {
        return Ok(());
    }
    step(&format!("rustup target add {TARGET}"), || {
        run(Command::new("rustup").args(["target", "add", TARGET])).context("the target is missing and rustup could not add it")
    })
}

/// Checks Node and installs the npm packages where they are missing or older than the lock file.
pub(crate) fn node_packages() -> Result<()> {
    let version = output(Command::new("node").arg("--version")).context("Node 20 or later is needed: https://nodejs.org")?;
    let major: u32 = version.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok()).context("node --version is not understood")?;
    if major < 20 {
        bail!("Node 20 or later is needed, this is {}: https://nodejs.org", version.trim());
    }
    let stamp = PathBuf::from("node_modules/.installed-lock.json");
    let lock = fs::read_to_string("package-lock.json").context("package-lock.json")?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("npm ci (packages for building and testing)", || {
        npm_ci(".")?;
        fs::write(&stamp, &lock)?;
        Ok(())
    })
}

/// Installs the judges of what is published and of the page, as their own lock file has them.
pub(crate) fn judges() -> Result<()> {
    step("npm ci (judges of what is published)", || npm_ci("tests/long"))
}

fn npm_ci(folder: &str) -> Result<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]))
}

const PYTHON: &str = "Python 3.11 or later is needed for the tests: https://python.org";

/// The interpreter of a virtual environment with the packages of the tests, made where it is missing or older than their list.
pub(crate) fn python() -> Result<PathBuf> {
    let list = "tests/python/requirements.txt";
    let wanted = fs::read_to_string(list).context(list)?;
    let folder = target_folder()?.join("python");
    let own = ["python3", "python"].into_iter().find_map(on_path).context(PYTHON)?;
    let version = output(Command::new(&own).args(["-c", "import sys; print(sys.version_info[0] * 100 + sys.version_info[1])"])).context(PYTHON)?;
    if version.trim().parse::<u32>().is_ok_and(|version| version < 311) {
        bail!("{PYTHON}; {} is older", own.display());
    }
    let wanted = format!("# {}\n{wanted}", version.trim());
    let interpreter = if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") };
    let stamp = folder.join("installed.txt");
    if interpreter.exists() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(interpreter);
    }
    step("python -m venv, pip install (packages for testing)", || {
        run(Command::new(own).args(["-m", "venv", "--clear"]).arg(&folder)).context("python3 -m venv: on Debian, apt-get install python3-venv")?;
        let mut pip = Command::new(&interpreter);
        run(pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", list]))?;
        fs::write(&stamp, &wanted)?;
        Ok(interpreter.clone())
    })
}

/// The browser for the tests; installed by apt-get where that may be done, else a message that says what to install.
pub(crate) fn browser() -> Result<PathBuf> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    install("for the browser tests", &["chromium"])?;
    find_browser().context("no browser for the tests: install Chromium (Debian: apt-get install chromium) or Google Chrome, or set CHROMIUM to its path")
}

/// Installs packages by apt-get where that may be done.
fn install(purpose: &str, packages: &[&str]) -> Result<()> {
    let may_install = on_path("apt-get").is_some() && output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !may_install {
        return Ok(());
    }
    step(&format!("apt-get install {} ({purpose})", packages.join(" ")), || {
        run(Command::new("apt-get").arg("update").stdout(Stdio::null()))?;
        run(Command::new("apt-get").args(["install", "--yes", "--no-install-recommends"]).args(packages).stdout(Stdio::null()))
    })
}

/// Firefox and WebKitGTK with what drives them, by the names of the variables that tell the tests; installed where that may be done.
pub(crate) fn engines() -> Result<Vec<(&'static str, PathBuf)>> {
    let firefox = || ["firefox-esr", "firefox"].into_iter().find_map(on_path);
    // no package puts it on the path
    let mini = || {
        let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
        let found = |folder: PathBuf| ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|version| folder.join(version).join("MiniBrowser"));
        folders.flat_map(found).find(|path| path.is_file())
    };
    if firefox().is_none() || mini().is_none() || on_path("WebKitWebDriver").is_none() || on_path("Xvfb").is_none() {
        install("for the tests in other engines", &["firefox-esr", "webkit2gtk-driver", "xvfb"])?;
    }
    let tools = target_folder()?.join("tools");
    let gecko = || on_path("geckodriver").or_else(|| Some(tools.join("bin/geckodriver")).filter(|path| path.is_file()));
    if gecko().is_none() {
        step("cargo install geckodriver (drives Firefox)", || run(cargo(&["install", "--locked", "geckodriver", "--root"]).arg(&tools)))?;
    }
    let wanted = "install firefox-esr, webkit2gtk-driver and xvfb (Debian), and geckodriver (cargo install geckodriver)";
    Ok(vec![
        ("FIREFOX", firefox().context(wanted)?),
        ("GECKODRIVER", gecko().context(wanted)?),
        ("MINIBROWSER", mini().context(wanted)?),
        ("WEBKITDRIVER", on_path("WebKitWebDriver").context(wanted)?),
        ("XVFB", on_path("Xvfb").context(wanted)?),
    ])
}

fn find_browser() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.exists()) {
        return Some(path);
    }
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"].into_iter().find_map(on_path).or_else(|| mac.exists().then_some(mac))
}

fn on_path(program: &str) -> Option<PathBuf> {
    let names = [program.to_owned(), format!("{program}.exe")];
    env::split_paths(&env::var_os("PATH")?).flat_map(|folder| names.clone().map(|name| folder.join(name))).find(|path| path.is_file())
}
