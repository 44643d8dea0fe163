import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { decode } from "next-auth/jwt";
import { settingsOn } from "@/db/settings";
import { findSignedIn, touchSession, visitor, type SignedIn } from "@/db/viewers";
import type { Person, Viewer } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Action } from "@/domain/permissions/table";
import { sessionCookieName } from "./auth-options";
import { now, today } from "./clock";
import { environment } from "./environment";

/** The signed-in person of this request with the session, or null. Read from the database every time. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const jwt = await decode({ token: cookie, secret: environment().AUTH_SECRET }).catch(() => null);
  if (typeof jwt?.sid !== "string") return null;
  const limits = await settingsOn(today());
  const found = await findSignedIn(jwt.sid, now(), {
    idleMinutes: limits.session_idle_minutes, absoluteHours: limits.session_absolute_hours, passwordDays: limits.password_max_age_days,
  });
  if (found) await touchSession(found.sessionId, now());
  return found;
});

/** Whoever is asking; a stranger is a visitor. */
export async function viewer(): Promise<Viewer> {
  return (await signedIn())?.viewer ?? visitor(now());
}

/** For staff pages: the person, or the way to the sign-in; somebody whose password is one-time or too old first chooses a new one. */
export async function person(): Promise<Person> {
  const found = await signedIn();
  if (!found) redirect("/login");
  if (found.mustChange) redirect("/desk/password");
  return found.viewer;
}

/** For pages of one trade: the person, if some grant could allow the action on something; for everybody else the page does not exist. */
export async function personWho(action: Action): Promise<Person> {
  const found = await person();
  if (!mightDo(found, action)) notFound();
  return found;
}
