// A worker that computes what takes long: parts of finer pictures, fits, what the calculator searches. The page sends the compiled
// module and the code of some rooms first, then {seq, call, args}; the answer is {ready}, then {seq, done, all} any number of times,
// then {seq, result} or {seq, error}.

import { glue, open, start } from '../pkg/load.js';

// ms between two words of progress
const TOLD = 50;

// what may be asked of a worker; those that tell of progress take a function as their last argument
const CALLS = {
  refine_part: (...args) => glue.refine_part(...args),
  fit: (...args) => glue.fit(...args),
  fit_shared: (...args) => glue.fit_shared(...args),
  evaluate_uncertain: (...args) => glue.evaluate_uncertain(...args),
  solve: (...args) => glue.solve(...args),
  scan: (...args) => glue.scan(...args),
};

function teller(seq) {
  let last = 0;
  return (done, all) => {
    const now = performance.now();
    if (now - last < TOLD) return;
    last = now;
    self.postMessage({ seq, done, all });
  };
}

self.onmessage = async ({ data }) => {
  if (data.shared) {
    const ready = await start(data.shared).then(() => Promise.all(data.rooms.map((room) => open(room, (name) => data.files.get(name))))).then(() => true, () => false);
    self.postMessage({ ready });
    return;
  }
  const { seq, call, args } = data;
  try {
    const result = CALLS[call](...args, teller(seq));
    self.postMessage({ seq, result }, result instanceof Float64Array ? [result.buffer] : []);
  } catch (refusal) {
    const { kind, input, value, unit, domain, search, message } = refusal;
    self.postMessage({ seq, error: { kind, input, value, unit, domain, search, message: message || String(refusal) } });
  }
};
