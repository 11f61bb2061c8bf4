// What a person reads stands in tables, by language, and nowhere else.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parseAst } from 'vite';
import { WORDS } from '../../pkg/read/words.js';
import { LANGUAGES } from '../../www/words.js';
import { root } from './core.mjs';

const filesOf = (folder) => readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? (entry.name === 'built' ? [] : filesOf(`${folder}/${entry.name}`)) : entry.name.endsWith('.js') ? [`${folder}/${entry.name}`] : []));
const CODE = [...filesOf('www'), ...filesOf('pkg/read'), ...filesOf('pkg/element'), 'pkg/vitreous-figure.js'];
const PIECES = [...readdirSync(`${root}www/words/en`).map((name) => name.replace('.json', '')), 'read'];
const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const tableOf = (language, piece) => (language === 'en' && piece === 'read' ? WORDS : JSON.parse(readFileSync(`${root}www/words/${language}/${piece}.json`, 'utf8')));

// texts that no table holds: file, what they begin with, why
const EXCEPTIONS = [
  [/^www\/.*style[\w-]*\.js$/, /./, 'style sheets'],
  [/^pkg\/element\/style\.js$/, /./, 'a style sheet'],
  [/^pkg\/read\/words\.js$/, /./, 'a table itself: a browser that reads the package as it is may not import JSON'],
  [/^www\/core\.js$/, /^(cancelled|the worker failed)$/, 'for code, which does not show it'],
  [/^www\/find\.js$/, /^a an and /, 'English words that a search leaves out'],
  [/^www\/glossary\.js$/, /^a, button/, 'a selector'],
  [/^www\/asking\.js$/, /^later$/, 'for code, which does not show it'],
  [/^www\/scanning\.js$/, /^(from|to|steps)$/, 'names of fields'],
  [/^www\/calculator\.js$/, /^vitreous eval/, 'a command'],
  [/^www\/figures-inside\.js$/, /scripts of this page/, 'for who writes a note, in the console'],
  [/^www\/main\.js$/, /^WebAssembly is not there$/, 'shown with an explanation only, as what a browser itself says'],
  [/^www\/words\.js$/, /./, 'languages by their own names'],
  [/^www\/lecture\/html\.js$/, /^(p h1|math mrow|href title|lspace) /, 'names of elements and attributes'],
  [/^www\/lecture\/(present|swiped)\.js$/, /^(input|button), /, 'selectors'],
  [/^www\/lecture\/figure\.js$/, /^title source link$/, 'parts of an element, by name'],
  [/^www\/lecture\/pack\.js$/, /^it is too long$/, 'for code, which says that a link cannot be read'],
  [/^www\/data\/(view|many|take-away)\.js$/, /^vitreous fit/, 'a command'],
  [/^www\/data\/(many|take-away)\.js$/, /(^# | sets fitted together|^ *sets, each by itself$|^(error|lower end|upper end) of |^(chi squared|degrees of freedom|take care)$)/, 'heads and comments in files of numbers, which programs read'],
  [/^www\/data\/(many|take-away)\.js$/, /fitted by vitreous/, 'the foot of a picture, whose words are English like those in it'],
  [/^www\/data\/project\.js$/, /^vitreous project$/, 'how a file names its kind'],
  [/^www\/data\/sets\.js$/, /^T \(°C\)/, 'a table as it may be pasted'],
  [/^www\/data\/understood\.js$/, /^mW\//, 'a unit'],
];

// names that are the same in every language, and what is typed as it stands
const NAMES = /^(Vitreous|PNG|SVG|CSV|JSON|DOI|MB|kB|log|MkDocs|Moodle|Quarto|Ctrl)$/;
// where words are no text: names of classes, attributes, events, files, selectors, styles, queries
const SILENT_CALLS = /^(querySelector(All)?|closest|matches|matchMedia|addEventListener|removeEventListener|getAttribute|setAttribute|removeAttribute|hasAttribute|toggleAttribute|getElementById|createElement|createElementNS|import|includes|startsWith|endsWith|indexOf|split|replace|replaceAll|has|get|set|add|toggle|contains|test|exec|fetch|open|postMessage|setProperty|getContext|packed|json|common|data|spawn|run|bound|ownScript|animate|toLocaleString|localeCompare|getEntriesByType|take|oneOf|put|words)$/;
const SILENT_ATTRIBUTES = /^(?!aria-label$|aria-description$|aria-valuetext$|aria-roledescription$|title$|alt$|placeholder$|label$|data-label$)/;
const TEXT_CALLS = /^(h|append|prepend|before|after|replaceChildren|replaceWith|setText|say|Error|TypeError|RangeError|alert|confirm|halt|complain|reject|fail)$/;
// of these the first is read
const LABEL_CALLS = /^(Option|button|tool|field|choice|chooser)$/;
const TEXT_PROPERTIES = /^(textContent|innerText|title|ariaLabel|placeholder|alt|label|documentTitle)$/;

/** The strings of a file that a person would read, with their lines. */
function texts(source) {
  const found = [];
  const line = (at) => source.slice(0, at).split('\n').length;
  const nameOf = (callee) => (callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : '');
  const isWords = (callee) => callee.type === 'Identifier' ? ['t', 'frame', 'said'].includes(callee.name) : callee.type === 'MemberExpression' && callee.property.name === 'nodes';
  const note = (text, at, inText) => {
    if (/^\s*</.test(text)) return; // markup
    const words = text.replace(/\$[^$]*\$/g, ' ').match(/\p{L}[\p{L}’'-]+/gu) ?? [];
    const read = words.filter((word) => !NAMES.test(word));
    const sentence = /\p{L}{2,}[,.:;]? \p{L}{2,}/u.test(text) && read.length > 1;
    if (sentence || (inText && read.length)) found.push({ text, line: line(at) });
  };
  const visit = (node, inText, silent) => {
    if (!node || typeof node.type !== 'string') return;
    const each = (list, text = inText, quiet = silent) => list.forEach((one) => visit(one, text, quiet));
    switch (node.type) {
      case 'ImportDeclaration': case 'ExportAllDeclaration': case 'ImportExpression': return;
      case 'Literal':
        if (typeof node.value === 'string' && !silent) note(node.value, node.start, inText);
        return;
      case 'TemplateLiteral':
        if (!silent) note(node.quasis.map(({ value }) => value.cooked ?? '').join(' '), node.start, inText);
        each(node.expressions);
        return;
      case 'TaggedTemplateExpression': return;
      case 'NewExpression': case 'CallExpression': {
        const name = nameOf(node.callee);
        visit(node.callee, false, silent);
        if (isWords(node.callee)) {
          // the key, then what fills the places
          node.arguments.slice(1).forEach((one) => visit(one, false, false));
        } else if (name === 'h' || name === 'svg') {
          const [, attributes, ...children] = node.arguments;
          visit(attributes, false, false);
          each(name === 'h' ? children : [], true, false);
        } else if (LABEL_CALLS.test(name)) node.arguments.forEach((one, k) => visit(one, k === 0, false));
        else if (SILENT_CALLS.test(name)) each(node.arguments, false, true);
        else each(node.arguments, TEXT_CALLS.test(name), false);
        return;
      }
      case 'Property': {
        const key = node.key.name ?? node.key.value ?? '';
        if (node.computed) visit(node.key, false, true);
        const quiet = ['class', 'id', 'type', 'role', 'style', 'href', 'src', 'rel', 'target', 'd', 'points', 'media', 'srcset', 'sandbox', 'pattern'].includes(key);
        visit(node.value, !SILENT_ATTRIBUTES.test(key), quiet);
        return;
      }
      case 'AssignmentExpression':
        visit(node.left, false, true);
        visit(node.right, node.left.type === 'MemberExpression' && TEXT_PROPERTIES.test(node.left.property.name ?? ''), ['className', 'id', 'href', 'src'].includes(node.left.property?.name));
        return;
      case 'BinaryExpression':
        each([node.left, node.right], node.operator === '+' && inText, node.operator !== '+');
        return;
      case 'MemberExpression':
        visit(node.object, false, silent);
        if (node.computed) visit(node.property, false, true);
        return;
      case 'ConditionalExpression':
        visit(node.test, false, silent);
        each([node.consequent, node.alternate]);
        return;
      case 'SwitchCase':
        visit(node.test, false, true);
        each(node.consequent);
        return;
      default:
        for (const [key, child] of Object.entries(node)) {
          if (['type', 'start', 'end', 'key', 'source'].includes(key) && key !== 'key') continue;
          if (Array.isArray(child)) each(child);
          else if (child && typeof child === 'object') visit(child, inText, silent);
        }
    }
  };
  visit(parseAst(source), false, false);
  return found;
}

test('no text stands outside the tables', () => {
  const outside = CODE.flatMap((file) => texts(readFileSync(`${root}${file}`, 'utf8'))
    .filter(({ text }) => !EXCEPTIONS.some(([where, what]) => where.test(file) && what.test(text)))
    .map(({ text, line }) => `${file}:${line}: ${text}`));
  assert.deepEqual(outside, []);
});

test('no style sheet writes words', () => {
  const sheets = readdirSync(`${root}www/style`).map((name) => `www/style/${name}`);
  const outside = sheets.flatMap((file) => [...readFileSync(`${root}${file}`, 'utf8').matchAll(/content: *"[^"]*\p{L}{2}[^"]*"/gu)].map(([text]) => `${file}: ${text}`));
  assert.deepEqual(outside, []);
});

test('the page itself has its words from a table', () => {
  const page = readFileSync(`${root}www/index.html`, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  const read = [...page.matchAll(/>([^<]*)</g), ...page.matchAll(/ (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g)].map(([, text]) => text.replace(/\{[\w.]+\}/g, '').trim());
  assert.deepEqual(read.filter((text) => /\p{L}{2}/u.test(text) && !['Vitreous', 'light dark'].includes(text) && !text.startsWith('width=')), []);
});

test('the search for texts finds what it should', () => {
  const all = (source) => texts(source).map(({ text }) => text);
  assert.deepEqual(all("h('p', { class: 'quiet rules', title: 'Close' }, open ? 'Yes' : t('no'), [1].map(() => h('b', {}, 'Bold')))"), ['Close', 'Yes', 'Bold']);
  assert.deepEqual(all('say(`Now ${n} points`); throw new Error("It failed"); const WORDS = { a: "two words" };'), ['Now   points', 'It failed', 'two words']);
  assert.deepEqual(all("x.querySelector('.home .lead panel'); if (kind === 'one two') y.textContent = '·'; h('a', { href: 'a b' }, t('key'), ' · ', 'PNG')"), []);
});

test('every language has the keys of English, with the same places, and no text is empty', () => {
  for (const language of OTHERS) {
    const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const piece of PIECES) {
      const [english, other] = [tableOf('en', piece), tableOf(language, piece)];
      const stems = (table) => new Set(Object.keys(table).filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -'.other'.length)));
      const expected = new Set(Object.keys(english).filter((key) => !/\.(zero|one|two|few|many|other)$/.test(key)));
      for (const stem of stems(english)) for (const form of plurals) expected.add(`${stem}.${form}`);
      assert.deepEqual(Object.keys(other).sort(), [...expected].sort(), `${language}/${piece}`);
      const places = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
      for (const [key, text] of Object.entries(other)) {
        assert.ok(text.trim() && text === text.trim() || /^[,.]/.test(text), `${language}/${piece}: ${key} is empty or has a space at an end`);
        const meant = english[key] ?? english[key.replace(/\.\w+$/, '.other')];
        // a form for one or two may say the number in words
        const own = /\.(zero|one|two)$/.test(key) ? places(text).concat('{n}') : places(text);
        assert.deepEqual([...new Set(own)].sort(), [...new Set(/\.(zero|one|two)$/.test(key) ? places(meant).concat('{n}') : places(meant))].sort(), `${language}/${piece}: ${key}`);
      }
    }
  }
});

test('every key is used, and every key that is used is there', () => {
  const sources = new Map(CODE.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]));
  for (const piece of PIECES) {
    const users = [...sources].filter(([file, source]) => (piece === 'read' ? /^import .*(read|\.)\/words\.js'/m : new RegExp(`/words/${piece}\\.js'|from '\\./en/${piece}\\.json'`)).test(source) && file !== `www/words/${piece}.js`);
    const text = piece === 'page' ? `${readFileSync(`${root}www/index.html`, 'utf8')}${readFileSync(`${root}xtask/src/bundle.rs`, 'utf8')}` : [...users.map(([, source]) => source), sources.get('www/badges.js')].join('\n');
    const keys = Object.keys(tableOf('en', piece));
    const stem = (key) => key.replace(/\.(zero|one|two|few|many|other)$/, '');
    // a key that is put together is known by its beginning
    const begun = [...text.matchAll(/\b\w+(?:\.nodes)?\(`([\w.]+)\$\{/g)].map(([, begin]) => begin);
    const unused = keys.filter((key) => ![`'${key}'`, `"${key}"`, `{${key}}`, `'${stem(key)}'`].some((quoted) => text.includes(quoted)) && !begun.some((begin) => key.startsWith(begin)));
    assert.deepEqual(unused, [], `${piece}: keys that no code uses`);
  }
  const unknown = [];
  for (const [file, source] of sources) {
    const bound = [...source.matchAll(/import \{ t(?: as (\w+))? \} from '[./]*words\/(\w+)\.js'/g)].map(([, as, piece]) => [as ?? 't', piece]);
    const names = new Map(file.startsWith('pkg/') ? [['said', 'read'], ['words', 'read']] : bound);
    const look = (node) => {
      if (!node || typeof node !== 'object') return;
      if (Array.isArray(node)) return node.forEach(look);
      const callee = node.type === 'CallExpression' && (node.callee.type === 'MemberExpression' && node.callee.property.name === 'nodes' ? node.callee.object : node.callee);
      if (callee && names.has(callee.name)) {
        const keys = Object.keys(tableOf('en', names.get(callee.name)));
        const known = (key) => keys.some((one) => one === key || one === `${key}.other`);
        unknown.push(...literals(node.arguments[0]).filter((key) => !known(key)).map((key) => `${file}: ${names.get(callee.name)} has no ${key}`));
      }
      Object.values(node).forEach(look);
    };
    look(parseAst(source));
  }
  assert.deepEqual(unknown, []);
});

/** The strings that an expression may be. */
function literals(node) {
  if (node.type === 'ConditionalExpression') return [...literals(node.consequent), ...literals(node.alternate)];
  return node.type === 'Literal' ? [node.value] : [];
}
