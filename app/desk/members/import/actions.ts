"use server";

import { z } from "zod";
import { dropRoster as writeDrop } from "@/db/members/roster-waiting";
import { rosterSubject } from "@/domain/members/subject";
import { formAction } from "@/server/form-action";
import { importWaitingRoster } from "@/server/importing";
import { goSaying } from "@/server/said";

/** Takes over exactly the file that was looked at, in a process of its own; the answer comes when it is done. */
export const applyRoster = formAction({
  action: "member.import",
  schema: z.object({ digest: z.string().min(1) }),
  subject: () => rosterSubject,
  run: async (permit, { digest }) => {
    const { fileName, added, changed, unchanged } = await importWaitingRoster(permit, digest);
    return goSaying("/desk/members/import", `已导入“${fileName}”：新增 ${added} 人，更新 ${changed} 人，没有变化 ${unchanged} 人。`);
  },
});

export const dropRoster = formAction({
  action: "member.import",
  schema: z.object({}),
  subject: () => rosterSubject,
  run: async (permit) => {
    await writeDrop(permit);
    return goSaying("/desk/members/import", "没有导入，名册没有变化。");
  },
});
