import clsx from "clsx";
import type { ReactNode } from "react";

type StateProps = {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Nothing is here yet: says why and what to do next. */
export function EmptyState({ icon, title, children, action, className }: StateProps) {
  return (
    <div
      className={clsx("mx-auto grid max-w-md justify-items-center gap-2 px-6 py-16 text-center", className)}
    >
      {icon ? (
        <span
          aria-hidden="true"
          className="mb-2 grid size-11 place-items-center rounded-full bg-sunken text-ink-3 [&_svg]:size-5"
        >
          {icon}
        </span>
      ) : null}
      <h2 className="font-serif text-xl">{title}</h2>
      {children ? <div className="text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
