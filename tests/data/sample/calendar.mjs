/** Days since 1970-01-01. The sample covers three whole years. */
const DAY = 86_400_000;

export const day = (year, month, date) => Date.UTC(year, month - 1, date) / DAY;
export const iso = (days) => new Date(days * DAY).toISOString().slice(0, 10);
export const yearOf = (days) => new Date(days * DAY).getUTCFullYear();
export const monthOf = (days) => new Date(days * DAY).getUTCMonth() + 1;
export const monthKey = (days) => yearOf(days) * 12 + monthOf(days) - 1;
export const halfYearKey = (days) => Math.floor(monthKey(days) / 6);

/** The last day of a month given by its key. */
export const monthEnd = (key) => Date.UTC(Math.floor(key / 12), (key % 12) + 1, 0) / DAY;

export const FIRST = day(2023, 1, 1);
export const LAST = day(2025, 12, 31);
/** From here on the leaving key accounts order less or nothing. */
export const LEAVING = day(2025, 7, 1);
