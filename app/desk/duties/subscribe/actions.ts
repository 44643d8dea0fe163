"use server";

import { z } from "zod";
import { endCalendarLink, findCalendarLink, makeCalendarLink, subscribedBranch } from "@/db/calendar-links";
import { formAction } from "@/server/form-action";

export const subscribe = formAction({
  action: "duty.subscribe",
  schema: z.object({ branchId: z.string().min(1, "请选择支部") }),
  subject: (viewer, { branchId }) => subscribedBranch(viewer, branchId),
  run: async (permit) => {
    await makeCalendarLink(permit);
    return "订阅地址已生成，在下面复制。";
  },
});

export const unsubscribe = formAction({
  action: "duty.unsubscribe",
  schema: z.object({ linkId: z.string().min(1) }),
  subject: (viewer, { linkId }) => findCalendarLink(viewer, linkId),
  run: async (permit) => {
    await endCalendarLink(permit);
    return "已停用，原来的地址再也打不开。";
  },
});
