/** `npm test`: everything that has to hold, one line at the end. Runs on a fresh clone. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root } from '../src/scripts/install.mjs';
import { buildIfChanged } from '../src/scripts/build.mjs';
import { findChromium } from './chromium.mjs';
import { PASSED, failed, fromPlaywright, fromVitest, orFailure, total } from './tally.mjs';

const results = join(root, 'test-results');
const modules = join(root, 'node_modules');

installMissing();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const chromium = await findChromium().catch((error) => ({ error }));
if ('error' in chromium) console.error(chromium.error.message);
else console.log(`Chromium: ${chromium.version}, ${chromium.how} (${chromium.path})`);

const seed = process.env.TEST_SEED ?? seedOfCommit();
console.log(`Random cases: TEST_SEED=${seed}`);

const sum = total([types(), lint(), units(), ...browser()]);
for (const reason of new Set(sum.leftOut)) console.log(`Left out: ${reason}`);
if (sum.failures.length > 0) console.log(`\nFailed:\n${sum.failures.join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failures.length} failed`);
process.exitCode = sum.failures.length === 0 ? 0 : 1;

function lint() {
	const parts = {
		eslint: step('lint: eslint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
		prettier: step('lint: prettier', 'prettier/bin/prettier.cjs', [
			'--check',
			'--log-level',
			'warn',
			'.'
		]),
		knip: step('lint: knip', 'knip/bin/knip.js', [])
	};
	const broken = Object.keys(parts).filter((name) => !parts[name]);
	return broken.length === 0 ? PASSED : failed(`lint: ${broken.join(', ')}`);
}

function types() {
	heading('types');
	return run('npm', ['run', '--silent', 'check']) ? PASSED : failed('types');
}

function units() {
	const report = join(results, 'unit.json');
	const ok = step(
		'unit',
		'vitest/vitest.mjs',
		['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		{ TEST_SEED: seed }
	);
	return orFailure(fromVitest(report), ok, 'unit');
}

function browser() {
	heading('build');
	try {
		buildIfChanged();
	} catch (error) {
		console.error(error.message);
		return [failed('build', error.message)];
	}
	if ('error' in chromium) return [PASSED, failed('browser', chromium.error.message)];
	const report = join(results, 'browser.json');
	const ok = step('browser', '@playwright/test/cli.js', ['test', '--config=tests/e2e'], {
		CHROMIUM_PATH: chromium.path,
		PLAYWRIGHT_JSON_OUTPUT_FILE: report
	});
	return [PASSED, orFailure(fromPlaywright(report), ok, 'browser')];
}

/** Of what is committed, so that the same commit is tried with the same cases wherever it is. */
function seedOfCommit() {
	const { stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], {
		cwd: root,
		encoding: 'utf8'
	});
	return String(parseInt(stdout?.slice(0, 7), 16) || Date.now() % 2 ** 31);
}

function step(name, script, args, env = {}) {
	heading(name);
	return run(process.execPath, [join(modules, script), ...args], env);
}

function heading(name) {
	console.log(`\n── ${name}`);
}

function run(program, args, env = {}) {
	const { status } = spawnSync(program, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32' && program === 'npm'
	});
	return status === 0;
}
