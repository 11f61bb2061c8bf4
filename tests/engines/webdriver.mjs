// A browser of another engine, driven by the commands of WebDriver (https://www.w3.org/TR/webdriver2/), without a package for it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
// ms that a test waits for what must come
const PATIENCE = 60_000;

/** The engines, each with its driver and what it is asked for; `downloads` is where files are saved, where it can be said. */
const engines = (downloads) => ({
  firefox: {
    driver: process.env.GECKODRIVER || 'geckodriver',
    words: (port) => ['--port', port],
    wanted: { browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'], ...(process.env.FIREFOX ? { binary: process.env.FIREFOX } : {}), prefs: {
      'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true, 'browser.helperApps.neverAsk.saveToDisk': 'text/html',
    } } },
  },
  webkit: {
    driver: process.env.WEBKITDRIVER || 'WebKitWebDriver',
    words: (port) => [`--port=${port}`],
    wanted: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: process.env.MINIBROWSER, args: ['--automation', '--geometry=1280x800'] } },
  },
});

const free = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A screen that nobody sees, for an engine that cannot do without one: `{name, close()}`. */
function display() {
  const server = spawn(process.env.XVFB || 'Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (text) => resolve({ name: `:${String(text).trim()}`, close: () => server.kill() }));
  });
}

/** Starts an engine; the answer drives it. */
export async function launch(name, downloads) {
  const { driver, words, wanted } = engines(downloads)[name];
  const port = String(await free());
  const screen = name === 'webkit' ? await display() : null;
  const driving = spawn(driver, words(port), { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...(screen ? { DISPLAY: screen.name, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' } : {}) } });
  let told = '';
  driving.stderr.on('data', (text) => { told = (told + text).slice(-4000); });
  const base = `http://127.0.0.1:${port}`;
  const send = async (method, path, body) => {
    const answer = await fetch(base + path, { method, headers: { 'content-type': 'application/json' }, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  let session;
  for (let tries = 0; !session; tries += 1) {
    try {
      session = await send('POST', '/session', { capabilities: { alwaysMatch: wanted } });
    } catch (error) {
      if (tries > 50 || driving.exitCode !== null) {
        driving.kill();
        screen?.close();
        throw new Error(`${driver} gives no browser: ${error.message} ${told}`);
      }
      await wait(200);
    }
  }
  const at = `/session/${session.sessionId}`;
  const run = (kind) => (act, ...args) => send('POST', `${at}/execute/${kind}`, { script: typeof act === 'string' ? act : `return (${act}).apply(null, arguments)`, args });
  const browser = {
    version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    go: (url) => send('POST', `${at}/url`, { url }),
    /** What a function of the page answers. */
    ask: run('sync'),
    /** The same, of a function that answers with a promise. */
    async askLater(act, ...args) {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${act}).apply(null, [].slice.call(arguments, 0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const { value, error } = await run('async')(script, ...args);
      if (error) throw new Error(error);
      return value;
    },
    /** Waits until a function of the page answers with something. */
    async until(act, ...args) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const found = await browser.ask(act, ...args);
        if (found) return found;
        if (Date.now() > end) throw new Error(`in vain: ${act} ${args}`);
        await wait(50);
      }
    },
    async find(selector) {
      await browser.until((text) => Boolean(document.querySelector(text)), selector);
      return (await send('POST', `${at}/element`, { using: 'css selector', value: selector }))[ELEMENT];
    },
    click: async (selector) => send('POST', `${at}/element/${await browser.find(selector)}/click`),
    type: async (selector, text) => send('POST', `${at}/element/${await browser.find(selector)}/value`, { text }),
    frame: async (selector) => send('POST', `${at}/frame`, { id: selector ? { [ELEMENT]: await browser.find(selector) } : null }),
    /** Drags what stands in the middle of an element by so many pixels. */
    async drag(selector, dx, dy) {
      const origin = { [ELEMENT]: await browser.find(selector) };
      const steps = Array.from({ length: 6 }, () => ({ type: 'pointerMove', duration: 40, origin: 'pointer', x: Math.round(dx / 6), y: Math.round(dy / 6) }));
      await send('POST', `${at}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', duration: 0, origin, x: 0, y: 0 }, { type: 'pointerDown', button: 0 }, ...steps, { type: 'pointerUp', button: 0 }] }] });
    },
    screenshot: async () => Buffer.from(await send('GET', `${at}/screenshot`), 'base64'),
    /** The page as it is printed, a PDF; an engine without the command throws. */
    print: async () => Buffer.from(await send('POST', `${at}/print`, { page: { width: 21, height: 29.7 } }), 'base64'),
    async close() {
      await send('DELETE', at).catch(() => {});
      driving.kill();
      screen?.close();
    },
  };
  await send('POST', `${at}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE, implicit: 0 });
  await send('POST', `${at}/window/rect`, { width: 1280, height: 900 }).catch(() => {});
  return browser;
}

