const sentences: Record<string, string> = {
  CredentialsSignin: "The e-mail address or the password is not right.",
  TooManyAttempts: "Too many attempts. Wait fifteen minutes, then try again.",
  Unavailable: "The desk cannot answer right now. Try again in a moment.",
  SessionRequired: "Sign in first.",
};

/** The sentence for an error code of next-auth. It never says which part was wrong. */
export function signInError(code: string | null | undefined): string | null {
  if (!code) return null;
  return sentences[code] ?? "Signing in did not work. Try again in a moment.";
}
