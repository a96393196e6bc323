/** At most so many code points. Cuts after a whole word where there is one, and says so with an ellipsis. */
export function shortened(text: string, limit: number): string {
  const points = [...text];
  if (points.length <= limit) return text;
  const cut = points.slice(0, limit - 1).join("");
  const space = cut.search(/\s+\S*$/);
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
