"use server";

import { z } from "zod";
import { verifyAudit } from "@/db/audit";
import { readHeads } from "@/domain/audit/anchors";
import { Refusal } from "@/domain/permissions/refusal";
import { town } from "@/domain/permissions/subject";
import { formAction } from "@/server/form-action";

/** Walks the whole chain now, against the stored daily heads and those that the auditor kept on paper or in a file. */
export const verifyChain = formAction({
  action: "audit.verify",
  schema: z.object({ kept: z.string().max(20_000, "最多 20000 个字，请分几次校验") }),
  subject: () => town,
  run: async (permit, { kept }) => {
    const elsewhere = readHeads(kept, "您填写的");
    if (kept.trim() && elsewhere.length === 0) throw new Refusal("rule", "没有认出链头。", { kept: "请整行粘贴，例如：审计链头 2026-10-12 #1234 后面跟 64 位字符" });
    const verdict = await verifyAudit(permit, { elsewhere });
    if (!verdict.ok) throw new Refusal("rule", `审计链不完整：${verdict.says}。请立即保全数据库和各处留存的链头，并报告镇纪委。`);
    return [
      `审计链完整：共 ${verdict.rows} 条，链头 ${verdict.head}。`,
      elsewhere.length > 0 && `与您填写的 ${elsewhere.length} 个链头一致。`,
      verdict.notYetAnchored > 0 && `最后 ${verdict.notYetAnchored} 条是最近一次留存以后写的，还没有留存。`,
    ].filter(Boolean).join("");
  },
});
