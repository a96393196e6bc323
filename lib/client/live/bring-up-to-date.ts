import type { Query, QueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery, putChanged } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { underwayOn } from "@/lib/client/undo/undo-store";
import { listChanged, mostChanged } from "@/lib/contract/article/changed";
import type { LiveEvent } from "@/lib/contract/live/stream";
import { paced } from "./pace";

type Changed = { claims: Set<string>; sentences: boolean };
type Kept = Query<unknown, Error, unknown, readonly unknown[]>;

/** Lists that a page keeps by what they show; each is asked for again when something of it may have changed. */
const lists: { key: string; changedBy: RegExp; least?: number; wait?: number }[] = [
  { key: "queue", changedBy: /^(claim|article|evidence|verdict|queue)\.|^desk\.targets/ },
  { key: "articles", changedBy: /^article\./ },
  { key: "article-events", changedBy: /^(claim|article|evidence|verdict|sentence|gate)\./, least: 1_000 },
  { key: "source", changedBy: /^(source|capture)\./ },
  { key: "sources", changedBy: /^source\./ },
  { key: "capture", changedBy: /^(source|capture)\./ },
  { key: "agreement", changedBy: /^claim\.(confirm|dispute|rate|adjudicate)$/, least: 2_000 },
  { key: "desk", changedBy: /^desk\./ },
  { key: "scale", changedBy: /^scale\./ },
  { key: "members", changedBy: /^member\.(added|edited|removed|role)/ },
  // Who has to know of what is the desk's to say, a moment after the deed: any may be news for somebody.
  {
    key: "notifications",
    changedBy: /^(?!session\.|sentence\.|claim\.marked$|interest\.)/,
    least: 2_500,
    wait: 900,
  },
];

/**
 * Asks for what others changed, in small answers, and only for what is shown; what is kept but not shown is asked for
 * when it is shown again. What people type stays: it is kept apart from what the desk says.
 */
export function bringUpToDate(client: QueryClient): {
  take: (event: LiveEvent) => void;
  readAnew: () => void;
  stop: () => void;
} {
  const changed = new Map<string, Changed>();
  const again = (filter: (query: Kept) => boolean) =>
    client.invalidateQueries({ predicate: (query) => filter(query as Kept) }, { cancelRefetch: false });
  const startsWith = (...key: string[]) => {
    return ({ queryKey }: Kept) => key.every((part, at) => queryKey[at] === part);
  };

  const articles = paced(async () => {
    const due = [...changed];
    changed.clear();
    await Promise.all(
      due.map(([id, what]) => bringArticle(client, id, what, () => articles.press(), changed)),
    );
  });
  const details = new Set<string>();
  const open = paced(async () => {
    const due = [...details];
    details.clear();
    await Promise.all(due.map((id) => again(startsWith(...claimQuery(id).queryKey))));
  });
  const listed = lists.map(({ key, changedBy, least, wait }) => ({
    changedBy,
    ...paced(() => again(startsWith(key)), least, wait),
  }));

  return {
    take: ({ type, articleId, claimId }) => {
      for (const { changedBy, press } of listed) if (changedBy.test(type)) press();
      if (claimId && client.getQueryState(claimQuery(claimId).queryKey)) {
        details.add(claimId);
        open.press();
      }
      if (!articleId || !client.getQueryState(articleQuery(articleId).queryKey)) return;
      if (type.startsWith("sentence.") || claimId) {
        const what = changed.get(articleId) ?? { claims: new Set(), sentences: false };
        if (claimId) what.claims.add(claimId);
        else what.sentences = true;
        changed.set(articleId, what);
        articles.press();
      } else void client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey });
    },
    readAnew: () => void client.invalidateQueries(),
    stop: () => {
      for (const { stop } of [articles, open, ...listed]) stop();
    },
  };
}

/** The changed claims of an article that is shown, put where the others are. */
async function bringArticle(
  client: QueryClient,
  id: string,
  { claims, sentences }: Changed,
  press: () => void,
  later: Map<string, Changed>,
): Promise<void> {
  const { queryKey } = articleQuery(id);
  const shown = client.getQueryCache().find({ queryKey })?.isActive();
  if (!shown || claims.size > mostChanged) {
    await client.invalidateQueries({ queryKey });
    return;
  }
  const putOff = () => {
    const more = later.get(id);
    later.set(id, {
      claims: new Set([...claims, ...(more?.claims ?? [])]),
      sentences: sentences || more?.sentences === true,
    });
    press();
  };
  // What this person is doing shows already; the desk's answer to it counts over one that was under way before.
  if (underwayOn(client, id)) return putOff();
  try {
    const answer = await call(listChanged, {
      params: { id },
      query: { claims: [...claims].join(","), sentences: sentences ? "true" : "false" },
    });
    if (underwayOn(client, id)) return putOff();
    putChanged(client, id, answer);
  } catch {
    // What cannot be reached now is asked for when the line is back, or when somebody looks again.
    void client.invalidateQueries({ queryKey, refetchType: "none" });
  }
}
