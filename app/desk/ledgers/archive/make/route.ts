import { z } from "zod";
import { findLedgerBranch } from "@/db/ledgers/read";
import { ledgerSubject } from "@/domain/ledgers/subject";
import { Refusal } from "@/domain/permissions/refusal";
import { purposeSchema } from "@/domain/reason";
import { makeArchive } from "@/server/archive/make-archive";
import { downloadHeaders } from "@/server/files/download";
import { formHandler } from "@/server/form-handler";
import { noSheet } from "../../../members/sheet-answer";
import { yearSchema } from "../../place";

const schema = z.object({ branch: z.string().min(1, "请先选择党支部").max(40), year: yearSchema, purpose: purposeSchema });

/** A year of a branch as one sealed .zip; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "archive.make",
    schema,
    subject: async (viewer, { branch, year }) => ledgerSubject(await findLedgerBranch(viewer, branch), year),
    run: async (permit, { branch, year, purpose }) => {
      if (year > permit.today.slice(0, 4)) throw new Refusal("rule", "这一年还没有到，没有记录可以归档。");
      const { name: branchName } = await findLedgerBranch(permit.viewer, branch);
      const { stream, name, bytes } = await makeArchive(permit, { branchId: branch, branchName, year }, purpose);
      const headers = downloadHeaders({ name, mime: "application/zip", bytes });
      headers.set("Cache-Control", "no-store");
      return new Response(stream, { headers });
    },
    answer: (sentence, status) => noSheet(request, "/desk/ledgers/archive", sentence, status),
  })(request);
}
