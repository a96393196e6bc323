/**
 * One attempt, through next-auth's own addresses. Never leaves the page, whatever happens, so that nothing typed
 * elsewhere on it is lost. Resolves to next-auth's error code, or null when it worked.
 */
export async function attemptSignIn(email: string, password: string): Promise<string | null> {
  try {
    const answer = await postToAuth("callback/credentials", { email, password });
    const { url } = (await answer.json()) as { url?: string };
    const code = url ? new URL(url, window.location.href).searchParams.get("error") : null;
    if (code) return code;
    return answer.ok ? null : "Unavailable";
  } catch {
    return "Unavailable";
  }
}

/** Ends this session and goes to the front page. */
export async function signOut(): Promise<void> {
  await postToAuth("signout", {});
  window.location.assign("/");
}

async function postToAuth(path: string, fields: Record<string, string>): Promise<Response> {
  const asked = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  return fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
}
