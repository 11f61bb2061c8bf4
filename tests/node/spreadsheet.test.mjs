// Tables for spreadsheets with decimal commas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDecimalCommas } from '../../www/spreadsheet.js';

test('numbers get a comma, columns a semicolon, words and what is quoted stay', () => {
  const text = '# link: a.b,c\nname,x,y\n"a, ""b"" 1.5",0.25,-1.5e-7\nT_g;1,12,\n,,1\n';
  assert.equal(withDecimalCommas(text), '# link: a.b,c\nname;x;y\n"a, ""b"" 1.5";0,25;-1,5e-7\n"T_g;1";12;\n;;1\n');
});
