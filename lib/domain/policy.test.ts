import { expect, it } from "vitest";
import { can, includesRole, type Right, type Role, requireRight, rights, roles } from "./policy";

const lowest: Record<Right, Role> = {
  read: "reader",
  bring_in_article: "checker",
  edit_article: "checker",
  archive_article: "editor",
  delete_article: "editor",
  mark_claim: "checker",
  edit_claim: "checker",
  save_queue: "checker",
  tag_evidence: "checker",
  discuss: "checker",
  edit_source: "checker",
  capture_source: "checker",
  erase_capture: "admin",
  export: "reader",
  waive_gate: "editor",
  see_interests: "editor",
  manage_gates: "admin",
  set_review_mode: "editor",
  name_adjudicator: "editor",
  open_review: "admin",
  manage_desk: "admin",
  manage_members: "admin",
  edit_scale: "admin",
};
const cases = (Object.keys(rights) as Right[]).flatMap((right) => roles.map((role) => ({ right, role })));

it.each(cases)("$role may $right as the table says", ({ right, role }) => {
  const allowed = roles.indexOf(role) >= roles.indexOf(lowest[right]);
  expect(can(role, right)).toBe(allowed);
  if (allowed) expect(() => requireRight({ role }, right)).not.toThrow();
  else expect(() => requireRight({ role }, right)).toThrow(expect.objectContaining({ code: "forbidden" }));
});

it("includes each role in the next", () => {
  expect(roles.map((role) => roles.filter((needed) => includesRole(role, needed)).length)).toEqual([
    1, 2, 3, 4,
  ]);
});
