const somewhere = "https://desk.invalid";

/** Where to go after signing in: a path of this site, never another site. Falls back to one's work. */
export function callbackPath(given: string | null | undefined): string {
  if (!given || !URL.canParse(given, somewhere)) return "/work";
  const url = new URL(given, somewhere);
  const ours = url.origin === somewhere && given.startsWith("/");
  if (!ours || url.pathname.startsWith("/sign-in") || url.pathname.startsWith("/api/")) return "/work";
  return url.pathname + url.search + url.hash;
}
