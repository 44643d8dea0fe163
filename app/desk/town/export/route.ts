import { z } from "zod";
import { exportOverview } from "@/db/overview/export";
import { townProfile } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { overviewSheets } from "@/domain/overview/sheets";
import { town } from "@/domain/permissions/subject";
import { purposeSchema } from "@/domain/reason";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { formHandler } from "@/server/form-handler";
import { download, notExported } from "../../findings/not-exported";
import { periodFor, TOWN } from "../address";

/** 全镇总览 as a workbook; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "overview.export",
    schema: z.object({ period: z.string().max(10).optional(), purpose: purposeSchema }),
    subject: () => town,
    run: async (permit, { period: asked, purpose }) => {
      const period = periodFor(asked, permit.today);
      const { name } = await townProfile();
      const { facts, items } = await exportOverview(permit, period, purpose);
      return download(await writeSpreadsheet(overviewSheets(facts, items, period).map((sheet) => ({ ...sheet, lead: [`${name}全镇总览：${sheet.name}`, `${sayPeriod(sheet.period)}，${sayDay(permit.today)}导出`] }))), `全镇总览-${permit.today}`, "xlsx");
    },
    answer: (sentence, status) => notExported(request, sentence, status, { path: TOWN, label: "返回全镇总览" }),
  })(request);
}
