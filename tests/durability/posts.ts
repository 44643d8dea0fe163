/** Forms as villagers and a clerk send them, to be sent again under the same key when no answer came. */
import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { receiptOf } from "@/db/questions/receipt";
import { groupReceipt } from "@/domain/questions/receipt";
import { formToken } from "@/server/origin";
import type { OpenSession } from "../open-session";

export type Post = { text: string; once: string; send: (url: string) => Promise<boolean> };

/** A villager's question. `send` says whether the receipt came back. */
export function questionPost(text: string): Post {
  const once = `0-${randomBytes(16).toString("base64url")}`; // handed out at the beginning of time: not filled in too fast
  const body = new URLSearchParams({ formToken: formToken(once, "visitor"), communityId: "shiqiao", type: "consult", text, notMisconduct: "yes" });
  return {
    text, once,
    send: async (url) => {
      const answer = await fetch(`${url}/ask`, { method: "POST", body, headers: { origin: url } });
      const page = await answer.text();
      return answer.status === 200 && page.includes(groupReceipt(receiptOf(once)));
    },
  };
}

/** A picture of its own, attached to a draft; the answer is a redirect that says it was taken. */
export async function sendPicture(url: string, noticeId: string, clerk: OpenSession, number: number): Promise<boolean> {
  const pixels = await sharp({ create: { width: 24, height: 24, channels: 3, background: { r: number % 256, g: number >> 8, b: 99 } } }).png().toBuffer();
  const body = new FormData();
  body.append("formToken", formToken(randomBytes(16).toString("base64url"), clerk.sessionId));
  body.append("file", new File([new Uint8Array(pixels)], `公示栏${number}.png`, { type: "image/png" }));
  const answer = await fetch(`${url}/files/upload/${noticeId}?use=attachment`, { method: "POST", body, headers: { origin: url, cookie: clerk.cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status === 303 && !answer.headers.get("location")!.startsWith("/login");
}
