/** Cases of the demo town, as addresses to open. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { suspicionCase } from "@/db/schema/signals";
import type { CaseState } from "@/domain/signals/lifecycle";
import type { SignalCode } from "@/domain/signals/signal";

export const signalIn = (state: CaseState, code: SignalCode) => async () => {
  const [row] = await db().select({ id: suspicionCase.id }).from(suspicionCase).where(and(eq(suspicionCase.state, state), eq(suspicionCase.code, code))).limit(1);
  return `/desk/signals/${row!.id}`;
};
