import type { StageTargets, Timed } from "./overdue";

/** The time at which all cases are looked at: a Sunday, the first of March 2026, at eight. */
export const casesAt = "2026-03-01T08:00:00.000Z";

export const caseTargets: StageTargets = { open: 24, in_review: 48 };

const since = (hours: number) => new Date(Date.parse(casesAt) - hours * 3_600_000).toISOString();

/** When a claim is late, as the domain says it and as Postgres does. */
export const overdueCases: readonly (Timed & { name: string; late: boolean })[] = [
  { name: "no due date, no target", stage: "researching", stageSince: since(900), dueOn: null, late: false },
  { name: "due today", stage: "open", stageSince: since(1), dueOn: "2026-03-01", late: false },
  { name: "due yesterday", stage: "open", stageSince: since(1), dueOn: "2026-02-28", late: true },
  {
    name: "due yesterday, disputed",
    stage: "disputed",
    stageSince: since(1),
    dueOn: "2026-02-28",
    late: true,
  },
  {
    name: "due yesterday, verified",
    stage: "verified",
    stageSince: since(900),
    dueOn: "2026-02-28",
    late: false,
  },
  {
    name: "due yesterday, set aside",
    stage: "set_aside",
    stageSince: since(900),
    dueOn: "2026-02-28",
    late: false,
  },
  { name: "just under its target", stage: "open", stageSince: since(23.99), dueOn: null, late: false },
  { name: "exactly at its target", stage: "open", stageSince: since(24), dueOn: null, late: false },
  { name: "just over its target", stage: "open", stageSince: since(24.01), dueOn: null, late: true },
  {
    name: "over its target, due later",
    stage: "in_review",
    stageSince: since(49),
    dueOn: "2026-04-01",
    late: true,
  },
  {
    name: "in another stage than the target's",
    stage: "in_review",
    stageSince: since(25),
    dueOn: null,
    late: false,
  },
];
