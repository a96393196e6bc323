import { CloudOff, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  title?: string;
  children?: ReactNode;
  /** The request never arrived, rather than failed. */
  offline?: boolean;
  action?: ReactNode;
  className?: string;
};

export function ErrorState({ title, children, offline, action, className }: ErrorStateProps) {
  return (
    <div role="alert" className={className}>
      <EmptyState
        icon={offline ? <CloudOff /> : <TriangleAlert />}
        title={title ?? (offline ? "You are offline" : "This did not load")}
        action={action}
      >
        {children ??
          (offline
            ? "What you typed is kept here. It is sent when the connection is back."
            : "Try again in a moment.")}
      </EmptyState>
    </div>
  );
}
