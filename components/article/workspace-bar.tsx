"use client";

import {
  Archive,
  Download,
  Ellipsis,
  FilePenLine,
  History,
  Link2,
  ListTodo,
  Search,
  SquarePen,
} from "lucide-react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { Coverage } from "@/lib/domain/article/coverage";
import { can } from "@/lib/domain/policy";
import { PageBar } from "../shell/page-bar";
import { OthersHere } from "../shell/presence";
import { useShell } from "../shell/shell-context";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "../ui/menu";
import { showToast } from "../ui/toast";
import { CoverageMeter } from "./coverage-meter";
import { UndoButtons, UndoMenuItems } from "./undo-controls";
import type { Undo } from "./use-undo";

export type ExportChoice = { key: string; label: string; description: string };

type WorkspaceBarProps = {
  article: ArticleDetail;
  exports: readonly ExportChoice[];
  coverage: Coverage;
  onUndo: Undo;
  onUntouched: () => void;
  onFind: () => void;
  onNext: () => void;
  nextBusy: boolean;
  /** How a claim is called here. */
  nameOf: (claimId: string) => string | null;
  onOpen: (claimId: string) => void;
};

export function WorkspaceBar(props: WorkspaceBarProps) {
  const { article, exports, coverage, onUndo, onUntouched, onFind, onNext, nextBusy, nameOf, onOpen } = props;
  const { person } = useShell();
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
          {can(person.role, "mark_claim") ? <UndoButtons articleId={article.id} onUndo={onUndo} /> : null}
          <CoverageMeter coverage={coverage} onNext={onUntouched} />
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
          <OthersHere articleId={article.id} nameOf={nameOf} onOpen={onOpen} />
          <Menu
            label="This article"
            trigger={<IconButton label="More about this article" icon={<Ellipsis aria-hidden="true" />} />}
          >
            {can(person.role, "mark_claim") ? (
              <div className="md:hidden">
                <UndoMenuItems articleId={article.id} onUndo={onUndo} />
              </div>
            ) : null}
            <MenuItem
              icon={<ListTodo />}
              kbd="u"
              hint={`${coverage.claimed + coverage.setAside} of ${coverage.sentences.length} looked at`}
              onSelect={onUntouched}
            >
              Next sentence nobody looked at
            </MenuItem>
            <MenuItem icon={<Search />} kbd="/" onSelect={onFind}>
              Find in the article
            </MenuItem>
            <MenuSeparator />
            {can(person.role, "bring_in_article") && !article.archivedAt ? (
              <MenuItem href={`/articles/${article.id}/revise`} icon={<FilePenLine />}>
                New revision
              </MenuItem>
            ) : null}
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
