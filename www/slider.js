// The positions of a slider: equal steps or equal ratios between the ends of a range, landing on round numbers.

function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** `{steps, position(value), value(position)}` of a number parameter. */
export function sliderScale(param) {
  const { min, max } = param;
  const rounded = (value, digits) => Math.min(Math.max(Number(value.toPrecision(digits)), Math.min(min, max)), Math.max(min, max));
  const tidy = (value) => (param.domain.integer ? Math.round(value) : value);
  if (param.scale === 'log' && min > 0 && max > min) {
    const decades = Math.log10(max / min);
    const steps = Math.round(Math.min(Math.max(decades * 40, 120), 480));
    const digits = max / min < 1.02 ** steps ? 4 : 3;
    return {
      steps,
      position: (value) => (value > 0 ? (steps * Math.log10(value / min)) / decades : 0),
      value: (k) => tidy(k <= 0 ? min : k >= steps ? max : rounded(min * (max / min) ** (k / steps), digits)),
    };
  }
  const span = max - min || 1;
  let step = roundStep(Math.abs(span) / 200);
  if (param.domain.integer) step = Math.max(1, Math.round(step));
  const steps = Math.max(1, Math.ceil(span / step - 1e-9));
  const start = Math.abs(min / step - Math.round(min / step)) < 1e-6 ? min : Math.floor(min / step) * step;
  return {
    steps,
    position: (value) => (value - start) / step,
    value: (k) => (k <= 0 ? min : k >= steps ? max : tidy(rounded(start + k * step, 12))),
  };
}
