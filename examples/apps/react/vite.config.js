export default { base: './', oxc: { jsx: { runtime: 'automatic' } }, build: { target: 'es2022', assetsInlineLimit: 0 } };
