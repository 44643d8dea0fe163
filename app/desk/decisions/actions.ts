"use server";

import { z } from "zod";
import { dataDirectory } from "@/db/config";
import { findRemoval } from "@/db/notices/decisions";
import { erasePrivateNotice } from "@/db/notices/erase";
import { confirmForced as writeConfirmation, findForced } from "@/db/notices/force";
import { confirmTakeDown as writeTakeDown, restoreNotice } from "@/db/notices/remove";
import type { Person } from "@/domain/permissions/actor";
import { reasonSchema } from "@/domain/reason";
import { removeStored } from "@/server/files/store";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const which = z.object({ id: z.string().min(1) });
const removal = async (viewer: Person, { id }: { id: string }) => (await findRemoval(viewer, id)).subject;
const PATH = "/desk/decisions";

export const confirmForced = formAction({
  action: "notice.confirm_force",
  schema: which,
  subject: async (viewer, { id }) => (await findForced(viewer, id)).subject,
  run: async (permit) => {
    await writeConfirmation(permit);
    return goSaying(PATH, "已复核强制公开。公开页上“强制公开”的标记会一直保留。");
  },
});

export const confirmTakeDown = formAction({
  action: "notice.confirm_take_down",
  schema: which,
  subject: removal,
  run: async (permit) => {
    await writeTakeDown(permit);
    return goSaying(PATH, "已复核，内容保持撤下。");
  },
});

export const restore = formAction({
  action: "notice.restore",
  schema: which.extend({ reason: reasonSchema }),
  subject: removal,
  run: async (permit, { id, reason }) => {
    await restoreNotice(permit, (await findRemoval(permit.viewer, id)).row, reason);
    return goSaying(PATH, "已恢复，内容重新公开。");
  },
});

export const erase = formAction({
  action: "notice.erase_private",
  schema: which.extend({ sure: z.literal("yes", "请先打勾确认") }),
  subject: removal,
  run: async (permit, { id }) => {
    const { row, removal: found } = await findRemoval(permit.viewer, id);
    await removeStored(dataDirectory(), await erasePrivateNotice(permit, row, found));
    return goSaying(PATH, "已清除，只留下摘要值和原因，不能恢复。");
  },
});
