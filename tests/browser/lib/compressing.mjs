// A server that compresses, as a host would.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KINDS = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2' };

/** A server that compresses, and counts what it sends; `more` holds pages of its own by name. */
export async function compressing(folder, more = {}) {
  const sent = new Map();
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    try {
      const body = gzipSync(more[name] ?? await readFile(join(folder, name)), { level: 9 });
      sent.set(name, body.length);
      response.writeHead(200, { 'content-type': KINDS[extname(name)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'no-cache' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
