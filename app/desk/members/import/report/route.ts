import { z } from "zod";
import { recordDataUse } from "@/db/data-uses";
import { rosterSubject } from "@/domain/members/subject";
import { Refusal } from "@/domain/permissions/refusal";
import { formHandler } from "@/server/form-handler";
import { noSheet, sheetAnswer } from "../../sheet-answer";
import { waitingPlan } from "../plan";

const PATH = "/desk/members/import";

/** The rows that stand in the way, with cell and reason, as a workbook to work from. */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "member.import",
    schema: z.object({}),
    subject: () => rosterSubject,
    run: async (permit) => {
      const found = await waitingPlan(permit.viewer);
      if (!found) throw new Refusal("rule", "没有等待导入的文件，请重新上传。");
      const rows = found.by.refused.flatMap(({ line }) => line.faults.map(({ where, says }) => [line.sheet, line.line, line.name, where, says]));
      await recordDataUse(permit, { purpose: "导入名册的错误清单", rows: rows.length });
      return sheetAnswer(`名册错误清单-${permit.today}`, { name: "错误清单", rows: [["工作表", "行", "姓名", "单元格", "原因"], ...rows] });
    },
    answer: (sentence, status) => noSheet(request, PATH, sentence, status),
  })(request);
}
