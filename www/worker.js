// A worker that computes parts of finer pictures. The page sends the compiled module first, then
// {seq, id, inputs, part}; the answer is {seq, values} or {seq, error}.

import * as glue from 'vitreous-glue';

self.onmessage = async ({ data }) => {
  if (data.module) {
    await glue.default({ module_or_path: data.module });
    self.postMessage({ ready: true });
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
