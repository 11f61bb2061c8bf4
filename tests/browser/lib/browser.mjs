// The browser that all browser tests and the bench start.
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How long a test waits for what must come, in milliseconds: a busy machine is no fault of the page. */
const PATIENCE = 60_000;

/** Headless Chromium: the one that `CHROMIUM` names. */
export async function launch() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
  const opened = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await opened(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}
