import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { environment } from "./environment";
import { knownError } from "./http/problem-response";
import { endSession } from "./member/end-sessions";
import { signIn } from "./member/sign-in";
import { sessionDays } from "./session";

/** What the sign-in page is told in `?error=`; next-auth itself says CredentialsSignin for a wrong password. */
const refusals: Partial<Record<string, string>> = { too_many: "TooManyAttempts", unavailable: "Unavailable" };

/**
 * next-auth signs people in and keeps a random session id in its encrypted cookie; what that id is worth is asked of
 * the database at each request (`session.ts`).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: environment.authSecret,
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: {
          email: { label: "E-mail", type: "email" },
          password: { label: "Password", type: "password" },
        },
        authorize: async (given, request) => {
          const userAgent = request.headers?.["user-agent"];
          try {
            const found = await signIn(
              text(given?.email),
              text(given?.password),
              typeof userAgent === "string" ? userAgent : "",
              new Date(),
            );
            return (
              found && {
                id: found.personId,
                name: found.name,
                email: found.email,
                sessionId: found.sessionId,
              }
            );
          } catch (error) {
            const known = knownError(error);
            if (known.code === "unexpected") console.error(error);
            throw new Error(refusals[known.code] ?? "Unavailable");
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && "sessionId" in user ? { ...token, sid: user.sessionId } : token),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSession(token.sid, new Date());
      },
    },
  };
}

/** A value that cannot be stored or compared as text counts as a wrong one. */
function text(value: unknown): string {
  return typeof value === "string" && value.length <= 1_000 ? value.replaceAll("\0", "") : "";
}
