// Bundles JavaScript modules; the options come as JSON.
import { build } from 'esbuild';

// the glue names the module that links rooms once a room; a classic script has no address of its own and asks for none
const quiet = { 'duplicate-object-key': 'silent', 'empty-import-meta': 'silent' };
await build({ ...JSON.parse(process.argv[2]), logOverride: quiet }).catch(() => process.exit(1));
