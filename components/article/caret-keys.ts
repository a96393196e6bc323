import type { Shortcut } from "../ui/shortcuts";

const row = (keys: string, label: string): Shortcut => ({ keys, label, run: () => {}, listedOnly: true });

/** What keys do while the caret is in the text. The text answers them itself; here they are told. */
export const caretKeys: readonly Shortcut[] = [
  row("right", "Next word; ← the word before"),
  row("down", "Next line; ↑ the line before"),
  row("alt+right", "Next character"),
  row("alt+down", "Next sentence"),
  row("mod+down", "Next block"),
  row("shift+right", "Select a word more; Shift selects with all of these"),
  row("s", "Select the sentence; with Shift the next one too"),
  row("b", "Select the block; with Shift the next one too"),
  row("home", "Start of the line; End its end"),
  row("escape", "Let go of the words, then of the caret"),
];
