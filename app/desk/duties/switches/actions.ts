"use server";

import { z } from "zod";
import { turnSwitch } from "@/db/finance-switches";
import { daySchema } from "@/domain/calendar/day-schema";
import { financeSwitches, type FinanceSwitch } from "@/domain/duties/finance-switches";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const names = Object.keys(financeSwitches) as [FinanceSwitch, ...FinanceSwitch[]];

export const turn = formAction({
  action: "finance_switch.turn",
  schema: z.object({ communityId: z.string().min(1, "请选择社区"), name: z.enum(names, "请选择开关"), value: z.enum(["on", "off"], "请选择开还是关"), fromDay: daySchema, reason: reasonSchema }),
  subject: (_viewer, { communityId }) => ({ kind: "community", id: communityId, community: communityId }),
  run: async (permit, { value, ...input }) => {
    await turnSwitch(permit, { ...input, value: value === "on" });
    return goSaying("/desk/duties/switches", "已登记。从那个季度起的应办事项按新的办法，以前的不变。");
  },
});
