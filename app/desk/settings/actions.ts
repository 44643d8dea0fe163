"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import * as changes from "@/db/setting-changes";
import { daySchema } from "@/domain/calendar/day-schema";
import { settingSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { isSettingKey, readSetting } from "@/domain/setting-value";
import { formAction } from "@/server/form-action";

const changeId = z.string().min(1);

async function change(viewer: Person, input: { changeId: string }) {
  const found = await changes.findChange(viewer, input.changeId);
  if (!found) throw hidden();
  return settingSubject(found);
}

export const proposeChange = formAction({
  action: "setting.propose",
  schema: z.object({ key: z.string().refine(isSettingKey, "没有这项参数"), value: z.string().min(1, "请填写新的值"), fromDay: daySchema, reason: reasonSchema }),
  subject: (_viewer, { key }) => ({ kind: "setting_change", id: key }),
  run: async (permit, { key, value, fromDay, reason }) => {
    const read = readSetting(key, value);
    if ("fault" in read) throw new Refusal("rule", "新的值不对，请改一改再提交。", { value: read.fault });
    await changes.proposeChange(permit, { key, value: read.value, fromDay, reason });
    redirect(`/desk/settings/${key}`);
  },
});

export const approveChange = formAction({
  action: "setting.approve",
  schema: z.object({ changeId }),
  subject: change,
  run: async (permit) => {
    await changes.approveChange(permit);
    redirect("/desk/settings");
  },
});

export const rejectChange = formAction({
  action: "setting.reject",
  schema: z.object({ changeId, reason: reasonSchema }),
  subject: change,
  run: async (permit, input) => {
    await changes.rejectChange(permit, input);
    redirect("/desk/settings");
  },
});
