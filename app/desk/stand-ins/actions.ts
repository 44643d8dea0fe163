"use server";

import { z } from "zod";
import { endStandIn as writeEnd, findStandIn, nameStandIn as writeStandIn } from "@/db/stand-ins";
import { daySchema } from "@/domain/calendar/day-schema";
import { roleNames, type Role } from "@/domain/permissions/roles";
import { town } from "@/domain/permissions/subject";
import { reasonSchema } from "@/domain/reason";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const post = z.string().transform((text, context) => {
  const at = text.indexOf(":");
  const role = text.slice(0, at) as Role;
  if (at > 0 && roleNames.includes(role)) return { role, accountId: text.slice(at + 1) };
  context.addIssue({ code: "custom", message: "请选择谁的岗位要人代理" });
  return z.NEVER;
});

export const nameStandIn = formAction({
  action: "stand_in.name",
  schema: z.object({ post, standInId: z.string().min(1, "请选择代理人"), fromDay: daySchema, toDay: daySchema, reason: reasonSchema }),
  subject: () => town,
  run: async (permit, input) => {
    await writeStandIn(permit, input);
    return goSaying("/desk/stand-ins", "已提出，安全管理员复核后生效。");
  },
});

export const endStandIn = formAction({
  action: "stand_in.end",
  schema: z.object({ id: z.string().min(1), reason: reasonSchema }),
  subject: async (viewer, { id }) => (await findStandIn(viewer, id)).subject,
  run: async (permit, { id, reason }) => {
    await writeEnd(permit, (await findStandIn(permit.viewer, id)).row, reason);
    return goSaying("/desk/stand-ins", "代理已结束，代理人不再有这些权限。");
  },
});
