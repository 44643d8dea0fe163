import "server-only";
import { randomBytes } from "node:crypto";
import { addMinutes, type Instant } from "@/domain/calendar/day";
import { describeDevice } from "@/domain/identity/device";
import { PER_ADDRESS, secondsToWait, WINDOW_MINUTES } from "@/domain/identity/lockout";
import { isTooOld } from "@/domain/identity/password-age";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { findAccountForSignIn } from "@/db/passwords";
import { countWithin, findWait, forgetCounter, letWait } from "@/db/counters";
import { logFailedSignIn, startSession } from "@/db/sessions";
import { settingsOn } from "@/db/settings";
import { findPersonByUsername } from "@/db/viewers";
import { clientAddress } from "./address";
import { now, today } from "./clock";
import { environment } from "./environment";
import { verifyPassword } from "./password";

/** Why a sign-in failed: the same for an unknown user, a wrong password and a suspended account. */
export type SignInFailure = { failed: "wrong" } | { failed: "wait"; seconds: number } | { failed: "busy" } | { failed: "insecure" } | { failed: "expired" };
export type SignInResult = { token: string; accountId: string } | SignInFailure;

/** Checks a name and password and starts a session. Delays grow per account and address; cost and answer do not tell who exists. */
export async function signIn(username: string, password: string, headers: Headers): Promise<SignInResult> {
  const { isSecure, isLocal } = environment();
  if (!isSecure && !isLocal) return { failed: "insecure" };
  const at = now();
  const address = clientAddress(headers);
  const device = describeDevice(headers.get("user-agent") ?? "");
  const who = `${username}\n${address ?? ""}`;
  const wait = await stillWaiting(who, at);
  if (wait) return wait;
  if ((await countWithin("sign-in-address", address ?? "any", 1, at)) > PER_ADDRESS) return { failed: "wait", seconds: 60 };

  const found = await findAccountForSignIn(username);
  const usable = found && found.suspendedAt === null ? found : null;
  let right: boolean;
  try {
    right = await verifyPassword(password, usable?.passwordHash ?? null);
  } catch (error) {
    if (error instanceof Refusal) return { failed: "busy" };
    throw error;
  }
  // Guesses sent at the same moment queue for the hashing: once one of them has earned a wait, the others learn nothing.
  const meanwhile = await stillWaiting(who, at);
  if (meanwhile) return meanwhile;
  if (!right || !usable) return failure(who, at, { accountId: found?.id ?? null, address, device });

  const { one_time_password_days } = await settingsOn(today());
  if (usable.mustChange && isTooOld(usable.passwordChangedAt, one_time_password_days, today())) return { failed: "expired" };
  await forgetCounter("sign-in", who);
  const person = await findPersonByUsername(username, at);
  const token = randomBytes(32).toString("base64url");
  const subject = { kind: "account", id: usable.id, people: { self: [usable.id] } };
  await startSession(permit(person!, "session.start", subject), { token, accountId: usable.id, device, address });
  return { token, accountId: usable.id };
}

async function failure(who: string, at: Instant, log: { accountId: string | null; address: string | null; device: string }): Promise<SignInFailure> {
  const { login_free_tries } = await settingsOn(today());
  const failures = await countWithin("sign-in", who, WINDOW_MINUTES, at);
  await logFailedSignIn({ now: at, ...log });
  const seconds = secondsToWait(failures, login_free_tries);
  if (seconds === 0) return { failed: "wrong" };
  await letWait("sign-in", who, addMinutes(at, seconds / 60));
  return { failed: "wait", seconds };
}

async function stillWaiting(who: string, at: Instant): Promise<SignInFailure | null> {
  const until = await findWait("sign-in", who, at);
  return until ? { failed: "wait", seconds: Math.ceil((Date.parse(until) - Date.parse(at)) / 1000) } : null;
}
