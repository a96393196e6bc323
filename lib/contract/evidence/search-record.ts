import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, day, id, person, someWords, time } from "@/lib/contract/values";
import { searchLimits, soughts } from "@/lib/domain/evidence/search-record";

/** An entry of the search log: where somebody looked, for what, and what was there, nothing included. */
export const searchRecord = z.object({
  id,
  claimId: id,
  place: z.string(),
  query: z.string(),
  sought: z.enum(soughts),
  found: z.string(),
  searchedOn: day,
  version: z.int(),
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type SearchRecordView = z.output<typeof searchRecord>;

const fields = {
  place: someWords(searchLimits.place, "Say where you searched."),
  query: someWords(searchLimits.query, "Say what you searched for."),
  sought: z.enum(soughts, { error: "Say whether you looked for, against, or either." }),
  found: someWords(searchLimits.found, "Say what you found. Nothing is a finding too."),
  searchedOn: day,
};

export const addSearch = endpoint({
  method: "POST",
  path: "/claims/{id}/searches",
  tag: "Evidence",
  summary: "Record a search for or against a claim, and what it found.",
  params: byId,
  body: z.object(fields),
  answer: searchRecord,
  status: 201,
});

export const editSearch = endpoint({
  method: "PATCH",
  path: "/searches/{id}",
  tag: "Evidence",
  summary: "Change an entry of the search log.",
  params: byId,
  body: z.object(fields).partial(),
  answer: searchRecord,
  status: 200,
  ifMatch: "required",
});

export const removeSearch = endpoint({
  method: "DELETE",
  path: "/searches/{id}",
  tag: "Evidence",
  summary: "Take an entry off the search log. History keeps it.",
  params: byId,
  status: 204,
  ifMatch: "optional",
});

export const restoreSearch = endpoint({
  method: "POST",
  path: "/searches/{id}/restore",
  tag: "Evidence",
  summary: "Put back an entry of the search log that was taken off.",
  params: byId,
  answer: searchRecord,
  status: 200,
  ifMatch: "optional",
});
