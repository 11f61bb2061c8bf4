import { draw, evaluate, init } from 'vitreous';

await init(undefined, { only: ['rfot'] });
draw(document.querySelector('canvas'), 'rfot.free_energy_profile', { s_c: 0.5 });
document.querySelector('output').value = evaluate('rfot.mosaic', { s_c: 0.5 }).barrier;
