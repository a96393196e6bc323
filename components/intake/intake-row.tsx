"use client";

import { Check, CircleAlert, CircleCheck, CircleDashed, Copy, PenLine, X } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { readableFiles } from "./file-drop";
import { type IntakeItem, type ItemStatus, nameOf, originOf, statusOf, statusWords } from "./intake-item";
import { mayPass } from "./read-result";
import type { IntakeWork } from "./use-intake";

const signs: Record<ItemStatus, ReactNode> = {
  waiting: <CircleDashed className="text-ink-3" />,
  reading: null,
  saving: null,
  ready: <Check className="text-ink" />,
  untitled: <PenLine className="text-ink" />,
  existing: <Copy className="text-ink-3" />,
  failed: <CircleAlert className="text-ink" />,
  saved: <CircleCheck className="text-ink" />,
};

/** One of several articles: what it is, how far it is, and the one thing to do next. */
export function IntakeRow({ item, intake }: { item: IntakeItem; intake: IntakeWork }) {
  const status = statusOf(item);
  const name = nameOf(item);
  const origin = originOf(item.given);
  const { metadata } = item;
  const details = [
    origin === name ? "" : origin,
    metadata.publisher,
    metadata.publishedAt ? formatDay(metadata.publishedAt) : "",
  ].filter(Boolean);
  const opens = status !== "waiting" && status !== "reading" && status !== "saving" && status !== "saved";
  const failure = status !== "failed" ? null : (item.failure?.issues?.[0]?.message ?? item.failure?.detail);

  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 border-b py-3.5 first:border-t">
      <span aria-hidden="true" className="mt-1 [&_svg]:size-4">
        {signs[status] ?? <Spinner label="" className="text-ink-3" />}
      </span>
      <div className="grid min-w-0 gap-0.5">
        {opens ? (
          <button
            type="button"
            onClick={() => intake.open(item.id)}
            className="min-w-0 rounded-sm text-left font-serif text-lg leading-snug wrap-anywhere hover:underline hover:decoration-line-2 hover:underline-offset-3"
          >
            {name}
          </button>
        ) : (
          <p className="min-w-0 font-serif text-lg leading-snug wrap-anywhere">{name}</p>
        )}
        <p className="text-sm text-ink-3 wrap-anywhere">
          <span className="font-medium text-ink-2">{statusWords[status]}</span>
          {details.map((detail) => (
            <span key={detail}> · {detail}</span>
          ))}
        </p>
        {failure ? <p className="text-sm font-medium text-ink">{failure}</p> : null}
        {status !== "saved" && item.existing ? (
          <p className="text-sm text-ink-2">
            It was brought in as{" "}
            <Article id={item.existing.id} title={item.existing.title || "another article"} />.
          </p>
        ) : null}
        {status !== "saved" && !item.existing && item.similar[0] ? (
          <p className="text-sm text-ink-2">
            Nearly the same text as <Article {...item.similar[0]} />.
          </p>
        ) : null}
      </div>
      <div className="-mr-1 flex flex-wrap items-center justify-end gap-1 max-sm:col-start-2 max-sm:mt-1.5 max-sm:justify-start">
        <NextStep item={item} status={status} name={name} intake={intake} />
        {status === "saving" ? null : (
          <IconButton
            size="sm"
            label={`${status === "reading" || status === "waiting" ? "Cancel" : "Take off the list"}: ${name}`}
            icon={<X aria-hidden="true" />}
            onClick={() => intake.remove(item.id)}
          />
        )}
      </div>
    </li>
  );
}

type NextStepProps = { item: IntakeItem; status: ItemStatus; name: string; intake: IntakeWork };

function NextStep({ item, status, name, intake }: NextStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const named = <span className="sr-only">: {name}</span>;
  if (status === "saved")
    return (
      <ButtonLink size="sm" href={`/articles/${item.articleId}`}>
        Open{named}
      </ButtonLink>
    );
  const isUnread = status === "failed" && !item.read;
  const isLost = item.failure?.code === "lost_file";
  const retries = status === "failed" && mayPass(item.failure);
  if (isUnread && !retries && item.given.kind === "file") {
    const words = isLost ? "Choose it again" : "Choose another";
    return (
      <>
        <Button size="sm" onClick={() => input.current?.click()}>
          {words}
          {named}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={`${words}, file: ${name}`}
          accept={readableFiles}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) intake.chooseAgain(item.id, file);
          }}
        />
      </>
    );
  }
  if (retries)
    return (
      <Button size="sm" onClick={() => intake.retry(item.id)}>
        Try again{named}
      </Button>
    );
  if (isUnread)
    return (
      <Button
        size="sm"
        onClick={() => {
          intake.readAgain(item.id, { kind: "text", text: "" });
          intake.open(item.id);
        }}
      >
        Paste its text{named}
      </Button>
    );
  if (status === "ready")
    return (
      <>
        <Button size="sm" variant="quiet" className="max-sm:-ml-2.5" onClick={() => intake.open(item.id)}>
          Correct{named}
        </Button>
        <Button size="sm" onClick={() => intake.save(item.id)}>
          Bring in{named}
        </Button>
      </>
    );
  if (status === "untitled" || status === "failed")
    return (
      <Button size="sm" onClick={() => intake.open(item.id)}>
        {status === "untitled" ? "Give it one" : "Correct"}
        {named}
      </Button>
    );
  if (status === "existing")
    return (
      <Button size="sm" onClick={() => intake.open(item.id)}>
        Look{named}
      </Button>
    );
  return null;
}

function Article({ id, title }: { id: string; title: string }) {
  return (
    <Link
      href={`/articles/${id}`}
      className="rounded-sm text-ink underline decoration-line-2 underline-offset-3"
    >
      {title}
    </Link>
  );
}
