import { Failure } from '#lib/core/failure.ts';

/** The address of a worker of our own as a trusted one, where the browser asks for that. */
export function trusted(url: string): string {
	const address = new URL(url, import.meta.url).href;
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (!trustedTypes) return address;
	policy ??= trustedTypes.createPolicy('tierbook-worker', { createScriptURL: checked });
	return policy.createScriptURL(address);
}

let policy: TrustedPolicy | null = null;

function checked(address: string): string {
	if (new URL(address).origin !== location.origin) throw new Failure('worker.lost', { address });
	return address;
}

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy;
}
interface TrustedPolicy {
	createScriptURL(url: string): string;
}
