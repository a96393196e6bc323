/** The least of 1, 2, 5, 10, 20, 50 … that is not less than the highest value: where the scale of a chart ends. */
export function niceTop(highest: number): number {
  let top = 1;
  for (let step = 0; top < highest; step++) top = top * (step % 3 === 1 ? 2.5 : 2);
  return top;
}
