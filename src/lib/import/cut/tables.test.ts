import { expect, test } from 'vitest';
import { sniff } from './sniff.ts';

test('a copy whose line breaks fell out of their quotes is one still, and not the larger', () => {
	const [ann, ...others] = ['Ann,2024-01-05,1.50,', 'Ben,2024-01-06,2.50,late', 'Cy,2024-01-07,3,'];
	const table = (note: string) =>
		['customer,date,amount,remark', ann + note, ...others].join('\n') + '\n';
	const text = table('"two\nlines"') + table('two\nlines');
	const { dialect, otherTables } = sniff(text, 'utf-8', true);
	expect(dialect).toMatchObject({ preamble: 0, until: 5 });
	expect(otherTables).toMatchObject([{ from: 6, columns: 4 }]);
});
