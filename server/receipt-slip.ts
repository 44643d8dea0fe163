import "server-only";
import { cookies } from "next/headers";
import { seal, unseal } from "@/db/seal";
import { environment } from "./environment";

/**
 * The receipt of a question that was entered at the counter, for the slip that is handed over: sealed in a cookie for ten
 * minutes, because it is stored nowhere and must stand in no address.
 */
const NAME = "portal-receipt";
const MINUTES = 10;

export async function keepSlip(questionId: string, receipt: string): Promise<void> {
  (await cookies()).set(NAME, seal(NAME, `${questionId}.${receipt}`), {
    httpOnly: true, sameSite: "strict", secure: environment().isSecure, path: "/desk/questions", maxAge: MINUTES * 60,
  });
}

/** The receipt, or null when the slip is no longer shown. */
export async function slipFor(questionId: string): Promise<string | null> {
  const sealed = (await cookies()).get(NAME)?.value;
  if (!sealed) return null;
  try {
    const [id, receipt] = unseal(NAME, sealed).split(".");
    return id === questionId ? receipt! : null;
  } catch {
    return null;
  }
}
