// Bundles JavaScript modules; the options come as JSON. `parts` is the text that takes the place of `parts.js`.
import { dirname } from 'node:path';
import { build } from 'esbuild';

const { parts, ...options } = JSON.parse(process.argv[2]);
const instead = {
  name: 'parts',
  setup: (bundle) => bundle.onLoad({ filter: /[/\\]built[/\\]parts\.js$/ }, ({ path }) => ({ contents: parts, resolveDir: dirname(path) })),
};

// the glue names the module that links rooms once a room; a classic script has no address of its own and asks for none
const quiet = { 'duplicate-object-key': 'silent', 'empty-import-meta': 'silent' };
await build({ ...options, plugins: parts ? [instead] : [], logOverride: quiet }).catch(() => process.exit(1));
