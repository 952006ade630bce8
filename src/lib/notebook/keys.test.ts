import { afterEach, expect, test, vi } from 'vitest';
import { canListCustomers, EVERYBODY, listCustomers, WIDEN } from './keys.ts';

/** The field of a customer list, which keeps what it hears and what stood in it then. */
class Field extends EventTarget {
	value = 'typed before';
	readonly heard: string[] = [];
	constructor() {
		super();
		for (const type of [WIDEN, 'input'])
			this.addEventListener(type, () => this.heard.push(`${type}: ${this.value}`));
	}
	focus(): void {
		this.heard.push('focus');
	}
}

/** A page with the fields of these lists, the first one first; each says what it lists. */
function pageWith(lists: readonly (readonly [of: string, field: Field])[]): void {
	const querySelector = (selector: string) => {
		const of = /="(.*)"/.exec(selector)?.[1];
		return lists.find(([name]) => of === undefined || name === of)?.[1] ?? null;
	};
	vi.stubGlobal('document', { querySelector });
}

afterEach(() => void vi.unstubAllGlobals());

test('customers are listed where all are, with nothing that narrows them but the text', () => {
	const [cut, whole] = [new Field(), new Field()];
	pageWith([
		['', cut],
		[EVERYBODY, whole]
	]);
	expect(canListCustomers()).toBe(true);
	listCustomers('10');
	expect(cut.heard).toEqual([]);
	expect(whole.heard).toEqual([`${WIDEN}: typed before`, 'input: 10', 'focus']);
});

test('they are not offered where each list is of a segment', () => {
	pageWith([['', new Field()]]);
	expect(canListCustomers()).toBe(false);
});
