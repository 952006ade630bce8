/** Where a Markdown document points, and what in it can be pointed to. */

/** Relative links and pictures outside code, in order. */
export function linksOf(markdown: string): string[] {
	const prose = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target]) => target ?? '')
		.filter((target) => !/^[a-z]+:/.test(target));
}

/** The headings as code hosts name them: in small letters, without signs, blanks as hyphens. */
export function anchorsOf(markdown: string): string[] {
	return [...withoutFences(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		(heading ?? '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-')
	);
}

function withoutFences(markdown: string): string {
	return markdown.replace(/^```[\s\S]*?^```/gm, '');
}
