/** Random cases begin at TEST_SEED where it is set, so that a run can be had again. */
import fc from 'fast-check';

const seed = process.env.TEST_SEED;
if (seed) fc.configureGlobal({ seed: Number(seed) });
