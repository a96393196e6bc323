"use client";

import { useEffect, useRef, useState } from "react";
import type { Metadata } from "@/components/article/metadata";
import { ApiError } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { Problem } from "@/lib/contract/problem";
import type { CorrectedBlock } from "@/lib/domain/article/correct-blocks";
import { lostFile, readItem, refusalOfFile, saveItem, stopped } from "./intake-calls";
import { type Given, type IntakeItem, isRead, newItem, statusOf } from "./intake-item";
import { withAnswer, withRefusal, withTyped } from "./read-result";

type Intake = {
  items: IntakeItem[];
  open: string | null;
  /** What stands in the entrance and was not taken yet. */
  typed: string;
};
const nothing: Intake = { items: [], open: null, typed: "" };
const mostAtOnce = 2;
const pause = 350;

type Step = (item: IntakeItem) => IntakeItem;

/** Articles on their way in: read and saved two at a time, and kept in this browser until they are in the desk. */
export function useIntake(memberId: string, onSaved: (item: IntakeItem, articleId: string) => void) {
  const draft = useDraft<Intake>(`intake:${memberId}`, nothing);
  const { value, change, restored } = draft;
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  const [kept, setKept] = useState<readonly string[]>([]);
  const latest = useRef(value.items);
  latest.current = value.items;
  const running = useRef(new Map<string, AbortController>());

  const set = (id: string, step: Step) =>
    change((before) => ({
      ...before,
      items: before.items.map((item) => (item.id === id ? step(item) : item)),
    }));
  const abort = (id: string) => {
    running.current.get(id)?.abort();
    running.current.delete(id);
  };

  const work = async (item: IntakeItem) => {
    const controller = new AbortController();
    const { id } = item;
    running.current.set(id, controller);
    const saving = item.phase === "queued";
    set(id, (now) => ({ ...now, phase: saving ? "saving" : "reading", failure: null }));
    const step = await attempt(item, files.get(id), saving, controller.signal);
    if (running.current.get(id) === controller) running.current.delete(id);
    if (!step || controller.signal.aborted) return;
    set(id, step);
    const after = step(item);
    if (after.articleId) onSaved(after, after.articleId);
  };
  const workOn = useRef(work);
  workOn.current = work;

  useEffect(() => {
    if (!restored) return;
    setKept(latest.current.map(({ id }) => id));
    change((before) => ({ ...before, items: before.items.flatMap(revived) }));
  }, [restored, change]);

  useEffect(() => {
    const isOpen = (item: IntakeItem) => (item.id === value.open ? 0 : 1);
    const wanted = value.items
      .filter(({ id, phase }) => (phase === "waiting" || phase === "queued") && !running.current.has(id))
      .sort((one, other) => isOpen(one) - isOpen(other));
    for (const item of wanted.slice(0, Math.max(0, mostAtOnce - running.current.size)))
      void workOn.current(item);
    if (!value.items.some(isBehind)) return;
    const timer = setTimeout(
      () =>
        change((before) => ({
          ...before,
          items: before.items.map((item) => (isBehind(item) ? { ...item, phase: "waiting" } : item)),
        })),
      pause,
    );
    return () => clearTimeout(timer);
  }, [value, change]);

  useEffect(() => {
    const works = running.current;
    return () => {
      for (const controller of works.values()) controller.abort();
      works.clear();
    };
  }, []);

  /** A single one that is all there is opens at once. */
  const take = (items: IntakeItem[]) =>
    change((before) => {
      const known = new Set(before.items.map(({ given }) => given.kind === "address" && given.url));
      const fresh = items.filter(({ given }) => given.kind !== "address" || !known.has(given.url));
      const all = [...before.items, ...fresh];
      return { items: all, open: all.length === 1 ? (all[0]?.id ?? null) : null, typed: "" };
    });

  return {
    ...{ items: value.items, openId: value.open, typed: value.typed },
    /** Whether it was here when the page was opened. */
    wasRestored: (id: string) => kept.includes(id),
    hasFile: (id: string) => files.has(id),
    setTyped: (typed: string) => change((before) => ({ ...before, typed })),
    open: (id: string | null) => change((before) => ({ ...before, open: id })),
    add: (givens: readonly Given[]) => take(givens.map((given) => newItem(newKey(), given))),
    addFiles(chosen: readonly File[]) {
      const items = chosen.map((file) => ({ file, item: newItem(newKey(), fileGiven(file)) }));
      setFiles((before) => new Map([...before, ...items.map(({ file, item }) => [item.id, file] as const)]));
      take(items.map(({ file, item }) => refusedOr(item, refusalOfFile(file))));
    },
    /** The file of an item again, after a reload, or another in its place. */
    chooseAgain(id: string, file: File) {
      setFiles((before) => new Map([...before, [id, file]]));
      set(id, (item) => {
        const next: IntakeItem = { ...item, given: fileGiven(file), withOriginal: true };
        return item.read
          ? next
          : refusedOr({ ...next, phase: "waiting", failure: null }, refusalOfFile(file));
      });
    },
    remove(id: string) {
      abort(id);
      change((before) => ({
        ...before,
        items: before.items.filter((item) => item.id !== id),
        open: before.open === id ? null : before.open,
      }));
    },
    clear() {
      for (const id of [...running.current.keys()]) abort(id);
      setFiles(new Map());
      draft.clear(nothing);
    },
    /** Something else in its place; what was typed about it stays. */
    readAgain(id: string, given: Given) {
      abort(id);
      set(id, (item) => {
        const words = given.kind === "html" && given.asText ? { words: given.plain } : {};
        const phase = given.kind === "text" && given.text === "" ? "read" : "waiting";
        const next: IntakeItem = { ...newItem(id, given), ...typedOf(item), ...words, phase };
        const from = given.kind === "text" && item.given.kind === "address" ? item.given.url : "";
        return from && next.metadata.url === "" ? withTyped(next, { url: from }) : next;
      });
    },
    /** As it was understood first; what was typed about it stays. */
    startOver: (id: string) =>
      set(id, (item) => ({
        ...item,
        ...{ phase: "waiting", corrected: false, failure: null, read: null, readOf: null },
      })),
    /** What failed, once more: being saved when it was read already. */
    retry: (id: string) =>
      set(id, (item) => ({ ...item, failure: null, phase: isRead(item) ? "queued" : "waiting" })),
    setWords(id: string, words: string) {
      if (running.current.has(id)) abort(id);
      set(id, (item) => ({ ...item, words, corrected: true, failure: null, phase: "read" }));
    },
    setBlocks: (id: string, blocks: CorrectedBlock[]) =>
      set(id, (item) => (item.read ? { ...item, read: { ...item.read, blocks } } : item)),
    setMetadata: (id: string, changes: Partial<Metadata>) => set(id, (item) => withTyped(item, changes)),
    save: (id: string, withOriginal?: boolean) =>
      set(id, (item) =>
        item.phase === "read" && isRead(item)
          ? { ...item, phase: "queued", withOriginal: withOriginal ?? item.withOriginal }
          : item,
      ),
    saveAll: () =>
      change((before) => ({
        ...before,
        items: before.items.map((item) => (statusOf(item) === "ready" ? { ...item, phase: "queued" } : item)),
      })),
    /** What is being saved this moment is let through: nobody could tell whether it arrived. */
    stop() {
      for (const { id, phase } of value.items) if (phase === "reading") abort(id);
      change((before) => ({ ...before, items: before.items.map(halted) }));
    },
  };
}

export type IntakeWork = ReturnType<typeof useIntake>;

/** Only while the words are ahead of what was understood of them. */
const isBehind = (item: IntakeItem) =>
  item.phase === "read" && !isRead(item) && item.words.trim() !== "" && !item.failure;

/** Known in this browser only; `randomUUID` is missing where the desk is reached without https. */
const newKey = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
const fileGiven = ({ name, size }: File): Given => ({ kind: "file", name, size });
const typedOf = ({ typed, metadata }: IntakeItem) => ({ typed, metadata });
const refusedOr = (item: IntakeItem, failure: Problem | null): IntakeItem =>
  failure ? { ...item, phase: "failed", failure } : item;

function halted(item: IntakeItem): IntakeItem {
  if (item.phase === "queued") return { ...item, phase: "read" };
  return item.phase === "waiting" || item.phase === "reading"
    ? { ...item, phase: "failed", failure: stopped }
    : item;
}

/** After a reload: what was under way begins again; files are gone, and what is in the desk needs no list. */
function revived(item: IntakeItem): IntakeItem[] {
  const { phase, given } = item;
  if (phase === "saved") return [];
  if (phase === "queued" || phase === "saving") return [{ ...item, phase: "read" }];
  if (phase !== "reading" && phase !== "waiting") return [item];
  const lost = given.kind === "file" && !item.corrected;
  return [lost ? refusedOr(item, lostFile) : { ...item, phase: "waiting" }];
}

async function attempt(
  item: IntakeItem,
  file: File | undefined,
  saving: boolean,
  signal: AbortSignal,
): Promise<Step | null> {
  try {
    if (saving) {
      const { id } = await saveItem(item, file, signal);
      return (now) => ({ ...now, phase: "saved", articleId: id });
    }
    const { of, answer } = await readItem(item, file, signal);
    return (now) => withAnswer(now, of, answer);
  } catch (error) {
    if (signal.aborted) return null;
    if (!(error instanceof ApiError)) throw error;
    return (now) => withRefusal(now, error.problem);
  }
}
