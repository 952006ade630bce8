/** What the benchmarks measure, bundled as the product bundles it. */
export { judge, readFile, toTable } from '../../src/lib/import/read.ts';
export { DEFAULT_PARAMETERS } from '../../src/lib/core/parameters.ts';
export { rollup } from '../../src/lib/rollup/rollup.ts';
export { assignTiers } from '../../src/lib/segment/tiers.ts';
