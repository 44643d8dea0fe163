import "server-only";
import { cookies } from "next/headers";
import { seal, unseal } from "@/db/seal";
import { environment } from "./environment";

/**
 * The login name that was typed stays in the field after a wrong password: sealed in a cookie for five minutes, never in
 * the address bar.
 */
const NAME = "portal-tried";

export function rememberTried(response: Response, username: string): Response {
  const wrong = (response.headers.get("location") ?? "").includes("error=");
  const secure = environment().isSecure ? "; Secure" : "";
  const value = wrong ? seal("tried", username.slice(0, 60)) : "";
  const answer = new Response(response.body, response);
  answer.headers.append("Set-Cookie", `${NAME}=${value}; HttpOnly; SameSite=Lax; Path=/login; Max-Age=${wrong ? 300 : 0}${secure}`);
  return answer;
}

export async function triedName(): Promise<string> {
  const sealed = (await cookies()).get(NAME)?.value;
  if (!sealed) return "";
  try {
    return unseal("tried", sealed);
  } catch {
    return "";
  }
}
