/** Sizes of text in the picture, pixels. */
export const SIZE = 13;
export const SMALL = 12;
