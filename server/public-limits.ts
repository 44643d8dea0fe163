import "server-only";
import { addMinutes, type Instant } from "@/domain/calendar/day";
import { secondsToWait } from "@/domain/identity/lockout";
import { countWithin, findWait, letWait } from "@/db/counters";
import { settingsOn } from "@/db/settings";
import { clientAddress } from "./address";
import { now, today } from "./clock";

/**
 * Limits for people without an account. Villages share addresses, so the limits per address are generous; where the address is
 * unknown only the one for the whole site counts (ruling 8).
 */
const HOUR = 60;
const EVERYBODY = "everybody";
/** Wrong receipts of all addresses together are free this many times as often as those of one; then waits of at most a minute. */
const EVERYBODY_TIMES = 50;
const EVERYBODY_MAX_SECONDS = 60;

/** Counts one more question. False when there have been too many in the last hour: nothing is stored, nothing that was typed is lost. */
export async function mayAskNow(headers: Headers): Promise<boolean> {
  const { question_ask_per_address_hour, question_ask_per_hour } = await settingsOn(today());
  const address = clientAddress(headers);
  if (address && (await countWithin("ask", address, HOUR, now())) > question_ask_per_address_hour) return false;
  return (await countWithin("ask", EVERYBODY, HOUR, now())) <= question_ask_per_hour;
}

/** Seconds until a receipt may be tried again; 0 when it may be tried now. */
export async function receiptWait(headers: Headers): Promise<number> {
  const at = now();
  const address = clientAddress(headers);
  const waits = [address && (await findWait("receipt", address, at)), await findWait("receipt", EVERYBODY, at)];
  return Math.max(0, ...waits.map((until) => (until ? secondsUntil(until, at) : 0)));
}

/** Counts a wrong receipt: after the free tries each one makes the next wait longer (FB-06). */
export async function countWrongReceipt(headers: Headers): Promise<void> {
  const at = now();
  const { question_receipt_free_tries } = await settingsOn(today());
  const address = clientAddress(headers);
  if (address) await countWrong(address, question_receipt_free_tries, Infinity, at);
  await countWrong(EVERYBODY, question_receipt_free_tries * EVERYBODY_TIMES, EVERYBODY_MAX_SECONDS, at);
}

async function countWrong(of: string, free: number, longest: number, at: Instant): Promise<void> {
  const wrong = await countWithin("receipt", of, HOUR, at);
  const seconds = Math.min(secondsToWait(wrong, free), longest);
  if (seconds > 0) await letWait("receipt", of, addMinutes(at, seconds / 60));
}

function secondsUntil(until: Instant, at: Instant): number {
  return Math.ceil((Date.parse(until) - Date.parse(at)) / 1000);
}
