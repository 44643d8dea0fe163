"use server";

import { z } from "zod";
import { checkArchive, findArchiveBranch } from "@/db/archives/keep";
import { readListing } from "@/domain/archive/manifest";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { Refusal } from "@/domain/permissions/refusal";
import { failed, formAction } from "@/server/form-action";

const LONGEST = 500_000;
const MOST_SAID = 30;

/** Compares the list of a folder with what was recorded when the archive left, and names what is different. */
export const checkYearArchive = formAction({
  action: "archive.check",
  schema: z.object({
    archiveId: z.string().min(1, "请选择是哪一次归档").max(40),
    list: z.string().max(LONGEST, `最多 ${LONGEST} 个字`).refine((text) => text.trim() !== "", "请粘贴文件清单"),
  }),
  subject: async (viewer, { archiveId }) => {
    const { branch, year } = await findArchiveBranch(viewer, archiveId);
    return ledgerSubject(branch, year);
  },
  run: async (permit, { archiveId, list }, typed) => {
    const read = readListing(list);
    if ("badLine" in read) throw new Refusal("rule", "文件清单认不出来。", { list: `第 ${read.badLine} 行不像清单：每行应是 64 位摘要、空格、文件名` });
    const different = await checkArchive(permit, archiveId, read.files);
    if (different.length === 0) return `和归档时登记的一样，共 ${read.files.length} 个文件，没有改动、缺少和多出。`;
    const more = different.length > MOST_SAID ? `；还有 ${different.length - MOST_SAID} 处` : "";
    return failed(typed, `和归档时登记的不一样，共 ${different.length} 处。${different.slice(0, MOST_SAID).join("；")}${more}。`);
  },
});
