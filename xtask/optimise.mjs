// Modules made smaller and faster by binaryen, one after the other in one process: a process of its own for each takes longer to
// start than to work. The arguments are the names of the files, which are written anew.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';

const { BulkMemory, BulkMemoryOpt, CallIndirectOverlong, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
// what the compiler uses and every browser of the last years knows
const known = BulkMemory | BulkMemoryOpt | CallIndirectOverlong | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt;
binaryen.setOptimizeLevel(3);
binaryen.setShrinkLevel(0);
for (const file of process.argv.slice(2)) {
  const module = binaryen.readBinary(readFileSync(file));
  module.setFeatures(known);
  module.optimize();
  module.runPasses(['strip-debug', 'strip-producers', 'strip-target-features']);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}
