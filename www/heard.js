// For those who do not see the plot: after a pause, what a change of a parameter has changed in it.
import { formatNumber, plain, unitText } from './text.js';

const MOST = 3;

/** `rest(readouts, summary)` is called when the figure has come to rest: what differs from the last time is said. */
export function makeHeard(say) {
  let last = null;
  return {
    rest(readouts, summary) {
      const now = { values: new Map(readouts.map(({ label, value, unit }) => [plain(label), `${formatNumber(value)} ${unitText(plain(unit ?? ''))}`.trim()])), sentences: summary.split(/(?<=\.) (?=\p{Lu})/u) };
      const before = last;
      last = now;
      if (!before) return;
      const changed = [...now.values].filter(([label, value]) => before.values.get(label) !== value).map(([label, value]) => `${label}: ${value}`);
      const told = changed.length ? changed : now.sentences.filter((sentence) => !before.sentences.includes(sentence));
      if (told.length) say(told.slice(0, MOST).join('; '));
    },
  };
}
