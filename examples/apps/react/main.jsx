import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { draw, evaluate, init } from 'vitreous';
import 'vitreous/vitreous-figure.js';

function App() {
  const [ready, setReady] = useState(false);
  const [s_c, setS_c] = useState(0.5);
  const canvas = useRef(null);
  const figure = useRef(null);
  useEffect(() => {
    init(undefined, { only: ['rfot'] }).then(() => setReady(true));
  }, []);
  useEffect(() => {
    if (ready) draw(canvas.current, 'rfot.free_energy_profile', { s_c });
  }, [ready, s_c]);
  useEffect(() => {
    const change = ({ detail }) => setS_c(detail.s_c);
    const element = figure.current;
    element.addEventListener('vitreous-change', change);
    return () => element.removeEventListener('vitreous-change', change);
  }, []);
  return (
    <>
      <canvas ref={canvas} width="560" height="360" />
      <p>Barrier of the mosaic at s_c = {s_c} k_B: <output>{ready && evaluate('rfot.mosaic', { s_c }).barrier}</output> k_BT</p>
      <vitreous-figure ref={figure} figure="rfot.free_energy_profile" params="s_c=0.5" controls="s_c" />
    </>
  );
}

createRoot(document.querySelector('#app')).render(<StrictMode><App /></StrictMode>);
