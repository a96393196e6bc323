"use client";

import { RotateCw } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { readableFiles } from "./file-drop";
import { addressesIn } from "./given-by-paste";
import { type Given, type IntakeItem, originOf } from "./intake-item";
import { mayPass } from "./read-result";

type NotReadProps = {
  item: IntakeItem;
  onCancel: () => void;
  onGivenInstead: (given: Given) => void;
  onRetry: () => void;
  onFile: (file: File) => void;
};

/** What stands in the place of the text while it is being read, or when it could not be. */
export function NotRead(props: NotReadProps) {
  const { item, onCancel } = props;
  if (item.phase === "failed") return <Failed {...props} />;
  const name = originOf(item.given);
  return (
    <section aria-label="Text of the article" className="grid gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <Spinner label="Reading" className="text-ink-3" />
        <p className="min-w-0 flex-1 truncate text-ink-2">
          {item.given.kind === "address" ? "Fetching" : "Reading"}{" "}
          <span className="text-ink">{name || "what you pasted"}</span>
        </p>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <SkeletonLines lines={8} label="Reading the text" />
    </section>
  );
}

function Failed({ item, onCancel, onGivenInstead, onRetry, onFile }: NotReadProps) {
  const { given, failure } = item;
  const message = failure?.issues?.[0]?.message ?? failure?.detail;
  const [address, setAddress] = useState(given.kind === "address" ? given.url : "");
  const input = useRef<HTMLInputElement>(null);
  const [url] = addressesIn(address) ?? [address.trim()];
  const isOther = given.kind === "address" && Boolean(url) && url !== given.url;
  const retry = () => {
    if (isOther && url) onGivenInstead({ kind: "address", url });
    else onRetry();
  };
  return (
    <section aria-label="Text of the article" data-field="text" className="grid content-start gap-4">
      {given.kind === "address" ? (
        <Field label="Address of the page" error={message}>
          {(control) => (
            <Input
              {...control}
              inputMode="url"
              value={address}
              autoComplete="off"
              onChange={(event) => setAddress(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                retry();
              }}
            />
          )}
        </Field>
      ) : (
        <Field label={given.kind === "file" ? "File" : "What was pasted"} error={message}>
          {(control) => (
            <Input
              {...control}
              readOnly
              value={originOf(given) || (given.kind === "html" ? given.plain : "")}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {given.kind === "file" ? (
          <>
            <Button variant="primary" onClick={() => input.current?.click()}>
              Choose another file
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label="Another file"
              accept={readableFiles}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = "";
                if (file) onFile(file);
              }}
            />
          </>
        ) : null}
        {given.kind === "html" && given.plain.trim() !== "" ? (
          <Button variant="primary" onClick={() => onGivenInstead({ ...given, asText: true })}>
            Take it as plain text
          </Button>
        ) : null}
        {mayPass(failure) || isOther ? (
          <Button
            variant={given.kind === "address" ? "primary" : "secondary"}
            icon={<RotateCw aria-hidden="true" />}
            onClick={retry}
          >
            {isOther ? "Read that one" : "Try again"}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={() => onGivenInstead({ kind: "text", text: "" })}>
          Paste its text instead
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Leave it out
        </Button>
      </div>
    </section>
  );
}
