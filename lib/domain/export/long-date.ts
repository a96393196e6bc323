const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "16 March 2022" from an ISO date or time in UTC; what is none comes back as it is. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return year && name ? `${Number(day)} ${name} ${year}` : iso;
}

/** "16 March 2022, 14:05 UTC" from an ISO time in UTC. */
export function longTime(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time ? `${longDate(iso)}, ${time} UTC` : longDate(iso);
}
