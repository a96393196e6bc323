import type { InterestingClaim, InterestKind } from "./interest";

/** What touches what, as named data: held against the rule in code and against the one in SQL. */
export const interestCases: readonly {
  kind: InterestKind;
  name: string;
  claim: Partial<InterestingClaim>;
  touched: boolean;
}[] = [
  { kind: "speaker", name: "Donald Trump", claim: { speaker: "Donald Trump" }, touched: true },
  { kind: "speaker", name: "Trump", claim: { speaker: "Donald Trump" }, touched: true },
  { kind: "speaker", name: "trump", claim: { speaker: "DONALD J. TRUMP, president" }, touched: true },
  { kind: "speaker", name: "Trump", claim: { speaker: "The Trumpet Society" }, touched: false },
  { kind: "speaker", name: "Donald Trump", claim: { speaker: "Donald J. Trump" }, touched: false },
  { kind: "speaker", name: "Donald  Trump ", claim: { speaker: "Donald\u00a0Trump" }, touched: true },
  { kind: "speaker", name: "Trump", claim: { speaker: null }, touched: false },
  { kind: "speaker", name: "Trump", claim: { wording: "Trump won." }, touched: false },
  { kind: "speaker", name: "Trump", claim: { articlePublisher: "Trump" }, touched: false },
  { kind: "speaker", name: "Ana Núñez", claim: { speaker: "ana nunez" }, touched: true },
  { kind: "speaker", name: "Ana Nunez", claim: { speaker: "Ana Nu\u0301n\u0303ez" }, touched: true },
  { kind: "speaker", name: "Jürgen", claim: { speaker: "JÜRGEN MÜLLER" }, touched: true },
  { kind: "speaker", name: "O'Brien", claim: { speaker: "Pat O’Brien" }, touched: true },
  { kind: "speaker", name: "Anne-Marie", claim: { speaker: "Anne Marie Roux" }, touched: true },
  { kind: "speaker", name: "Путин", claim: { speaker: "ВЛАДИМИР ПУТИН" }, touched: true },
  { kind: "speaker", name: "Μαρία", claim: { speaker: "ΜΑΡΙΑ ΠΑΠΑ" }, touched: true },
  { kind: "speaker", name: "安倍", claim: { speaker: "安倍晋三" }, touched: true },
  { kind: "speaker", name: "Łukasz", claim: { speaker: "ŁUKASZ NOWAK" }, touched: true },
  { kind: "speaker", name: ".*", claim: { speaker: "Anybody" }, touched: false },
  { kind: "speaker", name: "A.B (", claim: { speaker: "A+B" }, touched: true },
  { kind: "speaker", name: "Ruth Roe", claim: { articleAuthors: ["Ann Lee", "Ruth Roe"] }, touched: true },
  { kind: "speaker", name: "Lee Ruth", claim: { articleAuthors: ["Ann Lee", "Ruth Roe"] }, touched: false },
  { kind: "publisher", name: "Daily Post", claim: { articlePublisher: "The Daily Post" }, touched: true },
  { kind: "publisher", name: "The Daily Post", claim: { articlePublisher: "Daily Post" }, touched: false },
  { kind: "publisher", name: "Daily Post", claim: { speaker: "Daily Post" }, touched: false },
  { kind: "publisher", name: "Daily Post", claim: { articlePublisher: null }, touched: false },
  { kind: "topic", name: "wind power", claim: { wording: "The cost of Wind\npower fell." }, touched: true },
  { kind: "topic", name: "wind power", claim: { wording: "The wind has power." }, touched: false },
  { kind: "topic", name: "tax", claim: { wording: "Taxis are dear." }, touched: false },
  { kind: "topic", name: "tax", claim: { wording: "“Tax” rose." }, touched: true },
  { kind: "topic", name: "café", claim: { wording: "Every CAFE closed." }, touched: true },
  { kind: "topic", name: "8%", claim: { wording: "It rose by 8 per cent." }, touched: true },
  { kind: "topic", name: "𝔘nion", claim: { wording: "The union 😀 agreed." }, touched: true },
  { kind: "topic", name: "😀", claim: { wording: "The union 😀 agreed." }, touched: true },
];
