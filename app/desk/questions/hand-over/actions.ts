"use server";

import { z } from "zod";
import { newId } from "@/db/id";
import { noteHandOver as writeNote } from "@/db/questions/hand-over";
import { sayDay } from "@/domain/calendar/day";
import { daySchema } from "@/domain/calendar/day-schema";
import { Refusal } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";

/** 移交于 DAY: a report that came in person and was passed on; nothing else about it is written down (ruling 6). */
export const noteHandOver = formAction({
  action: "hand_over.note",
  schema: z.object({ communityId: z.string().min(1, "请选择社区"), on: daySchema }),
  subject: (_viewer, { communityId }) => ({ kind: "hand_over", id: newId(), community: communityId }),
  run: async (permit, input) => {
    if (input.on > permit.today) throw new Refusal("rule", "移交日期不能晚于今天。", { on: "不能晚于今天" });
    await writeNote(permit, input);
    return `已登记：移交于${sayDay(input.on)}。`;
  },
});
