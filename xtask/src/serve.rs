//! `cargo xtask serve`: the built page on this machine.

use crate::pipeline;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Builds, then serves `dist/site/` until it is stopped.
pub(crate) fn serve(dev: bool, port: u16, open: bool) -> Result<()> {
    pipeline::build(dev, "")?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port} cannot be used; try another with --port"))?;
    let address = format!("http://localhost:{}/", listener.local_addr()?.port());
    println!("\n{address}   (stop with Ctrl-C)");
    if open {
        open_browser(&address)?;
    }
    for stream in listener.incoming() {
        let stream = stream?;
        std::thread::spawn(move || {
            if let Err(error) = answer(stream, Path::new("dist/site")) {
                eprintln!("{error:#}");
            }
        });
    }
    Ok(())
}

fn open_browser(address: &str) -> Result<()> {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start"])
    } else {
        ("xdg-open", &[])
    };
    Command::new(program).args(arguments).arg(address).spawn().with_context(|| format!("{program} could not open {address}"))?;
    Ok(())
}

/// Reads one request and answers it.
fn answer(mut stream: TcpStream, folder: &Path) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new((&stream).take(64 * 1024)).lines();
    let request = lines.next().context("an empty request")??;
    // the rest of the head must be read before the connection is closed
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return send(&mut stream, "405 Method Not Allowed", "text/plain", b"GET and HEAD only\n", false);
    }
    match file(target, folder).and_then(|path| Ok((fs::read(&path)?, kind(&path)))) {
        Ok((body, kind)) => send(&mut stream, "200 OK", kind, &body, method == "HEAD"),
        Err(_) => send(&mut stream, "404 Not Found", "text/plain", b"not found\n", method == "HEAD"),
    }
}

/// The file that a request asks for, inside `folder` only.
fn file(target: &str, folder: &Path) -> Result<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let relative = Path::new(path);
    if path.contains(['%', '\\', ':']) || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        bail!("{target} is no file of the page");
    }
    let found = folder.join(relative);
    Ok(if found.is_dir() { found.join("index.html") } else { found })
}

fn send(stream: &mut TcpStream, status: &str, kind: &str, body: &[u8], head_only: bool) -> Result<()> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    if !head_only {
        stream.write_all(body)?;
    }
    Ok(stream.flush()?)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{file, kind};
    use std::path::Path;

    #[test]
    fn only_files_of_the_page_are_served() {
        let folder = Path::new("site");
        assert!(file("/app.js?v=1", folder).is_ok_and(|path| path == Path::new("site/app.js")));
        for outside in ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "/c:\\b", "//etc/../x"] {
            assert!(file(outside, folder).is_err(), "{outside}");
        }
        assert_eq!(kind(Path::new("a/vitreous.wasm")), "application/wasm");
    }
}
