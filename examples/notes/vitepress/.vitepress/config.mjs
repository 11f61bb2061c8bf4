export default {
  title: 'Notes on glass',
  base: '/course/',
  // `vitreous-figure` is a custom element, no component of Vue
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'vitreous-figure' } } },
  head: [
    ['script', { type: 'module', src: '/course/vitreous/vitreous-figure.js' }],
    ['script', { defer: '', src: '/course/vitreous/vitreous-frame.js' }],
  ],
};
