import type { Sought } from "@/lib/domain/evidence/search-record";
import { gates } from "@/lib/domain/verdict/gates";
import { longDate } from "./long-date";
import type { RecordEntry, RecordPart } from "./record-entry";
import type { ReportCalculation, ReportClaim, ReportRequest } from "./report-snapshot";
import { reviewEntries } from "./review-record";

/** How a check was done, besides its evidence: what a reader needs to judge and to redo it. Empty parts are absent. */
export function recordOf(claim: ReportClaim): RecordPart[] {
  return [
    { title: "How it was reviewed", entries: reviewEntries(claim) },
    { title: "Who was asked", entries: claim.requests.map(requestEntry) },
    { title: "What was searched for", entries: claim.searches.map(searchEntry) },
    { title: "What was calculated", entries: claim.calculations.map(calculationEntry) },
    { title: "What was waived", entries: claim.waivers.map(waiverEntry) },
  ].filter(({ entries }) => entries.length > 0);
}

function requestEntry(request: ReportRequest): RecordEntry {
  const { whom, askedOn, dueOn, question, answer, answeredOn, onRecord, whyNot } = request;
  if (askedOn === null) return { said: `${whom} was not asked.`, quoted: filled([["Why not", whyNot]]) };
  const asked = `${whom} was asked on ${longDate(askedOn)}${dueOn ? `, for an answer by ${longDate(dueOn)}` : ""}.`;
  const came = answer !== null || answeredOn !== null || onRecord !== null;
  const when = answeredOn ? ` on ${longDate(answeredOn)}` : "";
  const answered = !came
    ? "There is no answer yet."
    : onRecord
      ? `They answered${when}, on the record.`
      : `They answered${when}, not on the record.`;
  return {
    said: `${asked} ${answered}`,
    quoted: filled([
      ["Question", question],
      ["Answer", answer],
    ]),
  };
}

const soughtWords: Record<Sought, string> = {
  supporting: "for evidence that supports it",
  refuting: "for evidence against it",
  either: "for evidence either way",
};

function searchEntry({
  place,
  query,
  sought,
  found,
  searchedOn,
}: ReportClaim["searches"][number]): RecordEntry {
  return {
    said: `Searched on ${longDate(searchedOn)}: ${place}, with “${query}”, ${soughtWords[sought]}.`,
    quoted: filled([["Found", found]]),
  };
}

function calculationEntry({ title, formula, result, unit, note, inputs }: ReportCalculation): RecordEntry {
  const given = inputs.map(
    ({ name, value, unit: of, evidence }) =>
      `${name} = ${value}${of ? ` ${of}` : ""}${evidence === null ? "" : ` [${evidence}]`}`,
  );
  return {
    said: `${title}: ${result}${unit ? ` ${unit}` : ""}.`,
    quoted: filled([
      ["With", given.join("; ")],
      ["Formula", `${formula} ${result.startsWith("≈") ? "" : "= "}${result}`],
      ["Note", note],
    ]),
  };
}

function waiverEntry({ gate, reason, by, at }: ReportClaim["waivers"][number]): RecordEntry {
  const label = gates.find(({ key }) => key === gate)?.label ?? gate;
  return { said: `“${label}” was waived by ${by} on ${longDate(at)}.`, quoted: [["Why", reason]] };
}

/** Only what was written. */
function filled(rows: readonly (readonly [string, string | null])[]): [string, string][] {
  return rows.flatMap(([name, words]): [string, string][] => (words?.trim() ? [[name, words.trim()]] : []));
}
