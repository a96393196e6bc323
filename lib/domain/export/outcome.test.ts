import { describe, expect, it } from "vitest";
import { withClaim } from "./conformance/one-claim-snapshot";
import { ratingOf } from "./conformance/rich-record";
import { verdict } from "./conformance/rich-snapshot";
import { csvRows } from "./csv";
import { html } from "./html";
import { markdown } from "./markdown";
import { outcomeOf } from "./outcome";
import { overviewOf } from "./overview";
import type { ReportClaim, ReportRating, ReportSnapshot } from "./report-snapshot";

const rated = (author: string, key: string, kind: ReportRating["kind"] = "rating"): ReportRating => ({
  ...{ kind, rating: ratingOf(key), summary: "", rationale: `By ${author}.`, author },
  submittedAt: "2024-05-10T09:00:00.000Z",
});
const proposal = rated("Casey Checker", "true", "proposal");
const panel = (...votes: ReportRating[]): Partial<ReportClaim> => ({
  ...{ reviewMode: "panel", panel: { votes: 3, carry: 2 }, ratings: [proposal, ...votes] },
});
const carried = withClaim({
  ...panel(rated("Sam Second", "false"), rated("Eddy Editor", "false")),
  verdict: verdict("false", { author: "Sam Second", reviewer: null, outcome: "carried" }),
});
const plain = (page: string) => page.replace(/<[^>]+>/g, "").replaceAll("&#39;", "'");
const pages = (snapshot: ReportSnapshot) => [plain(html.write(snapshot)), markdown.write(snapshot)];

describe("a panel in the report", () => {
  it("tells the votes, how many were needed and carried, who gave them and who had none", () => {
    for (const page of pages(carried)) {
      expect(page).toContain("A panel of 3 votes, of which 2 had to agree.");
      expect(page).toContain("Casey Checker, who proposed “True”, has no vote.");
      expect(page).toContain("2 people voted, none seeing another’s vote before their own.");
      expect(page).toContain("“False” carried with 2 votes: Sam Second, Eddy Editor.");
      expect(page).toContain("Eddy Editor voted “False” on 10 May 2024.");
      expect(page).toContain("Casey Checker proposed “True” on 10 May 2024.");
      expect(page).toContain(
        "Written by Sam Second. Carried by 2 of the 3 votes of a panel: Sam Second and Eddy Editor",
      );
      expect(page).not.toMatch(/confirmed by/i);
    }
    expect(plain(html.write(carried))).toContain("2 of 3 votes of a panel");
    expect(csvRows(carried)[0]).toMatchObject({
      outcome: "carried",
      reviewer: "Sam Second; Eddy Editor",
      ...{ panel_votes: 3, panel_given: 2, panel_needed: 2, panel_carried: 2 },
    });
    expect(overviewOf(carried).sentence).toContain("has been checked by more than one person");
  });

  it("decided by one vote, as was once possible, is not called checked by more than one person", () => {
    const alone = withClaim({
      ...panel(rated("Sam Second", "false")),
      panel: { votes: 3, carry: 2 },
      verdict: verdict("false", { author: "Sam Second", reviewer: null, outcome: "carried" }),
    });
    for (const page of pages(alone)) {
      expect(page).toContain("A panel of 3 votes, of which 1 had to agree.");
      expect(page).toContain("1 person voted.");
      expect(page).toContain("none have been checked by more than one person. 1 more has a verdict of one");
    }
    expect(csvRows(alone)[0]).toMatchObject({ outcome: "carried", reviewer: "Sam Second" });
  });

  it("that found no majority says so, and who decided", () => {
    const votes = ["false", "half_true", "unproven"].map((key, index) => rated(`Voter ${index}`, key));
    const decided = withClaim({
      ...panel(...votes),
      verdict: verdict("half_true", { author: "Ada Admin", reviewer: "Ada Admin", outcome: "adjudicated" }),
    });
    for (const page of pages(decided)) {
      expect(page).toContain("No rating had enough votes. Ada Admin, who had rated nothing on it, decided");
      expect(page).toContain("Disputed, then adjudicated by Ada Admin");
    }
  });
});

it("whoever rated apart is not said to have confirmed", () => {
  const alike = withClaim({
    reviewMode: "blind_double",
    ratings: [proposal, rated("Sam Second", "true")],
    verdict: verdict("true", { reviewer: "Sam Second", outcome: "rated_alike" }),
  });
  for (const page of pages(alike)) {
    expect(page).toContain("Checked by Casey Checker, rated the same apart by Sam Second");
    expect(page).toContain("none saw another’s rating first. They rated it the same.");
    expect(page).not.toMatch(/confirmed by/i);
  }
});

it("a dispute that was decided is told as past, with who decided; one that goes on is not", () => {
  const ratings = [proposal, rated("Sam Second", "false", "dispute")];
  const decided = withClaim({
    ratings,
    verdict: verdict("half_true", { author: "Ada Admin", reviewer: "Ada Admin", outcome: "adjudicated" }),
  });
  const open = withClaim({
    ...{ stage: "disputed", ratings },
    verdict: verdict("true", { reviewer: null, outcome: null, verifiedAt: null }),
  });
  for (const page of pages(decided)) {
    expect(page).toContain("Ada Admin, who had rated nothing on it, decided on 10 May 2024.");
    expect(page).not.toContain("decides");
  }
  for (const page of pages(open)) expect(page).toContain("An editor who has rated nothing on it decides.");
});

it("derives an outcome from stage and way of reviewing", () => {
  const of = (reviewMode: ReportClaim["reviewMode"], adjudicated = false) =>
    outcomeOf({ stage: "verified", reviewMode, adjudicated });
  expect([of("single"), of("blind_double"), of("panel"), of("panel", true)]).toEqual([
    "confirmed",
    "rated_alike",
    "carried",
    "adjudicated",
  ]);
  expect(outcomeOf({ stage: "disputed", reviewMode: "panel", adjudicated: false })).toBeNull();
});
