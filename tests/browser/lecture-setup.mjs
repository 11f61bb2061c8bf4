// Lectures for the tests of the page, and what several of these tests do.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as a link holds it. */
export const packed = (text) => deflateRawSync(Buffer.from(text)).toString('base64url');

/** The text that a link holds. */
export const textOf = (link) => inflateRawSync(Buffer.from(new URLSearchParams(link.replace('#', '')).get('text'), 'base64url')).toString();

/** The address of a lecture that travels in the link. */
export const linkOf = (text, rest = '') => `v=1&view=lecture&text=${packed(text)}${rest}`;

/** What is shown large and printed: a figure with notes, a question, something to reveal. */
export const SHOWN = `# Cooling

For the second year. Ten minutes.

## The slowing down

A liquid that is cooled becomes slow.

[Viscosity of liquids](#figure=rfot.angell&controls=fragility&size=large)

> [!notes]
> Ask for the slope first.

## The question

> [!question choice]
> What does a glass have?
>
> - [ ] long-range order
> - [x] the structure of a liquid
>
> > [!answer]
> > Its structure is that of the liquid.

> [!reveal]
> Its dynamics is not.

## The end

Thank you.
`;

/** One question of each kind. Where all curves of the Angell plot meet is known by definition: T_g/T = 1, 10^12 Pa s. */
export const QUESTIONS = `# Five questions

What this is for.

## Choose

> [!question choice]
> What does a glass have?
>
> - [ ] long-range order
> - [x] the structure of a liquid
>
> > [!hint]
> > Think of X-rays.
>
> > [!hint]
> > They show rings.
>
> > [!answer]
> > Its structure is that of the liquid.

> [!reveal]
> Its dynamics is not.

> [!notes]
> Wait for three answers.

## Compute

> [!question number value=40 tolerance=5 unit=K]
> How large is it?
>
> > [!answer]
> > It is forty.

> [!question number from=rfot.free_energy_profile output=free_energy s_c=0.72 size=20 tolerance=5%]
> What do 20 beads cost?

## Write

> [!question]
> Why?
>
> > [!answer]
> > Because.

## Point

> [!question point x=1 y=12 tolerance=5%]
> Where do all curves meet?
>
> [Viscosity](#figure=rfot.angell)
>
> > [!answer]
> > At the glass temperature.

## Curve

> [!question curve curve="SiO2" tolerance=6%]
> Draw the curve of silica.
>
> [Viscosity](#figure=rfot.angell&liquids=SiO2,own)
>
> > [!answer]
> > Nearly a straight line.
`;

/** Opens a lecture and waits until it stands there. */
export async function openLecture(kit, text, options = {}, rest = '') {
  const page = await kit.open(linkOf(text, rest), options);
  await page.waitForSelector('.lecture-view[data-complete]');
  return page;
}

/** A question of a kind, in sight, with its figure drawn where it has one. */
export async function question(page, kind, nth = 0) {
  const block = page.locator(`[data-question=${kind}]`).nth(nth);
  await block.scrollIntoViewIfNeeded();
  if (await block.locator('.lecture-plot').count()) {
    await block.locator('.lecture-plot').scrollIntoViewIfNeeded();
    await block.locator('vitreous-figure[data-drawn]').waitFor();
    await block.locator('[data-predict]').waitFor();
  }
  return block;
}

/**
 * Where an element stands, in sight, once every figure near it has been drawn: a figure that takes its height late moves what
 * stands below it, even out of the window, where no pointer reaches it.
 */
export async function settledBox(locator) {
  const page = locator.page();
  let last = '';
  for (;;) {
    await locator.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.querySelectorAll('.lecture-figure')].every((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return bottom < -400 || top > innerHeight + 400 || figure.querySelector('vitreous-figure[data-drawn]');
    }));
    const box = await locator.boundingBox();
    if (JSON.stringify(box) === last && box.y >= 0 && box.y + box.height <= page.viewportSize().height) return box;
    last = JSON.stringify(box);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
