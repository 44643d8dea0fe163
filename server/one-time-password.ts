import "server-only";
import { readableCode } from "@/db/id";
import { hashPassword } from "./password";

/** A password to be handed over on paper or by word of mouth, shown once and stored only as its hash: `7K2M-QX4T-9BWD` (60 random bits). */
export async function makeOneTimePassword(): Promise<{ password: string; passwordHash: string }> {
  const password = readableCode(12).replace(/(.{4})(?=.)/g, "$1-");
  return { password, passwordHash: await hashPassword(password) };
}
