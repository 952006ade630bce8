/** Counts of passed, failed and left-out tests, read from what vitest and Playwright report. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, leftOut: string[] }} Tally */

export const NOTHING = { passed: 0, failed: 0, leftOut: [] };
export const PASSED = { ...NOTHING, passed: 1 };
export const FAILED = { ...NOTHING, failed: 1 };

/** @param {Tally[]} tallies */
export function total(tallies) {
	return tallies.reduce(
		(a, b) => ({
			passed: a.passed + b.passed,
			failed: a.failed + b.failed,
			leftOut: [...a.leftOut, ...b.leftOut]
		}),
		NOTHING
	);
}

/** A run that ends badly without a failed test of its own counts as one failure. */
export function orFailure(tally, ok) {
	return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** A file that can't be loaded has no tests in the report, and counts as one failure. */
export function fromVitest(file) {
	if (!existsSync(file)) return FAILED;
	const { numPassedTests, numFailedTests, testResults } = read(file);
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	);
	const leftOut = testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
		.map(({ fullName }) => fullName);
	return { passed: numPassedTests, failed: numFailedTests + broken.length, leftOut };
}

/** A test that passes only when run again is a failure. */
export function fromPlaywright(file) {
	if (!existsSync(file)) return FAILED;
	const { stats, suites, errors } = read(file);
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
		leftOut: suites.flatMap(skippedIn)
	};
}

function skippedIn({ specs, suites = [] }) {
	const here = specs.flatMap(({ title, tests }) =>
		tests
			.filter(({ status }) => status === 'skipped')
			.map(({ annotations }) => `${title}: ${annotations[0]?.description ?? 'no reason given'}`)
	);
	return [...here, ...suites.flatMap(skippedIn)];
}

function read(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}
