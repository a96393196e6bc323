import { afterEach, describe, expect, it } from "vitest";
import type { followStream } from "./follow-stream";
import { shareStream } from "./share-stream";
import type { Told } from "./told";

/** Locks as a browser has them: one holder, the others wait in line. */
function browserLocks() {
  const line: { run: () => Promise<unknown>; done: () => void }[] = [];
  let held = false;
  const next = async () => {
    if (held) return;
    const turn = line.shift();
    if (!turn) return;
    held = true;
    await turn.run();
    held = false;
    turn.done();
    void next();
  };
  const request = (_name: string, how: LockOptions, run: () => Promise<unknown>) =>
    new Promise<void>((resolve, reject) => {
      const turn = { run, done: resolve };
      how.signal?.addEventListener("abort", () => {
        const at = line.indexOf(turn);
        if (at !== -1) line.splice(at, 1);
        reject(new DOMException("ended", "AbortError"));
      });
      line.push(turn);
      void next();
    });
  return { request } as unknown as Pick<LockManager, "request">;
}

type Line = { place: string | null; tell: (told: Told) => void; open: boolean };

/** A browser with tabs; the desk speaks through whatever lines are open. */
function browser() {
  const locks = browserLocks();
  const lines: Line[] = [];
  const follow: typeof followStream = ({ place, tell }) => {
    const line = { place: place(), tell, open: true };
    lines.push(line);
    return {
      stop: () => {
        line.open = false;
      },
    };
  };
  const name = crypto.randomUUID();
  return {
    lines,
    open: () => lines.filter((line) => line.open),
    tab(place: string | null = "10") {
      const told: Told[] = [];
      const { stop } = shareStream({ name, place, tell: (one) => told.push(one), follow, locks });
      stops.push(stop);
      const changes = () => told.flatMap((one) => (one.kind === "change" ? one.event.id : []));
      return { told, changes, stop };
    },
  };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const change = (id: string): Told => ({
  kind: "change",
  event: { id, type: "claim.edited", at: "2026-11-22T10:00:00.000Z" },
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("tabs of one browser", () => {
  it("have one line between them, and all hear everything once, in order", async () => {
    const { tab, open } = browser();
    const tabs = [tab(), tab(), tab()];
    await settle();
    expect(open().length).toBe(1);
    for (const id of ["11", "12", "12", "13"]) open()[0]?.tell(change(id));
    await settle();
    for (const one of tabs) expect(one.changes()).toEqual(["11", "12", "13"]);
  });

  it("go on from the last place when the one that leads closes", async () => {
    const { tab, open, lines } = browser();
    const [first, second] = [tab(), tab()];
    await settle();
    open()[0]?.tell(change("11"));
    await settle();
    first.stop();
    await settle();
    expect(lines.map(({ place, open }) => ({ place, open }))).toEqual([
      { place: "10", open: false },
      { place: "11", open: true },
    ]);
    open()[0]?.tell(change("12"));
    expect(second.changes()).toEqual(["11", "12"]);
    expect(first.changes()).toEqual(["11"]);
  });

  it("that come late are told what was said since their page was read, and who is there", async () => {
    const { tab, open } = browser();
    tab();
    await settle();
    open()[0]?.tell({ kind: "line", open: true });
    open()[0]?.tell({ kind: "presence", presence: { people: [] } });
    for (const id of ["11", "12", "13"]) open()[0]?.tell(change(id));
    const late = tab("11");
    await settle();
    expect(late.changes()).toEqual(["12", "13"]);
    expect(late.told.map(({ kind }) => kind)).toEqual(["change", "change", "presence", "line"]);
  });

  it("that come with a page too old to be caught up read anew, and nobody else does", async () => {
    const { tab, open } = browser();
    const first = tab("100");
    await settle();
    open()[0]?.tell(change("101"));
    const late = tab("10");
    await settle();
    expect(late.told).toEqual([{ kind: "reset", place: "101" }]);
    open()[0]?.tell(change("102"));
    await settle();
    expect(late.changes()).toEqual(["102"]);
    expect(first.told.map(({ kind }) => kind)).toEqual(["change", "change"]);
  });

  it("each have a line of their own where the browser has no locks", async () => {
    const told: Told[] = [];
    let lines = 0;
    const follow: typeof followStream = () => {
      lines++;
      return { stop: () => {} };
    };
    for (let tab = 0; tab < 2; tab++)
      stops.push(
        shareStream({ name: "none", place: null, tell: (one) => told.push(one), follow, locks: undefined })
          .stop,
      );
    expect(lines).toBe(2);
  });
});
