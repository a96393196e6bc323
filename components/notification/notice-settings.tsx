"use client";

import { useQuery } from "@tanstack/react-query";
import { noticeSettingsQuery, useChangeNotice } from "@/lib/client/notification/use-notice-settings";
import type { NoticeSettings as Settings } from "@/lib/contract/notification/notice-setting";
import { toastRefusal } from "../claim/refusal-toast";
import { Checkbox } from "../ui/checkbox";
import { Notice } from "../ui/notice";

/** Of what one is told, in the app and by mail. Each choice is saved at once. */
export function NoticeSettings({ initial }: { initial: Settings }) {
  const { data } = useQuery({ ...noticeSettingsQuery, initialData: initial });
  const change = useChangeNotice();
  const { items, mailTo } = data;
  const state = change.isPending ? "Saving…" : change.isSuccess ? "Saved." : "";
  return (
    <div className="grid gap-3">
      {mailTo ? (
        <p className="text-sm text-ink-2">
          Mail goes to <span className="font-medium text-ink [overflow-wrap:anywhere]">{mailTo}</span>.
        </p>
      ) : (
        <Notice>Mail is not set up on this server. You are told in the app.</Notice>
      )}
      <ul className="rounded-lg border">
        {items.map(({ kind, label, when, inApp, mail }) => (
          <li
            key={kind}
            className="grid gap-x-6 gap-y-2 border-b px-4 py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="grid gap-0.5">
              <p className="font-medium" id={`notice-${kind}`}>
                {label}
              </p>
              <p className="text-sm text-ink-2">{when}</p>
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid cell everywhere */}
            <div role="group" aria-labelledby={`notice-${kind}`} className="flex items-start gap-5">
              <Checkbox
                label="In the app"
                checked={inApp}
                onChange={({ target }) =>
                  change.mutate({ kind, inApp: target.checked }, { onError: toastRefusal })
                }
              />
              <Checkbox
                label="By mail"
                checked={mail}
                disabled={mailTo === null}
                onChange={({ target }) =>
                  change.mutate({ kind, mail: target.checked }, { onError: toastRefusal })
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="min-h-5 text-xs text-ink-3">
        {state}
      </p>
    </div>
  );
}
