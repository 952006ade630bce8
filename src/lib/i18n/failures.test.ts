import { expect, test } from 'vitest';
import { failures as en } from './failures.en.ts';
import { failures as simplified } from './failures.zh-CN.ts';
import { failures as traditional } from './failures.zh-TW.ts';

test.each([en, simplified, traditional])(
	'of many files the one that adds nothing is named',
	({ 'import.nothing_new': told }) => {
		expect(told({ file: 'may.csv' }).happened).toContain('may.csv');
		expect(told({}).happened).not.toMatch(/[“”「」]|undefined/);
	}
);
