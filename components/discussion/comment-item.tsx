"use client";

import { Ellipsis, SquarePen, Trash2 } from "lucide-react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useThreads } from "@/lib/client/discussion/use-threads";
import type { CommentView } from "@/lib/contract/discussion/discussion";
import { toastRefusal } from "../claim/refusal-toast";
import { Avatar } from "../ui/avatar";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";
import { RelativeTime } from "../ui/relative-time";
import { CommentForm } from "./comment-form";
import { CommentWords } from "./comment-words";
import { useDiscussion } from "./discussion-context";
import type { Writing } from "./use-writing";

/** One comment; its author may change it or take it away. */
export function CommentItem({ comment, writing }: { comment: CommentView; writing: Writing }) {
  const { claimId, memberId, canDiscuss, now } = useDiscussion();
  const { edit, takeAway } = useThreads(claimId);
  const { id, author, body, at, editedAt, version } = comment;
  const own = canDiscuss && author.id === memberId && body !== null;
  if (own && writing.changes(id))
    return (
      <li>
        <CommentForm
          draftKey={claimDraftKey(memberId, claimId, "comment", `edit-${id}`)}
          label="Change your comment"
          submit="Save"
          initial={body}
          onSend={(said) => edit.mutateAsync({ id, seen: version, ...said })}
          onClose={() => writing.set(id, false)}
        />
      </li>
    );
  return (
    <li className="group/comment flex gap-2">
      <Avatar name={author.name} size="sm" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <div className="flex items-baseline gap-2">
          <p className="min-w-0 flex-1 text-xs text-ink-3 [overflow-wrap:anywhere]">
            <span className="font-medium text-ink">{author.name}</span> <RelativeTime iso={at} now={now} />
            {editedAt && body !== null ? (
              <>
                {" · changed "}
                <RelativeTime iso={editedAt} now={now} />
              </>
            ) : null}
          </p>
          {own ? (
            <span className="-my-1.5 -mr-1.5 self-start">
              <Menu
                label="Your comment"
                trigger={
                  <IconButton
                    size="sm"
                    label="Change your comment"
                    icon={<Ellipsis aria-hidden="true" />}
                    className="opacity-0 group-focus-within/comment:opacity-100 group-hover/comment:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
                  />
                }
              >
                <MenuItem icon={<SquarePen />} onSelect={() => writing.set(id, true)}>
                  Edit
                </MenuItem>
                <MenuItem
                  icon={<Trash2 />}
                  onSelect={() => takeAway.mutate(comment, { onError: toastRefusal })}
                >
                  Take away
                </MenuItem>
              </Menu>
            </span>
          ) : null}
        </div>
        <CommentWords body={body} mentions={comment.mentions} />
      </div>
    </li>
  );
}
