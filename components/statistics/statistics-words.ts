import type { StatisticsView } from "@/lib/contract/desk/statistics";

export const numberWords = (count: number) => count.toLocaleString("en-GB");

/** “1 claim”, “1,204 claims”. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** “3 fewer than in the 7 days before”. */
export function comparedWords(count: number, before: number, days: number): string {
  const then = days === 1 ? "on the day before" : `in the ${days} days before`;
  if (count === before) return count === 0 ? `as ${then}` : `as many as ${then}`;
  const more = count > before;
  return `${numberWords(Math.abs(count - before))} ${more ? "more" : "fewer"} than ${then}`;
}

/** How long, as short as it can be said: “25 min”, “7 h”, “3 d”. */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.floor(hours * 60)} min`;
  return hours < 48 ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} d`;
}

/** A day of the desk, which is the day in UTC: “14 Mar”, with the year where it is asked for. */
export function dayWords(day: string, year = false): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** “14 Feb to 15 Mar 2026”. */
export function spanWords(from: string, to: string): string {
  if (from === to) return dayWords(to, true);
  return `${dayWords(from, from.slice(0, 4) !== to.slice(0, 4))} to ${dayWords(to, true)}`;
}

export function agesTitle(ages: StatisticsView["ages"]): string {
  const count = ages.reduce((sum, age) => sum + age.count, 0);
  const late = ages.reduce((sum, age) => sum + age.late, 0);
  if (count === 0) return "No claim waits for anybody";
  const wait = count === 1 ? "1 claim waits" : `${numberWords(count)} claims wait`;
  return `${wait}, ${late === 0 ? "none" : numberWords(late)} of them too long`;
}

export function loadTitle(members: StatisticsView["load"]["members"]): string {
  const [first, ...others] = members.filter(({ overloaded }) => overloaded);
  if (first)
    return others.length === 0
      ? `${first.member.name} is overloaded`
      : `${others.length + 1} people are overloaded`;
  return members.some(({ claims, reviews }) => claims + reviews > 0)
    ? "Nobody is overloaded"
    : "Nobody holds anything now";
}

export function correctionsTitle(corrections: StatisticsView["corrections"], days: number): string {
  const sum = (of: "count" | "before") => corrections.reduce((total, each) => total + each[of], 0);
  const [count, before] = [sum("count"), sum("before")];
  const made = count === 0 ? "Nothing was corrected" : countWords(count, "correction");
  return `${made}, ${comparedWords(count, before, days)}`;
}

type Group = StatisticsView["balance"]["speakers"][number];

/** What most claims are about: “5 of 12 claims are by The Mayor”. Only a name can be the most. */
export function balanceTitle(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  about: string,
  none: string,
) {
  const claims = groups.reduce((sum, group) => sum + group.claims, 0);
  const [most] = groups.filter((group) => group.name !== null);
  if (!most) return `${countWords(claims, "claim")}, ${none}`;
  const are = most.claims === 1 ? "is" : "are";
  if (most.claims === claims && claims > 1)
    return `All ${numberWords(claims)} claims are ${about} ${nameOf(most)}`;
  return `${numberWords(most.claims)} of ${countWords(claims, "claim")} ${are} ${about} ${nameOf(most)}`;
}
