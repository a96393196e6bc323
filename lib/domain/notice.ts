type Notice = {
  /** What it is called among the choices. */
  label: string;
  /** When it comes. */
  when: string;
  /** What happened; `{by}` is who did it. Never a word of a rating: what is rated apart stays sealed. */
  sentence: string;
  /** Whether it is told where nobody has chosen. */
  inApp: boolean;
  mail: boolean;
};

/** What members are told of, never of their own deeds. A kind is stored as its key; one more is a row here. */
// biome-ignore format: one row of the table a line
export const notices = {
  mention: { label: "You are named", when: "Somebody names you in a comment.", sentence: "{by} named you in a comment.", inApp: true, mail: true },
  thread: { label: "A comment on your work", when: "Somebody comments on a claim you hold, on one whose verdict you wrote, or in a discussion you take part in.", sentence: "{by} commented.", inApp: true, mail: false },
  changes_requested: { label: "Changes are asked for", when: "Your verdict is sent back to you.", sentence: "{by} asked for changes to your verdict.", inApp: true, mail: true },
  disputed: { label: "Your verdict is disputed", when: "Somebody disagrees with your verdict, or a round that you rated in ends without agreement.", sentence: "Your verdict is disputed.", inApp: true, mail: true },
  outvoted: { label: "A panel decides otherwise", when: "A panel ends in agreement, and not with your verdict or vote.", sentence: "The panel decided otherwise than you.", inApp: true, mail: true },
  dispute_ended: { label: "A dispute is ended", when: "An editor ends a dispute in which your verdict stands.", sentence: "{by} ended the dispute over your verdict.", inApp: true, mail: true },
  adjudicator_named: { label: "You are to end a dispute", when: "Somebody names you to end a dispute.", sentence: "{by} named you to end a dispute.", inApp: true, mail: true },
  verified: { label: "Your verdict is confirmed", when: "A second person confirms your verdict, or a round that you rated in ends in agreement.", sentence: "Your verdict is confirmed.", inApp: true, mail: false },
  handed_over: { label: "Work is handed to you", when: "Somebody hands you a claim or a review.", sentence: "{by} handed this to you.", inApp: true, mail: true },
  lease_lost: { label: "Your time ran out", when: "A claim you held goes back to the queue, since nothing was done on it for a while.", sentence: "Your time with this claim ran out. What you wrote is kept.", inApp: true, mail: false },
  taken_back: { label: "Your work is taken back", when: "Somebody releases, sets aside or hands to another what you held.", sentence: "{by} took back what you held. What you wrote is kept.", inApp: true, mail: true },
  reopened: { label: "Your verdict is reopened", when: "An editor reopens a claim whose verdict you wrote.", sentence: "{by} reopened a claim with your verdict.", inApp: true, mail: true },
  source_gone: { label: "A source is gone", when: "A page that your claims cite is not there any more.", sentence: "A source is gone.", inApp: true, mail: false },
  source_changed: { label: "A source has changed", when: "A page that your claims cite says something else than before.", sentence: "A source has changed.", inApp: true, mail: false },
} as const satisfies Record<string, Notice>;
export type NoticeKind = keyof typeof notices;
export const noticeKinds = Object.keys(notices) as [NoticeKind, ...NoticeKind[]];

/** How a member wants to hear of a kind. */
export type NoticeWish = { inApp: boolean; mail: boolean };

export function isNoticeKind(name: string): name is NoticeKind {
  return Object.hasOwn(notices, name);
}

/** What happened, in one sentence. @param by the name of who did it; null for the clock */
export function noticeSentence(kind: NoticeKind, by: string | null): string {
  return notices[kind].sentence.replace("{by}", () => by ?? "Somebody");
}
