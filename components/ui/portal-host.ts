/** The landmark that overlays are put into, so that they too belong to a part of the page. */
export const portalHostId = "overlays";

/** Where a portal goes; the end of the body where a page has no host. Asked while rendering in the browser. */
export function portalHost(): HTMLElement | null {
  return typeof document === "undefined" ? null : document.getElementById(portalHostId);
}
