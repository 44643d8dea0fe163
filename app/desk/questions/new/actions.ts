"use server";

import { redirect } from "next/navigation";
import { newId } from "@/db/id";
import { receiveQuestion } from "@/db/questions/receive";
import { addDays, sayDay } from "@/domain/calendar/day";
import { Refusal } from "@/domain/permissions/refusal";
import { enterSchema } from "@/domain/questions/asking";
import { formAction } from "@/server/form-action";
import { keepSlip } from "@/server/receipt-slip";

/** Nobody remembers a call that long; a slip of the year is caught. */
const OLDEST_DAYS = 60;

/** 来电来访: typed by the clerk; the receipt goes on a slip for the asker. */
export const enter = formAction({
  action: "question.enter",
  schema: enterSchema,
  subject: (_viewer, { communityId }) => ({ kind: "question", id: newId(), community: communityId }),
  run: async (permit, input) => {
    const oldest = addDays(permit.today, -OLDEST_DAYS);
    if (input.heardOn > permit.today || input.heardOn < oldest) {
      throw new Refusal("rule", `来电来访的日期应在${sayDay(oldest)}到今天之间。`, { heardOn: "请检查日期" });
    }
    const { id, receipt } = await receiveQuestion(permit, input);
    await keepSlip(id, receipt);
    redirect(`/desk/questions/${id}/receipt`);
  },
});
