/**
 * Where the worker begins. Nothing that is loaded later may share a module with this file: WebKit
 * runs a worker's own script once more where a module imports it, and every call would be answered
 * twice. So it only keeps what arrives before the rest is there.
 */
import './offline.ts';

const early: MessageEvent[] = [];
const keep = (event: MessageEvent): unknown => early.push(event);

self.addEventListener('message', keep);
import('./serving.ts').then(() => {
	self.removeEventListener('message', keep);
	for (const { data } of early) self.dispatchEvent(new MessageEvent('message', { data }));
}, reportError);
