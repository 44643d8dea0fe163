import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { environment } from "./environment";
import { signIn } from "./sign-in";

const prefix = () => (environment().isSecure ? "__Host-" : "");
const cookie = (name: string) => ({
  name: `${prefix()}${name}`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: environment().isSecure },
});

export const sessionCookieName = () => `${prefix()}portal-session`;

/**
 * next-auth carries an opaque session id in its encrypted JWT and nothing else; who that is, is read from the database at
 * every request (quality.md, security 4).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: environment().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 24 * 3600 }, // the limits that count are in the session row
    pages: { signIn: "/login", error: "/login" },
    cookies: {
      sessionToken: cookie("portal-session"),
      csrfToken: cookie("portal-csrf"),
      callbackUrl: cookie("portal-callback"),
    },
    providers: [
      credentials({
        id: "credentials",
        credentials: { username: {}, password: {} },
        async authorize(typed, request) {
          const result = await signIn(typed?.username?.trim().toLowerCase() ?? "", typed?.password ?? "", new Headers(request.headers as Record<string, string>));
          if ("failed" in result) throw new Error(result.failed === "wait" ? `wait-${result.seconds}` : result.failed);
          return { id: result.accountId, token: result.token };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: (user as unknown as { token: string }).token } : { sid: token.sid }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : `${baseUrl}/desk`),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} }, // a wrong password is no stack trace in the log
  };
}
