"use server";

import { z } from "zod";
import { importRoster } from "@/db/members/roster-import";
import { dropRoster as writeDrop, findWaitingRoster, forgettingRoster } from "@/db/members/roster-waiting";
import { rosterSubject } from "@/domain/members/subject";
import { Refusal } from "@/domain/permissions/refusal";
import { formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

/** Takes over exactly the file that was looked at: another one uploaded meanwhile, in another window, has another digest. */
export const applyRoster = formAction({
  action: "member.import",
  schema: z.object({ digest: z.string().min(1) }),
  subject: () => rosterSubject,
  run: async (permit, { digest }) => {
    const waiting = await findWaitingRoster(permit.viewer);
    if (waiting?.digest !== digest) throw new Refusal("rule", "等待导入的已经不是您看过的这个文件，请刷新页面，看过再导入。");
    const { added, changed, unchanged } = await importRoster(permit, { ...waiting, latest: permit.today }, [forgettingRoster(permit.actor)]);
    return goSaying("/desk/members/import", `已导入“${waiting.fileName}”：新增 ${added} 人，更新 ${changed} 人，没有变化 ${unchanged} 人。`);
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
