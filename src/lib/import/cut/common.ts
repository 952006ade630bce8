/** How most files are cut: in force until a reading says better. */
import type { Dialect } from '../reading.ts';

export const COMMON_DIALECT: Dialect = {
	encoding: 'utf-8',
	delimiter: ',',
	quote: '"',
	escape: 'doubled',
	comment: '',
	starts: null,
	preamble: 0,
	headerRows: 1,
	until: null
};
