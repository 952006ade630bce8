/**
 * Takes the network away from this worker before anything else runs in it. The policy of the page
 * does not bind a worker that was loaded by URL, so each way out becomes a fixed `undefined`, on
 * the global itself and on every prototype that would still answer for it.
 */
export const NETWORK_APIS = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'importScripts',
	'caches',
	'FontFace',
	'fonts',
	'RTCPeerConnection'
] as const;

/** Removes `names` from `scope` and its prototype chain. */
export function removeApis(scope: object, names: readonly string[]): void {
	for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner))
		for (const name of names)
			if (owner === scope || Object.hasOwn(owner, name))
				Object.defineProperty(owner, name, {
					value: undefined,
					writable: false,
					configurable: false
				});
}

removeApis(globalThis, NETWORK_APIS);
