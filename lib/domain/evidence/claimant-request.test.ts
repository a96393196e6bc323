import { describe, expect, test } from "vitest";
import { type ClaimantRequest, daysOverdue, requestIssues, requestState } from "./claimant-request";

const nothing: ClaimantRequest = {
  whom: "The ministry",
  askedOn: null,
  dueOn: null,
  question: null,
  answer: null,
  answeredOn: null,
  onRecord: null,
  whyNot: null,
};
const asked = { ...nothing, askedOn: "2022-03-01" };

describe("an entry is in order", () => {
  test.each<[string, ClaimantRequest]>([
    ["asked, nothing more", asked],
    ["asked, with a last day that is the same", { ...asked, dueOn: "2022-03-01" }],
    [
      "answered at once, off the record",
      { ...asked, answer: "No.", answeredOn: "2022-03-01", onRecord: false },
    ],
    ["answered, it is not known when", { ...asked, answer: "No comment." }],
    ["nobody asked, and why", { ...nothing, whyNot: "It names nobody." }],
  ])("%s", (_, request) => expect(requestIssues(request)).toEqual([]));
});

describe("an entry is refused", () => {
  test.each<[string, ClaimantRequest, string[]]>([
    ["neither asked nor why not", nothing, ["askedOn"]],
    ["both", { ...asked, whyNot: "No time." }, ["whyNot"]],
    ["due before asked", { ...asked, dueOn: "2022-02-28" }, ["dueOn"]],
    ["answered before asked", { ...asked, answer: "No.", answeredOn: "2022-02-28" }, ["answeredOn"]],
    ["a day without an answer", { ...asked, answeredOn: "2022-03-02" }, ["answer"]],
    ["nothing on the record", { ...asked, onRecord: true }, ["onRecord"]],
    ["an answer to nothing", { ...nothing, answer: "No." }, ["askedOn"]],
  ])("%s", (_, request, paths) => expect(requestIssues(request).map(({ path }) => path)).toEqual(paths));
});

test.each<[string, Partial<ClaimantRequest>, string]>([
  ["before its last day", { dueOn: "2022-03-05" }, "waiting"],
  ["on it", { dueOn: "2022-03-04" }, "waiting"],
  ["after it", { dueOn: "2022-03-03" }, "overdue"],
  ["without one", {}, "waiting"],
  ["answered late", { dueOn: "2022-03-01", answer: "No." }, "answered"],
  ["never asked", { askedOn: null, whyNot: "Dead." }, "not_asked"],
])("on 4 March, %s", (_, over, state) =>
  expect(requestState({ ...asked, ...over }, "2022-03-04")).toBe(state),
);

test("days overdue are whole days of the calendar", () => {
  expect(daysOverdue("2022-02-26", "2022-03-01")).toBe(3);
  expect(daysOverdue("2022-03-01", "2022-03-01")).toBe(0);
});
