// The lines that show a figure in another page or in lecture notes, as text. Nothing here touches the page.
import { escapeXml } from './xml.js';

// in Markdown, too, a text is only a text: a backslash for the signs that every dialect takes one for, entities for the others
const inMarkdown = (text) => String(text).trim().replace(/[\\`*_[\]]/g, '\\$&').replace(/[<>&~$|]/g, (sign) => `&#${sign.codePointAt(0)};`);
const attributes = (pairs) => pairs.filter(([, value]) => value).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');

/** The element with everything inside, as a classic script. */
export const INSIDE = 'vitreous-figures.js';

/** What can be asked for, in the order in which the dialog offers it. */
export const KINDS = ['element', 'inside', 'frame', 'mkdocs', 'sphinx', 'quarto', 'reveal', 'moodle', 'picture', 'markdown'];

/** What follows the name of the page in the address of a frame. */
export function frameFragment({ id, values, zoom, axes, points, theme, lang, controls }) {
  return `#${new URLSearchParams({ embed: '1', controls: controls.join(',') || '0' })}&${linkOf({ id, values, zoom, axes, points, theme, lang })}`;
}

const linkOf = ({ id, values, zoom, axes, points, theme, lang }) => new URLSearchParams({ v: '1', figure: id, ...(theme ? { theme } : {}), ...(lang ? { lang } : {}), ...Object.fromEntries(new URLSearchParams(values)), ...(zoom ? { zoom } : {}), ...(axes ? { axes } : {}), ...(points ? { points } : {}) });

/**
 * The lines of one kind. `given` holds: base (folder of the hosted page), id, title, values (the parameters as a link has them),
 * zoom, axes, points, theme, lang (of the page), controls (names), caption, direction, width (the largest, in pixels), without (of title, source, link), summary (the figure in words),
 * height (of a frame, in pixels), picture (the ending of the file of a still picture), integrity (hashes of the scripts by name, where the lines are to hold them).
 */
export function embedCode(kind, given) {
  const { base, id, title, values, zoom, axes, points, theme, controls, caption, direction, width, without, summary, height, picture = 'svg', integrity } = given;
  const link = linkOf(given);
  const framed = (text) => {
    if (!caption && !direction) return text;
    return `<figure${attributes([['dir', direction]])}>\n${text}\n${caption ? `<figcaption>${escapeXml(caption)}</figcaption>\n` : ''}</figure>`;
  };
  // a browser refuses a script whose hash is another
  const script = (name, kind = '') => `<script${kind} src="${escapeXml(base)}${name}"${attributes([['integrity', integrity?.[name]], ['crossorigin', integrity && 'anonymous']])}></script>`;
  const element = (head, whole) => framed(`${head}\n<vitreous-figure${attributes([
    ['figure', id], ['params', values], ['zoom', zoom], ['axes', axes], ['points', points], ['theme', theme], ['width', width], ['controls', controls.join(' ')],
    ['page', whole && !without.includes('link') ? base : ''], ['without', without.join(' ')]])}></vitreous-figure>`);
  const sized = attributes([['width', width]]);
  const hosted = () => element(script('vitreous-figure.js', ' type="module"'), true);
  const address = `${base}vitreous.html${frameFragment(given)}`;
  const frame = `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}"${sized || ' width="100%"'} height="${Math.round(height)}" sandbox="allow-scripts" loading="lazy"></iframe>`;
  const file = `${id.replace(/\W+/g, '-')}.${picture}`;
  switch (kind) {
    case 'element':
    case 'mkdocs':
      return hosted();
    case 'inside':
      return element(`<script src="${INSIDE}"></script>`, false);
    case 'frame':
      return framed(`${script('vitreous-frame.js')}\n${frame}`);
    case 'sphinx':
      return `\`\`\`{raw} html\n${hosted()}\n\`\`\``;
    case 'quarto':
      return `\`\`\`{=html}\n${hosted()}\n\`\`\``;
    case 'reveal':
      return `<section>\n${hosted()}\n</section>`;
    case 'moodle':
      return framed(frame);
    case 'picture':
      return framed(`<a href="${escapeXml(`${base}#${link}`)}"><img src="${escapeXml(file)}" alt="${escapeXml(summary)}"${sized}></a>`);
    default:
      return `[![${inMarkdown(summary)}](${file})](${base}#${link.toString().replace(/[()]/g, encodeURIComponent)})${caption ? `\n\n*${inMarkdown(caption)}*` : ''}`;
  }
}
