/**
 * The most bytes of one table, as a plain file or unpacked. Beyond this no browser holds what was
 * read; a disk or a memory that ends before says so itself.
 */
export const MAX_BYTES = 2 ** 32;
