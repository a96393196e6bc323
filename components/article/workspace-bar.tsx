"use client";

import { Archive, Download, Ellipsis, History, Link2, SquarePen } from "lucide-react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { can } from "@/lib/domain/policy";
import { PageBar } from "../shell/page-bar";
import { useShell } from "../shell/shell-context";
import { AvatarStack } from "../ui/avatar";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "../ui/menu";
import { showToast } from "../ui/toast";
import { countedClaims } from "./reading-order";

export type ExportChoice = { key: string; label: string; description: string };

type WorkspaceBarProps = {
  article: ArticleDetail;
  exports: readonly ExportChoice[];
  onNext: () => void;
  nextBusy: boolean;
};

export function WorkspaceBar({ article, exports, onNext, nextBusy }: WorkspaceBarProps) {
  const { person } = useShell();
  const claims = countedClaims(article.claims);
  const here = new Set(
    claims.flatMap((claim) =>
      [claim.holder?.name, claim.reviewer?.name].filter((name) => name !== undefined),
    ),
  );
  const exportItems = exports.map(({ key, label, description }) => (
    <MenuItem key={key} href={`/api/v1/articles/${article.id}/export/${key}`} download hint={description}>
      {label}
    </MenuItem>
  ));
  return (
    <PageBar
      title={article.title}
      crumbs={[{ href: "/articles", label: "Articles" }]}
      wide={
        <>
          <Progress
            verified={claims.filter((claim) => claim.stage === "verified").length}
            inWork={claims.filter((claim) => !["verified", "open", "suggested"].includes(claim.stage)).length}
            all={claims.length}
          />
          {here.size > 0 ? (
            <span className="max-xl:hidden">
              <AvatarStack names={[...here].slice(0, 5)} />
            </span>
          ) : null}
          <Menu
            label="Export this article"
            trigger={<Button icon={<Download aria-hidden="true" />}>Export</Button>}
          >
            <div className="w-72">{exportItems}</div>
          </Menu>
        </>
      }
      actions={
        <>
          <Menu
            label="This article"
            trigger={<IconButton label="More about this article" icon={<Ellipsis aria-hidden="true" />} />}
          >
            <MenuItem href={`/articles/${article.id}/details`} icon={<SquarePen />}>
              Edit details
            </MenuItem>
            <MenuItem href={`/articles/${article.id}/history`} icon={<History />}>
              History
            </MenuItem>
            <MenuItem
              icon={<Link2 />}
              onSelect={() => {
                void navigator.clipboard
                  .writeText(window.location.href)
                  .then(() => showToast({ message: "The address is copied.", tone: "success" }));
              }}
            >
              Copy the address
            </MenuItem>
            {can(person.role, "archive_article") ? (
              <>
                <MenuSeparator />
                <MenuItem href={`/articles/${article.id}/details#archive`} icon={<Archive />}>
                  {article.archivedAt ? "Restore or delete" : "Archive or delete"}
                </MenuItem>
              </>
            ) : null}
            <div className="w-64 md:hidden">
              <MenuSeparator />
              <MenuLabel>Export</MenuLabel>
              {exportItems}
            </div>
          </Menu>
          {can(person.role, "mark_claim") ? (
            <Button variant="primary" kbd="n" onClick={onNext} busy={nextBusy}>
              Next claim
            </Button>
          ) : null}
        </>
      }
    />
  );
}

function Progress({ verified, inWork, all }: { verified: number; inWork: number; all: number }) {
  if (all === 0) return null;
  return (
    <span className="flex items-center gap-2.5 max-lg:hidden">
      <span className="num text-sm text-ink-2">
        {verified} of {all} verified
      </span>
      <span
        aria-hidden="true"
        title={`${verified} verified, ${inWork} in work, ${all - verified - inWork} open`}
        className="flex h-1.5 w-33 overflow-hidden rounded-full bg-line max-xl:w-20"
      >
        <span className="bg-ink-2 transition-[width]" style={{ width: `${(verified / all) * 100}%` }} />
        <span className="bg-line-2 transition-[width]" style={{ width: `${(inWork / all) * 100}%` }} />
      </span>
    </span>
  );
}
