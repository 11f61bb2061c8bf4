// Bundles JavaScript modules; the options come as JSON.
import { build } from 'esbuild';

await build(JSON.parse(process.argv[2])).catch(() => process.exit(1));
