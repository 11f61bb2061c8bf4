// A worker that computes what takes long: parts of finer pictures, fits. The page sends the compiled module and the code of some
// rooms first, then {seq, call, args}; the answer is {ready}, then {seq, result} or {seq, error}.

import { glue, open, start } from '../pkg/load.js';

// what may be asked of a worker
const CALLS = {
  refine_part: (...args) => glue.refine_part(...args),
  fit: (...args) => glue.fit(...args),
};

self.onmessage = async ({ data }) => {
  if (data.shared) {
    const ready = await start(data.shared).then(() => Promise.all(data.rooms.map((room) => open(room, (name) => data.files.get(name))))).then(() => true, () => false);
    self.postMessage({ ready });
    return;
  }
  const { seq, call, args } = data;
  try {
    const result = CALLS[call](...args);
    self.postMessage({ seq, result }, result instanceof Float64Array ? [result.buffer] : []);
  } catch (refusal) {
    const { kind, input, value, unit, domain, message } = refusal;
    self.postMessage({ seq, error: { kind, input, value, unit, domain, message: message || String(refusal) } });
  }
};
