/** Counts of passed, failed and left-out tests, read from what vitest and Playwright report. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * `failures` tells of each one in a few lines, as a log may be cut to its end.
 * @typedef {{ passed: number, failures: string[], leftOut: string[] }} Tally
 */

const NOTHING = { passed: 0, failures: [], leftOut: [] };
export const PASSED = { ...NOTHING, passed: 1 };

/** What of a failure's message is repeated at the end. */
const MESSAGE_LINES = 12;

/** @param {string} what @param {string} [message] @returns {Tally} */
export function failed(what, message = '') {
	return { ...NOTHING, failures: [told(what, message)] };
}

/** @param {Tally[]} tallies */
export function total(tallies) {
	return tallies.reduce(
		(a, b) => ({
			passed: a.passed + b.passed,
			failures: [...a.failures, ...b.failures],
			leftOut: [...a.leftOut, ...b.leftOut]
		}),
		NOTHING
	);
}

/** A run that ends badly without a failed test of its own counts as one failure. */
export function orFailure(tally, ok, what) {
	if (ok || tally.failures.length > 0) return tally;
	return { ...tally, failures: [`${what}: ended badly`] };
}

/** A file that can't be loaded has no tests in the report, and counts as one failure. */
export function fromVitest(file) {
	if (!existsSync(file)) return failed('unit: no report');
	const { numPassedTests, testResults } = read(file);
	const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
		const tests = assertionResults.filter((test) => test.status === 'failed');
		if (status === 'failed' && tests.length === 0) return [told(name, message)];
		return tests.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
	});
	const leftOut = testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
		.map(({ fullName }) => fullName);
	return { passed: numPassedTests, failures, leftOut };
}

/** A test that passes only when run again is a failure. */
export function fromPlaywright(file) {
	if (!existsSync(file)) return failed('browser: no report');
	const { stats, suites, errors } = read(file);
	const tests = suites.flatMap(testsIn);
	const failures = tests
		.filter(({ status }) => status === 'unexpected' || status === 'flaky')
		.map(({ title, status, error }) => told(`${title} (${status})`, error));
	return {
		passed: stats.expected,
		failures:
			failures.length > 0 ? failures : errors.map(({ message }) => told('browser', message)),
		leftOut: tests
			.filter(({ status }) => status === 'skipped')
			.map(({ title, reason }) => `${title}: ${reason}`)
	};
}

function testsIn({ file, specs, suites = [] }) {
	const here = specs.flatMap(({ title, tests }) =>
		tests.map(({ status, annotations, results, projectName }) => ({
			title: `[${projectName}] ${file} › ${title}`,
			status,
			reason: annotations[0]?.description ?? 'no reason given',
			error: results.find(({ error }) => error)?.error.message
		}))
	);
	return [...here, ...suites.flatMap(testsIn)];
}

function told(what, message = '') {
	const lines = message.split('\n').slice(0, MESSAGE_LINES);
	return [what, ...lines.map((line) => `    ${line}`)].join('\n');
}

function read(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}
