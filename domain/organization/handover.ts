/** 交接清单: what is open in a branch on the day of the handover, counted from records, never typed. */
import { z } from "zod";

export const openKinds = {
  drafts: { zh: "没有写完的公开草稿", href: "/desk/notices" },
  under_way: { zh: "在审核、签认途中的公开", href: "/desk/notices" },
  unpublished: { zh: "逾期或临期没有公开的事项", href: "/desk/notices" },
  finance: { zh: "没有对清、没有公开的财务报表", href: "/desk/notices" },
  questions: { zh: "没有办结的群众意见", href: "/desk/questions" },
  records: { zh: "没有写完或退回补正的组织生活记录", href: "/desk/meetings" },
  to_confirm: { zh: "等书记确认的组织生活记录", href: "/desk/meetings?state=submitted" },
  decisions: { zh: "没有办结的议定事项", href: "/desk/meetings/decisions" },
  life: { zh: "逾期的组织生活应办事项", href: "/desk/duties/life?state=overdue" },
  findings: { zh: "没有办结的整改", href: "/desk/findings?view=open" },
  letters: { zh: "没有收到回执的介绍信", href: "/desk/members" },
  corrections: { zh: "等办理的党员信息更正申请", href: "/desk/members" },
  election: { zh: "没有办完的换届", href: "/desk/organization" },
} as const;
export type OpenKind = keyof typeof openKinds;

/** `says`: the first few by name; the number is of all. */
export type OpenItem = { kind: OpenKind; count: number; says: string[] };

export const handoverSchema = z.object({
  incomingId: z.string().min(1, "请选择接手的人"),
  remark: z.string().trim().max(1000, "请写在 1000 字以内").default(""),
  sure: z.literal("yes", "请确认已经当面逐项交接"),
});

export const takingSchema = z.object({
  objection: z.string().trim().max(1000, "请写在 1000 字以内").default(""),
  sure: z.literal("yes", "请确认已经逐项核对"),
});
