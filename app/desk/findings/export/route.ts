import { exportLedger } from "@/db/inspections/ledger";
import { townProfile } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { ledgerColumns } from "@/domain/inspections/ledger";
import { purposeSchema } from "@/domain/reason";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { formHandler } from "@/server/form-handler";
import { findingFilter, findingFilterSchema } from "../filter";
import { download, notExported } from "../not-exported";

/** 整改台账 as a workbook; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "finding.export",
    schema: findingFilterSchema.extend({ purpose: purposeSchema }),
    subject: () => ({ kind: "finding_list", id: "town" }),
    run: async (permit, { purpose, ...filter }) => {
      const rows = await exportLedger(permit, findingFilter(filter), purpose);
      const sheet = [ledgerColumns.map(([name]) => name), ...rows.map((row, i) => ledgerColumns.map(([, cell]) => cell(row, i + 1)))];
      return download(await writeSpreadsheet([{ name: "整改台账", lead: [`${(await townProfile()).name}整改台账`, `${sayDay(permit.today)}导出，共 ${rows.length} 件`], rows: sheet }]), `整改台账-${permit.today}`, "xlsx");
    },
    answer: (sentence, status) => notExported(request, sentence, status),
  })(request);
}
