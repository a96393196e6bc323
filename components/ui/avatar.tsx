import clsx from "clsx";

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "?")];
  const last = words.length > 1 ? [...(words.at(-1) ?? "")] : [];
  return ((first[0] ?? "?") + (last[0] ?? first[1] ?? "")).toUpperCase();
}

/** Initials in a circle. Decorative beside a written name; with `label` it stands alone and says whose it is. */
export function Avatar({
  name,
  size = "md",
  label,
}: {
  name: string;
  size?: "sm" | "md" | "lg";
  label?: boolean;
}) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      className={clsx(
        "inline-grid shrink-0 place-items-center rounded-full border border-line-2 bg-sunken font-semibold leading-none text-ink-2 select-none",
        size === "sm" && "size-5 text-[0.5625rem]",
        size === "md" && "size-5.5 text-[0.625rem]",
        size === "lg" && "size-9 text-sm",
      )}
    >
      {initials(name)}
    </span>
  );
}

export function AvatarStack({ names }: { names: readonly string[] }) {
  return (
    <span className="inline-flex -space-x-1.5">
      {names.map((name) => (
        <Avatar key={name} name={name} label />
      ))}
    </span>
  );
}
