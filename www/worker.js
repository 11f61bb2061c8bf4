// A worker that computes parts of finer pictures. The page sends the compiled module first, then
// {seq, id, inputs, part}; the answer is {ready}, then {seq, values} or {seq, error}.

import * as glue from 'vitreous-glue';

self.onmessage = async ({ data }) => {
  if (data.module) {
    const ready = await glue.default({ module_or_path: data.module }).then(() => true, () => false);
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
