import { expect, test } from 'vitest';
import { nothingLeftOut } from '#lib/analyses/standing.ts';
import { ofPart } from './part.ts';

const part = {
	name: 'Best',
	words: { whom: 'Looks at', outside: '9 customers outside Best', nothing: nothingLeftOut('en') }
};
const card = { formula: [], parameters: [{ name: 'n', value: '3' }], found: [], source: '' };

test('a card of some customers names them, and never says that nothing was left out', () => {
	const said = ofPart({ ...card, leftOut: [nothingLeftOut('en')] }, part);
	expect(said.leftOut).toEqual(['9 customers outside Best']);
	expect(said.parameters[0]).toEqual({ name: 'Looks at', value: 'Best' });
});

test('what else was left out stays said', () => {
	const { leftOut } = ofPart({ ...card, leftOut: ['2 rows outside the window'] }, part);
	expect(leftOut).toEqual(['9 customers outside Best', '2 rows outside the window']);
});
