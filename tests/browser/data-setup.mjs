// What several tests of the data view do: open it, paste a table, wait for what is told.

/** The data view of a page, ready. */
export async function openData(kit, options = {}) {
  const page = await kit.open('v=1&view=data', options);
  await page.waitForSelector('.data-view[data-ready]');
  return page;
}

/** Pastes a table and uses it. */
export async function paste(page, text) {
  await page.fill('[data-paste]', text);
  await page.click('[data-use]');
}

/** Waits until the results say something. */
export const told = (page, pattern) => page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('.results')?.innerText ?? ''), pattern.source);
