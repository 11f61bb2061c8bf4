// The page behind nginx and Apache with the settings of examples/hosts, where these servers are installed. Pictures are left in
// target/web/hosts-pictures/.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from '../browser/lib/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = `${root}examples/hosts/`;
const pictures = `${root}target/web/hosts-pictures`;
const work = mkdtempSync(join(tmpdir(), 'vitreous-hosts-'));
const site = join(work, 'site');
const NGINX = '/usr/sbin/nginx';
const APACHE = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';
let browser;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  cpSync(`${root}dist/site`, site, { recursive: true });
  chmodSync(work, 0o755);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What a browser would get: status, headers and number of bytes on the way. */
const asked = (address, headers = { 'accept-encoding': 'gzip' }) => new Promise((resolve, reject) => {
  get(address, { headers, agent: false }, (answer) => {
    let bytes = 0;
    answer.on('data', (piece) => { bytes += piece.length; });
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, bytes }));
  }).on('error', reject);
});

/** Starts a server, waits until it answers, and checks what it sends and what is seen. */
async function hosts(name, program, words, port) {
  const server = spawn(program, words);
  const ended = once(server, 'close');
  let said = '';
  server.stderr.on('data', (text) => { said += text; });
  const address = `http://127.0.0.1:${port}/glass/`;
  try {
    for (let k = 0; ; k += 1) {
      const up = await asked(address).catch(() => null);
      if (up) break;
      assert.ok(k < 100 && server.exitCode === null, said);
      await new Promise((done) => setTimeout(done, 100));
    }
    await sends(address);
    await shows(address, name);
  } finally {
    server.kill();
    await ended;
  }
}

async function sends(address) {
  const kinds = {
    '': 'text/html', 'vitreous.wasm': 'application/wasm', 'rooms/rfot_angell.wasm': 'application/wasm', 'app.js': 'text/javascript', 'style.css': 'text/css',
    'rooms/rfot.words.json': 'application/json', 'manifest.webmanifest': 'application/manifest+json', 'math.woff2': 'font/woff2', 'icon.svg': 'image/svg+xml',
    'vitreous.html': 'text/html', 'lecture.html': 'text/html', 'service-worker.js': 'text/javascript',
  };
  for (const [file, kind] of Object.entries(kinds)) {
    const { status, headers } = await asked(address + file);
    assert.equal(status, 200, file);
    assert.equal(headers['content-type'].split(';')[0], kind, file);
    assert.equal(headers['cache-control'], 'no-cache', file);
    assert.ok(headers.etag || headers['last-modified'], file);
    assert.equal(headers['x-frame-options'], undefined, file);
  }
  for (const file of ['vitreous.wasm', 'rooms/rfot_angell.wasm', 'app.js', 'rooms/rfot.words.json', '']) {
    const packed = await asked(address + file);
    const plain = await asked(address + file, {});
    assert.equal(packed.headers['content-encoding'], 'gzip', file);
    assert.match(packed.headers.vary, /Accept-Encoding/i);
    assert.ok(packed.bytes < 0.6 * plain.bytes, `${file}: ${packed.bytes} of ${plain.bytes}`);
  }
  for (const file of ['index.html', 'lecture.html']) {
    const [, own] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(`${site}/${file}`, 'utf8'));
    assert.equal((await asked(address + file)).headers['content-security-policy'], own, `the policy of ${file} is the one it states itself`);
  }
  for (const file of ['vitreous.html', 'figures/rfot.angell.html', 'vitreous.wasm']) {
    if (existsSync(`${site}/${file}`)) assert.equal((await asked(address + file)).headers['content-security-policy'], undefined, file);
  }
  const part = readdirSync(site).find((name) => /^part-.*\.js$/.test(name));
  const { headers } = await asked(address + part);
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', part);
  assert.equal(headers['content-type'].split(';')[0], 'text/javascript');
  // what has not changed is not sent again
  const { headers: { etag, 'last-modified': changed } } = await asked(`${address}vitreous.wasm`);
  const known = etag ? { 'if-none-match': etag } : { 'if-modified-since': changed };
  assert.equal((await asked(`${address}vitreous.wasm`, { 'accept-encoding': 'gzip', ...known })).status, 304);
  assert.equal((await asked(`${address}nothing.js`)).status, 404);
}

async function shows(address, name) {
  const page = await (await browser.newContext({ viewport: { width: 1100, height: 800 } })).newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('response', (response) => response.status() < 400 || problems.push(`${response.status()} ${response.url()}`));
  try {
    await page.goto(`${address}#v=1&figure=rfot.angell&fragility=80`);
    await page.waitForSelector('html[data-state="ready"]', { state: 'attached' });
    await page.waitForSelector('canvas[data-drawn]:not([data-drawn="0"])');
    await page.screenshot({ path: `${pictures}/${name}.png` });
    await page.goto(`${address}lecture.html`);
    await page.waitForSelector('vitreous-figure[data-drawn]');
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').first().locator('canvas[data-drawn]:not([data-drawn="0"])').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await page.context().close();
  }
}

const root_user = process.getuid?.() === 0;

test('nginx', { skip: !existsSync(NGINX) && 'nginx is not installed' }, async () => {
  const port = await freePort();
  const own = readFileSync(`${settings}nginx.conf`, 'utf8').replaceAll('/srv/vitreous/', `${site}/`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${work}/${kind};`).join(' ');
  writeFileSync(join(work, 'own.conf'), own);
  writeFileSync(join(work, 'nginx.conf'), `daemon off; pid ${work}/nginx.pid; error_log stderr; ${root_user ? 'user root;' : ''}
events {}
http { access_log off; ${places} server { listen 127.0.0.1:${port}; include ${work}/own.conf; } }`);
  await hosts('nginx', NGINX, ['-p', work, '-c', join(work, 'nginx.conf'), '-e', 'stderr'], port);
});

test('Apache', { skip: !existsSync(APACHE) && 'Apache is not installed' }, async () => {
  const port = await freePort();
  cpSync(`${settings}htaccess`, `${site}/.htaccess`);
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'deflate', 'filter', 'headers'].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  writeFileSync(join(work, 'apache.conf'), `${modules.join('\n')}
ServerRoot ${work}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/apache.log
TypesConfig /etc/mime.types
${root_user ? 'User www-data\nGroup www-data' : ''}
DirectoryIndex index.html
Alias /glass/ ${site}/
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`);
  await hosts('apache', APACHE, ['-f', join(work, 'apache.conf'), '-D', 'FOREGROUND'], port);
});
