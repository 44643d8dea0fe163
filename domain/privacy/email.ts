/** E-mail addresses, looked for from the @ outwards: a pattern tried at every letter would take quadratic time. */
import { masks } from "./mask";
import type { Hit } from "./kinds";

const NAME_LIMIT = 64; // RFC 5321
const DOMAIN_LIMIT = 255;
const isNamePart = (c: string | undefined) => c !== undefined && /[A-Za-z0-9._%+-]/.test(c);
const domain = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/;

export function findEmails(text: string): Hit[] {
  const hits: Hit[] = [];
  let free = 0; // where the last one ended
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > free && at - start < NAME_LIMIT && isNamePart(text[start - 1])) start--;
    const rest = domain.exec(text.slice(at + 1, at + 1 + DOMAIN_LIMIT));
    if (start === at || !rest) continue;
    const end = (free = at + 1 + rest[0].length);
    hits.push({ kind: "email", start, end, suggestion: masks.email.apply(text.slice(start, end)) });
  }
  return hits;
}
