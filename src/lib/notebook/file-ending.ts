/** How a notebook file is called; what is in it is looked at when it is opened. */
export const FILE_ENDING = 'tierbook';

export function isNotebookFile(file: File): boolean {
	return file.name.toLowerCase().endsWith(`.${FILE_ENDING}`);
}
