import { FactdeskError } from "./errors";

/** Roles in a desk, each including the one before. */
export const roles = ["reader", "checker", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  reader: "Reader",
  checker: "Checker",
  editor: "Editor",
  admin: "Admin",
};

/** What a role may do apart from moving claims, which `workflow.ts` decides. The lowest role that may is named. */
export const rights = {
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
} as const satisfies Record<string, Role>;
export type Right = keyof typeof rights;

export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

export function can(role: Role, right: Right): boolean {
  return includesRole(role, rights[right]);
}

/** @throws FactdeskError `forbidden`, naming the role that is needed. */
export function requireRight(actor: { role: Role }, right: Right): void {
  if (can(actor.role, right)) return;
  throw new FactdeskError(
    "forbidden",
    `This needs the role ${roleLabels[rights[right]].toLowerCase()}. Ask ${rights[right] === "admin" ? "an admin" : "an editor"} of your desk.`,
  );
}
