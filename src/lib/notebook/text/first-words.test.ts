import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

const figure = (name: string) => (name === 'pareto.top20.profit_share' ? '83 %' : `[${name}]`);

test.each([
	['', ''],
	['  \n\n', ''],
	['# Review of *May*\nmore', 'Review of May'],
	['snake_case_name and `some_code`', 'snake_case_name and some_code'],
	['The top 20 % bring {{pareto.top20.profit_share}}.', 'The top 20 % bring 83 %.'],
	['**{{pareto.top20.profit_share}}** of it', '83 % of it'],
	['{{no.such_thing}}', '[no.such_thing]'],
	['- first\n- second', 'first'],
	['> said\n> again', 'said'],
	['---\n\nafter the rule', 'after the rule'],
	['|a|b|\n|-|-|\n|1|2|', 'a · b'],
	['one  \ntwo', 'one'],
	['客'.repeat(60), `${'客'.repeat(48)}…`]
])('%j is called %j', (text, words) => expect(firstWords(text, figure)).toBe(words));
