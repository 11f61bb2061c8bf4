// What Lighthouse's mobile preset says of the front page and of a link to a figure, from a server that compresses. Prints; fails nothing.
import { fileURLToPath } from 'node:url';
import { launch as start } from '../long/node_modules/chrome-launcher/dist/index.js';
import lighthouse from '../long/node_modules/lighthouse/core/index.js';
import { compressing } from './lib/compressing.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const server = await compressing(fileURLToPath(new URL('../../dist/site', import.meta.url)));
const chrome = await start({ chromePath: process.env.CHROMIUM, chromeFlags: ['--headless=new', '--no-sandbox'] });
for (const [page, fragment] of [['front page', ''], ['link to a figure', '#v=1&figure=etm.dos_energy']]) {
  const { lhr } = await lighthouse(`${server.address}${fragment}`, { port: chrome.port, output: 'json', logLevel: 'error' });
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title.toLowerCase()} ${Math.round(score * 100)}`);
  const measured = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map((id) => `${lhr.audits[id].title.toLowerCase()} ${lhr.audits[id].displayValue}`);
  print(`Lighthouse ${lhr.lighthouseVersion}, mobile, ${page}: ${[...scores, ...measured].join(', ')} (goals: performance 90, layout shift 0.02, the rest 100)`);
  const failed = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0);
  for (const { title } of failed) print(`  not passed: ${title}`);
}
await chrome.kill();
await server.close();
