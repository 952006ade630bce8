/** Whether the site starts without a connection, and whether a newer version waits. */
import { trusted } from '#lib/worker/trusted.ts';

/** `off`: the browser has no such thing here, as on an address that is not secure. */
export type Offline = 'off' | 'preparing' | 'ready' | 'waiting';

let state = $state<Offline>('off');

export function offline(): Offline {
	return state;
}

/** `script` is the address of the service worker. Asked once, when the page stands. */
export async function startOffline(script: string): Promise<void> {
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (!workers || import.meta.env.DEV) return;
	state = 'preparing';
	const registration = await workers.register(trusted(new URL(script, location.href).href), {
		updateViaCache: 'none'
	});
	// Never hurried on: an open window keeps the files that it began with.
	registration.addEventListener('updatefound', () => follow(registration));
	follow(registration);
}

function follow(registration: ServiceWorkerRegistration): void {
	state = stateOf(registration);
	registration.installing?.addEventListener('statechange', () => follow(registration));
}

function stateOf({ installing, waiting, active }: ServiceWorkerRegistration): Offline {
	if (waiting && active) return 'waiting';
	if (active || waiting) return 'ready';
	return installing ? 'preparing' : 'off';
}
