/** The name under which evidence lies in a file, whatever its container. */
export const MARKER = 'tierbook-evidence';
