/** The name under which evidence lies in a file, whatever its container. */
export const MARKER = 'tierbook-evidence';

/** Bytes of a file; a report with a hundred pictures is a tenth of it. */
export const LARGEST_EVIDENCE = 32 * 1024 * 1024;
