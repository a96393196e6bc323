/** A claim's wording. What the desk added in brackets steps back behind what was said. */
export function Wording({ children }: { children: string }) {
  const parts = children.split(/(\[[^[\]]*\])/);
  if (parts.length === 1) return children;
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.length;
    return part.startsWith("[") ? (
      <span key={key} className="text-ink-3">
        {part}
      </span>
    ) : (
      part
    );
  });
}
