import type { Attachment } from 'svelte/attachments';

/** Half a screen ahead counts as in view, so that what is scrolled to is there. */
const MARGIN = '50% 0px';

/** Tells when the element comes into view and when it leaves it, for good when it goes. */
export function inView(see: (visible: boolean) => void): Attachment<Element> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => see(entries.at(-1)?.isIntersecting ?? false),
			{ rootMargin: MARGIN }
		);
		observer.observe(element);
		return () => {
			observer.disconnect();
			see(false);
		};
	};
}
