import type { Role } from "./policy";

/** The accounts of the demo desk. They exist only there. */
export const demoPassword = "factdesk-demo";

export const demoAccounts: readonly { name: string; email: string; role: Role }[] = [
  { name: "Checker", email: "checker@factdesk.test", role: "checker" },
  { name: "Second", email: "second@factdesk.test", role: "checker" },
  { name: "Editor", email: "editor@factdesk.test", role: "editor" },
  { name: "Admin", email: "admin@factdesk.test", role: "admin" },
  { name: "Reader", email: "reader@factdesk.test", role: "reader" },
];
