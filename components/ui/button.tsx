import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

type Look = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Takes the whole width of its container. */
  wide?: boolean;
};

type Extras = Look & {
  icon?: ReactNode;
  /** The shortcut that does the same, for example "n" or "mod+enter". Shown, not bound. */
  kbd?: string;
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-paper hover:bg-ink/88 hover:border-ink/88",
  secondary: "border-line-2 bg-surface text-ink hover:border-control hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-ink/6 hover:text-ink",
  danger: "border-line-2 bg-surface text-ink hover:border-ink hover:bg-ink hover:text-paper",
};
const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2.5 text-sm pointer-coarse:h-9",
  md: "h-8 gap-1.5 px-3 text-base pointer-coarse:h-11",
  lg: "h-11 gap-2 px-4.5 text-md",
};

/** The look of a button, for anything that cannot be a Button. */
export function buttonClass({ variant = "secondary", size = "md", wide }: Look = {}): string {
  return clsx(
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border",
    "font-medium leading-none transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3",
    variants[variant],
    sizes[size],
    wide && "w-full",
  );
}

function Content({
  icon,
  kbd,
  busy,
  children,
}: Pick<Extras, "icon" | "kbd"> & { busy?: boolean; children: ReactNode }) {
  return (
    <>
      <span className={clsx("inline-flex items-center gap-[inherit]", busy && "invisible")}>
        {icon}
        {children}
        {kbd ? <Kbd keys={kbd} hint className="ml-0.5" /> : null}
      </span>
      {busy ? (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner label="Working" />
        </span>
      ) : null}
    </>
  );
}

export type ButtonProps = ComponentProps<"button"> & Extras & { busy?: boolean };

/** While `busy` it keeps its width, shows a spinner and does not answer; it stays focusable. */
export function Button({
  variant,
  size,
  wide,
  icon,
  kbd,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={clsx(buttonClass({ variant, size, wide }), busy && "cursor-progress", className)}
    >
      <Content icon={icon} kbd={kbd} busy={busy}>
        {children}
      </Content>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and does nothing else. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  kbd,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Extras) {
  return (
    <Link {...rest} className={clsx(buttonClass({ variant, size, wide }), className)}>
      <Content icon={icon} kbd={kbd}>
        {children}
      </Content>
    </Link>
  );
}
