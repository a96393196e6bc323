/** What members are told of. A kind is stored as its key; one more is a row here. */
export const noticeLabels = {
  source_gone: "A source is gone",
  source_changed: "A source has changed",
} as const;
export type NoticeKind = keyof typeof noticeLabels;
export const noticeKinds = Object.keys(noticeLabels) as [NoticeKind, ...NoticeKind[]];
