// What may be put into a step, as Markdown to fill in; `FIGURE` stands for the link of a figure, `CURVE` for the
// name of one of its curves.
export const TEMPLATES = [
  ['text', 'Text', 'Write here. A formula stands between dollar signs: $T_\\text{g}$.\n'],
  ['free', 'Question in words', '> [!question]\n> What do you expect, and why?\n>\n> > [!hint]\n> > Think of this first.\n>\n> > [!answer]\n> > The answer, worked out.\n'],
  ['choice', 'Question to choose from', '> [!question choice]\n> Which one is right?\n>\n> - [ ] not this one\n> - [x] this one\n>\n> > [!answer]\n> > Why it is so.\n'],
  ['number', 'Question for a number', '> [!question number value=40 tolerance=5 unit=K]\n> How large is it?\n>\n> > [!answer]\n> > How it is computed.\n'],
  ['point', 'Question: drag the point', '> [!question point x=0.5 y=10 tolerance=5%]\n> Where do you expect it?\n>\n> [The axes](FIGURE)\n>\n> > [!answer]\n> > Why it lies there.\n'],
  ['curve', 'Question: draw the curve', '> [!question curve curve="CURVE" tolerance=5%]\n> Draw what you expect.\n>\n> [The axes](FIGURE)\n>\n> > [!answer]\n> > Why it has this form.\n'],
  ['reveal', 'What is shown later', '> [!reveal]\n> This is shown when it is asked for.\n'],
  ['notes', 'Notes for the lecturer', '> [!notes]\n> Only the lecturer sees this.\n'],
];
