/** A fresh copy of a template database for one test file, and people of 清河镇 to act in it. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { findPersonByUsername } from "@/db/viewers";
import type { Instant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";

/** Call at the top of a test file; every test in it shares the copy. */
export function useDatabase(template: "empty" | "town"): void {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), "portal-test-"));
    cpSync(path.join(inject("templates"), template), directory, { recursive: true });
    process.env.DATA_DIR = directory;
    process.env.FIELD_KEY = "test-field-key-0123456789abcdef0123456789";
    process.env.AUTH_SECRET = "test-auth-secret-0123456789abcdef01234567";
    process.env.PUBLIC_URL = "http://localhost:3000";
  });
  afterAll(() => {
    closeDatabase();
    rmSync(directory, { recursive: true, force: true });
  });
}

export const NOW: Instant = "2026-10-12T01:00:00.000Z"; // 2026-10-12 09:00 in Shanghai

/** Somebody of the cast, asking at a time: `await as("clerk.qh007")`. */
export async function as(username: string, now: Instant = NOW): Promise<Person> {
  const person = await findPersonByUsername(username, now);
  if (!person) throw new Error(`nobody is called ${username}`);
  return person;
}
