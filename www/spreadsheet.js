// Tables as spreadsheets open them by a double click: with a mark that says UTF-8, and where a comma stands in numbers, with
// semicolons between columns.

/** What a file begins with so that a spreadsheet reads its letters as UTF-8. */
export const MARK = '\ufeff';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const FIELD = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/y;

function fields(line) {
  const found = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex <= line.length) {
    const [all, field] = FIELD.exec(line) ?? [];
    if (field === undefined) break;
    found.push(field);
    if (!all.endsWith(',')) break;
  }
  return found;
}

/** Comma-separated values with decimal points as semicolon-separated ones with decimal commas; lines that begin with # stay. */
export function withDecimalCommas(text) {
  const cell = (field) => (NUMBER.test(field) ? field.replace('.', ',') : field.includes(';') && !field.startsWith('"') ? `"${field}"` : field);
  return text.split('\n').map((line) => (line.startsWith('#') ? line : fields(line).map(cell).join(';'))).join('\n');
}
