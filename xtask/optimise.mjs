// Modules made smaller by binaryen, one after the other in one process: a process of its own for each takes longer to start than
// to work. The arguments are the names of the files, which are written anew.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';

const { BulkMemory, BulkMemoryOpt, CallIndirectOverlong, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
// what the compiler uses and every browser of the last years knows
const known = BulkMemory | BulkMemoryOpt | CallIndirectOverlong | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt;
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
// What travels is compressed. All that binaryen has makes fewer bytes, but more once compressed (the module that draws 200 kB
// instead of 185): it writes one function into another, and sorts them so that like ones no longer stand side by side.
const passes = [
  'duplicate-function-elimination', 'dce', 'optimize-instructions', 'merge-blocks', 'remove-unused-brs', 'simplify-locals-nostructure', 'rse', 'vacuum',
  'duplicate-function-elimination', 'remove-unused-module-elements', 'strip-debug', 'strip-producers', 'strip-target-features',
];
for (const file of process.argv.slice(2)) {
  const module = binaryen.readBinary(readFileSync(file));
  module.setFeatures(known);
  module.runPasses(passes);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}
