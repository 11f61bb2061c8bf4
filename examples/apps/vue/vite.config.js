import vue from '@vitejs/plugin-vue';

export default { base: './', plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'vitreous-figure' } } })], build: { target: 'es2022', assetsInlineLimit: 0 } };
