// The file exists on every host, and all that it shows comes from this browser's own storage.
export const ssr = false;
export const prerender = true;
