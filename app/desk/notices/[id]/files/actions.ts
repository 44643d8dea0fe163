"use server";

import { z } from "zod";
import { removeFile as writeRemoval } from "@/db/files";
import { findNotice } from "@/db/notices/rows";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

export const removeFile = formAction({
  action: "notice.attach",
  schema: z.object({ id: z.string().min(1), fileId: z.string().min(1) }),
  subject: async (viewer, { id }) => (await findNotice(viewer, id)).subject,
  run: async (permit, { id, fileId }) => {
    await writeRemoval(permit, fileId);
    return goSaying(`/desk/notices/${id}/files`, "文件已删除。");
  },
});
