// The search of the header: spellings, words of one meaning, questions, and the words of the language of the page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clean, pause, setUp } from './page-setup.mjs';

const kit = setUp();

async function found(page, words) {
  await page.fill('#search-field', words);
  await page.waitForFunction(() => document.querySelector('.search-results li') || /Nothing/.test(document.querySelector('.search-results [role=status]').textContent));
  await pause(page, 50);
  return page.$$eval('.search-results li', (rows) => rows.map((row) => row.textContent));
}

test('the search knows spellings, words of one meaning and what is on the axes, titles first', async () => {
  const page = await kit.open();
  await page.focus('#search-field');
  for (const words of ['Tg', 'T_g', 'glass temperature']) {
    const rows = await found(page, words);
    assert.ok(rows.some((row) => row.includes('Real liquids near their glass transition')), `${words}: ${rows.slice(0, 8).join(' | ')}`);
  }
  for (const words of ['silica', 'SiO2', 'SiO₂']) {
    const rows = await found(page, words);
    assert.ok(rows.some((row) => row.includes('Real liquids near their glass transition')), `${words}: ${rows.slice(0, 8).join(' | ')}`);
  }
  // of titles with the word those come first whose axes have it too: the chain of a polymer does not
  const viscosity = await found(page, 'viscosity');
  assert.match(viscosity[0], /two theories of its viscosity/);
  assert.ok(viscosity.findIndex((row) => /chain/.test(row)) > 1, viscosity.slice(0, 5).join(' | '));
  // inside a word counts only where nothing else is found
  assert.ok(!(await found(page, 'aging')).some((row) => /averaging/i.test(row)));
  assert.match((await found(page, 'thermal conductivity'))[0], /conductivity/i);
  // a question as a person asks it; a plural; a word too many
  assert.match((await found(page, 'Why does a glass not flow?')).slice(0, 6).join(), /Real liquids near their glass transition/);
  assert.match((await found(page, 'viscosities'))[0], /viscosity/i);
  assert.match((await found(page, 'boson peak zzzz'))[0], /boson peak/i);
  assert.match(await page.innerText('.search-results [role=status]'), /Nothing has all/);
  assert.deepEqual(await found(page, 'zzzz'), []);
  // what the page can do is found too
  for (const [words, goal] of [['fit my data', 'view=data'], ['how to embed', 'docs/embedding.html'], ['solve', 'view=calculator'], ['glossary', 'view=glossary'], ['make a lecture', 'view=lecture']]) {
    const rows = await found(page, words);
    assert.match(await page.locator('.search-results a').first().getAttribute('href'), new RegExp(goal.replace('.', '\\.')), `${words}: ${rows.slice(0, 3).join(' | ')}`);
  }
  // an equation by its number
  for (const words of ['equation 27', 'Eq. (27)', '(27)']) assert.match((await found(page, words)).slice(0, 3).join(), /The barrier to rearrange a region/, words);
  // a typing error: a letter wrong, two swapped, one missing
  for (const [words, wanted] of [['viscocity', 'viscosity'], ['glass temprature', 'temperature'], ['fragilty', 'fragility'], ['Vogle', 'vogel']]) {
    assert.ok((await found(page, words)).length > 0, words);
    assert.match(await page.innerText('.search-results [role=status]'), new RegExp(`read as “${wanted}”`));
  }
  clean(page);
});

test('the search knows the questions of the front page, each in the language of the page', async () => {
  const program = process.env.VITREOUS || fileURLToPath(new URL('../../target/debug/vitreous', import.meta.url));
  const { questions } = JSON.parse(execFileSync(program, ['questions', '--json'], { encoding: 'utf8', maxBuffer: 1e8 }));
  const said = (lang) => Object.fromEntries(JSON.parse(readFileSync(new URL(`../../www/words/${lang}/search.json`, import.meta.url))).questions.split(';').map((line) => line.split('=').map((side) => side.trim())));
  for (const lang of ['en', 'de', 'ar']) {
    const page = await kit.open(`v=1&view=home&lang=${lang}`);
    for (const { question, figures } of questions) {
      const words = lang === 'en' ? question : said(lang)[figures[0]];
      assert.ok(words, `${lang} has no words for ${question}`);
      for (const typed of lang === 'en' ? [words, words.toLowerCase().replace('?', '')] : [words, question]) {
        await found(page, typed);
        assert.match(await page.locator('.search-results a').first().getAttribute('href'), new RegExp(`figure=${figures[0]}$|figure=${figures[0]}&`), `${lang}: ${typed}`);
      }
    }
    clean(page);
  }
});

test('silica by its other names leads to figures first', async () => {
  for (const [lang, names] of [['en', ['quartz', 'fused silica', 'vitreous silica', 'quartz glass']], ['de', ['Quarz', 'Quarzglas']]]) {
    const page = await kit.open(`v=1&view=home&lang=${lang}`);
    for (const name of names) {
      const rows = await found(page, name);
      assert.match(rows[0], /^(figure|Abbildung)/, `${name}: ${rows.slice(0, 4).join(' | ')}`);
    }
    clean(page);
  }
});

test('the search knows the words of the language of the page', async () => {
  for (const [lang, asked] of [
    ['de', [['Viskosität', /two theories of its viscosity/], ['Wärmekapazität', /heat capacity/i], ['Quarzglas', /Real liquids near their glass transition/], ['Magnetfeld', /magnetic field/i],
      ['Glasübergang', /glass t/i], ['Warum fließt ein Glas nicht?', /viscosity/i], ['Zweiniveausystem', /two-level system/i], ['Gleichung 27', /The barrier to rearrange a region/]]],
    ['ar', [['اللزوجة', /viscosity/i], ['السعة الحرارية', /heat capacity/i], ['لماذا لا ينساب الزجاج؟ اللزوجة', /viscosity/i]]],
  ]) {
    const page = await kit.open(`v=1&view=home&lang=${lang}`);
    for (const [words, wanted] of asked) {
      await page.fill('#search-field', words);
      await page.waitForFunction(() => document.querySelector('.search-results li'));
      await pause(page, 50);
      const rows = await page.$$eval('.search-results li', (all) => all.slice(0, 5).map((row) => row.textContent));
      assert.match(rows.join(' | '), wanted, `${lang}, ${words}`);
      await page.fill('#search-field', '');
    }
    clean(page);
  }
});
