export const prerender = true;
// A page is a folder with an index file: every static host finds it, and so does a reload.
export const trailingSlash = 'always';
