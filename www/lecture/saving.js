// A lecture to keep: its Markdown, or this page with the lecture inside.
import { h } from '../../pkg/read/dom.js';
import { pristine, single } from '../core.js';
import { mayDownload, save } from '../files.js';
import { spoken } from '../text.js';
import { escaped } from './escape.js';
import { t } from '../words/lecture.js';
import { escapeXml } from '../xml.js';

const CHARSET = '<meta charset="utf-8">';

/** A name for a file from a title. */
export const fileName = (title) => (spoken(title).normalize('NFKD').replace(/[^\w]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 60) || t('save.name'));

/** This page as it was before anything was shown in it; of a hosted page, the one file that lies beside it. */
async function page() {
  if (!single) {
    const answer = await fetch(new URL('vitreous.html', location.href.split('#')[0]));
    if (!answer.ok) throw new Error(t('save.fetch', { why: `${answer.status} ${answer.statusText}` }));
    return answer.text();
  }
  const head = document.head.cloneNode(true);
  head.querySelector('#lecture')?.remove();
  const scripts = [...document.body.children].filter((one) => one.localName === 'script').map((one) => one.outerHTML);
  return `<!doctype html>\n<html lang="en" data-state="loading">\n${head.outerHTML}\n<body>\n${pristine}\n${scripts.join('\n')}\n</body>\n</html>\n`;
}

/** The page as one file with the lecture inside, which opens as that lecture. */
export async function wholeFile(text, title) {
  const html = (await page()).replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(spoken(title) || t('save.title'))} · Vitreous</title>`);
  const at = html.indexOf(CHARSET);
  if (at < 0) throw new Error(t('save.failed'));
  const end = at + CHARSET.length;
  return `${html.slice(0, end)}\n<script type="text/markdown" id="lecture">${escaped(text)}</script>${html.slice(end)}`;
}

/** The buttons that save. `now()` answers {text, title, saved()}. */
export function saveButtons(app, now, complain) {
  const offer = (content, type, name) => {
    if (!mayDownload()) {
      complain(h('p', {}, t('save.copy', { name })), h('textarea', { readonly: true, rows: 8, onfocus: (event) => event.target.select() }, content));
      return;
    }
    save(new Blob([content], { type }), name);
    now().saved();
    app.say(t('saved', { name }));
  };
  const acts = {
    md: () => offer(now().text, 'text/markdown;charset=utf-8', `${fileName(now().title)}.md`),
    async html() {
      // two megabytes are nothing to copy by hand
      if (!mayDownload()) throw new Error(t('save.frame'));
      offer(await wholeFile(now().text, now().title), 'text/html;charset=utf-8', `${fileName(now().title)}.html`);
    },
  };
  const saver = (words, kind) => h('button', { type: 'button', class: 'tool', 'data-save': kind, async onclick() {
    try {
      complain();
      await acts[kind]();
    } catch (error) {
      complain(error.message);
    }
  } }, words);
  return h('span', { class: 'saving' }, saver(t('save.text'), 'md'), saver(t('save.page'), 'html'));
}
