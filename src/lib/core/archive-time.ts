/**
 * The time of every file in an archive that is written on an ISO day. Archives hold the wall
 * clock's time without a zone: midnight there gives the same bytes everywhere.
 */
export function archiveTime(day: string): Date {
	return new Date(`${day}T00:00:00`);
}
