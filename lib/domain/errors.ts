/** Every way in which Factdesk refuses. Order of asking: who, visible, role, stage, person, version, body. */
export const errorTable = {
  invalid: { status: 422, title: "Something in what was sent needs mending." },
  malformed: { status: 400, title: "The request could not be read. Send valid JSON." },
  unauthenticated: { status: 401, title: "Sign in first, then try again." },
  forbidden: { status: 403, title: "Your role or your part in this claim does not allow that." },
  not_found: { status: 404, title: "There is nothing here, or it belongs to another desk." },
  method_not_allowed: {
    status: 405,
    title: "This address does not take that method. Allow says which it takes.",
  },
  conflict: {
    status: 409,
    title: "This cannot be done as things stand. Reload to see what changed.",
  },
  stale: {
    status: 412,
    title: "Somebody changed this in the meantime. Compare both versions, then save again.",
  },
  precondition_required: { status: 428, title: "Send If-Match with the version that you saw." },
  too_large: { status: 413, title: "That is more than can be taken in at once. Send less." },
  too_many: { status: 429, title: "Too many attempts. Wait a little, then try again." },
  unavailable: { status: 503, title: "The desk cannot answer right now. Try again in a moment." },
  unexpected: {
    status: 500,
    title: "Something went wrong on our side. Try again, and tell us if it happens twice.",
  },
} as const;

export type ErrorCode = keyof typeof errorTable;

/** One fault in a body, named by the path of the field it concerns. */
export type Issue = { path: string; message: string };

type Extra = { issues?: Issue[]; [key: string]: unknown };

/** The one error class. `detail` is a sentence for a person; `extra` is machine-readable and is sent along. */
export class FactdeskError extends Error {
  override readonly name = "FactdeskError";
  readonly code: ErrorCode;
  readonly extra: Extra;

  constructor(code: ErrorCode, detail?: string, extra: Extra = {}) {
    super(detail ?? errorTable[code].title);
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}
