import type { BrowserContext } from "@playwright/test";
import { openSession } from "../open-session";

export const base = () => process.env.BASE_URL!;

/** Signs somebody of the demo town in, without typing. */
export async function signInAs(context: BrowserContext, username: string): Promise<void> {
  const { cookieName, cookieValue } = await openSession(username);
  await context.addCookies([{ name: cookieName, value: cookieValue, url: base(), httpOnly: true, sameSite: "Lax" }]);
}
