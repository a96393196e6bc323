import "server-only";

/** What stands in a teaser, a comment or the page's foot is not the article's. */
export function isBesideArticle(element: Element): boolean {
  return (
    element.closest(
      'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="sidebar" i], li a, [class*="teaser" i]',
    ) !== null
  );
}
