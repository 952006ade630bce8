import { expect, test } from 'vitest';
import { removeApis } from './offline.ts';

class Scope {
	fetch() {
		return 'a request';
	}
}
class Inner extends Scope {}

test('a removed API is gone from the scope and from every prototype, for good', () => {
	const scope = Object.assign(new Inner(), { WebSocket: class {} }) as unknown as Record<
		string,
		unknown
	>;
	removeApis(scope, ['fetch', 'WebSocket', 'neverThere']);
	for (const name of ['fetch', 'WebSocket', 'neverThere']) {
		expect(scope[name]).toBeUndefined();
		expect(() => Object.defineProperty(scope, name, { value: () => {} })).toThrow(TypeError);
		expect(() => {
			'use strict';
			scope[name] = () => {};
		}).toThrow(TypeError);
	}
	expect(Scope.prototype.fetch).toBeUndefined();
});

test('importing the module takes the network from this very scope', () => {
	expect(globalThis.fetch).toBeUndefined();
	expect(globalThis.WebSocket).toBeUndefined();
});
