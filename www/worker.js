// A worker that computes parts of finer pictures. The page sends the compiled module and that of one room first, then
// {seq, id, inputs, part}; the answer is {ready}, then {seq, values} or {seq, error}.

import { glue, open, start } from '../pkg/load.js';

self.onmessage = async ({ data }) => {
  if (data.shared) {
    const ready = await start(data.shared).then(() => open(data.room, data.own)).then(() => true, () => false);
    self.postMessage({ ready });
    return;
  }
  const { seq, id, inputs, part } = data;
  try {
    const values = glue.refine_part(id, inputs, part);
    self.postMessage({ seq, values }, [values.buffer]);
  } catch (refusal) {
    const { kind, input, value, unit, domain, message } = refusal;
    self.postMessage({ seq, error: { kind, input, value, unit, domain, message: message || glue.last_panic() || String(refusal) } });
  }
};
