/** How marks of one meaning are written: an apostrophe or a hyphen of print is that of a keyboard. */
export function plainMarks(text: string): string {
	return text.replace(/[‘’‛ʼ]/gu, "'").replace(/[\u2010-\u2015\u2212]/gu, '-');
}
