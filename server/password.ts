import "server-only";
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { Refusal } from "@/domain/permissions/refusal";

/** scrypt N=2^15, r=8, p=3: 224 ms and 32 MB measured; two at a time, so that a flood cannot eat the memory (quality.md, security 5). */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const AT_ONCE = 2;
const MAX_WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

async function throughTheGate<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new Refusal("busy", "登录的人太多，请过一会儿再试。");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))));
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await throughTheGate(() => derive(password, salt));
  return `s1.${salt.toString("base64url")}.${key.toString("base64url")}`;
}

/** Compares at constant cost: for an unknown user (`stored` null) the same work is done and the answer is no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt, key] = (stored ?? `s1.${Buffer.alloc(16).toString("base64url")}.${Buffer.alloc(32).toString("base64url")}`).split(".");
  const derived = await throughTheGate(() => derive(password, Buffer.from(salt!, "base64url")));
  return timingSafeEqual(derived, Buffer.from(key!, "base64url")) && stored !== null;
}
