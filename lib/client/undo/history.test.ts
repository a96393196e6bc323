import { describe, expect, it } from "vitest";
import { drop, type Entry, type History, noHistory, remember, turn } from "./history";

const entry = (id: number): Entry<string> => ({ id, label: `entry ${id}`, step: `back ${id}` });
const ids = ({ done, undone }: History<string>) => [done, undone].map((list) => list.map(({ id }) => id));
const three = [1, 2, 3].map(entry).reduce<History<string>>(remember, noHistory);

const cases: { name: string; history: History<string>; expected: number[][] }[] = [
  { name: "begins empty", history: noHistory, expected: [[], []] },
  { name: "keeps what was done in order", history: three, expected: [[1, 2, 3], []] },
  { name: "undoes the newest", history: turn(three, 3, "forth 3"), expected: [[1, 2], [3]] },
  {
    name: "does the last undone again",
    history: turn(turn(turn(three, 3, "forth 3"), 2, "forth 2"), 2, "back 2"),
    expected: [[1, 2], [3]],
  },
  {
    name: "undoes one in the middle by its message",
    history: turn(three, 1, "forth 1"),
    expected: [[2, 3], [1]],
  },
  {
    name: "forgets what was undone as soon as something new is done",
    history: remember(turn(three, 3, "forth 3"), entry(4)),
    expected: [[1, 2, 4], []],
  },
  { name: "drops an entry and nothing else", history: drop(three, 2), expected: [[1, 3], []] },
  {
    name: "drops one that was undone and nothing else",
    history: drop(turn(turn(three, 3, "forth 3"), 2, "forth 2"), 3),
    expected: [[1], [2]],
  },
  {
    name: "leaves everything where an entry is unknown",
    history: turn(three, 9, "x"),
    expected: [[1, 2, 3], []],
  },
];

describe("a history of undoing", () => {
  it.each(cases)("$name", ({ history, expected }) => {
    expect(ids(history)).toEqual(expected);
  });

  it("keeps the step that leads back, wherever an entry goes", () => {
    const undone = turn(three, 3, "forth 3");
    expect(undone.undone).toEqual([{ id: 3, label: "entry 3", step: "forth 3" }]);
    expect(turn(undone, 3, "back again").done.at(-1)).toEqual({
      id: 3,
      label: "entry 3",
      step: "back again",
    });
  });

  it("forgets what was done longest ago", () => {
    const many = Array.from({ length: 250 }, (_, id) => entry(id)).reduce<History<string>>(
      remember,
      noHistory,
    );
    expect(many.done).toHaveLength(200);
    expect(many.done[0]?.id).toBe(50);
  });
});
