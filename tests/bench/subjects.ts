/** What the benchmarks measure, bundled as the product bundles it. */
export { judge, readFile, toTable } from '#lib/import/read.ts';
export { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
export { rollup } from '#lib/rollup/rollup.ts';
export { assignTiers } from '#lib/segment/tiers.ts';
