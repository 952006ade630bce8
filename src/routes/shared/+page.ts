// The file exists on every host, and all that it shows comes from a file that its reader opens.
export const ssr = false;
export const prerender = true;
