/** Lets what waits in the queue of events go first; timers would hold up whoever asks often. */
export function turn(): Promise<void> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(null);
	});
}
