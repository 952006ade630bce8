import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, QUALIFIERS } from '#lib/core/parameters.ts';
import { PARAMETERS } from './parameters-schema.ts';

test.each([
	['the defaults', {}, true],
	['every qualifier once', { qualifiers: [...QUALIFIERS] }, true],
	['a qualifier twice', { qualifiers: [QUALIFIERS[0], QUALIFIERS[0]] }, false],
	['a horizon of 100,000 days', { loyaltyDays: 100_000 }, true],
	['a longer horizon', { loyaltyDays: 100_001 }, false],
	['a horizon of no day', { loyaltyDays: 0 }, false]
])('parameters from outside can hold %s: %o %s', (_, changes, taken) => {
	expect(v.is(PARAMETERS, { ...DEFAULT_PARAMETERS, ...changes })).toBe(taken);
});
