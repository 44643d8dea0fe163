import { z } from "zod";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { publicView } from "@/app/public-view";
import { listAuditForExport } from "@/db/audit-log";
import { recordDataUse } from "@/db/data-uses";
import { listScopeNames } from "@/db/organization";
import { auditFilterSchema } from "@/domain/audit/filter";
import { auditSheet } from "@/domain/audit/sheet";
import { purposeSchema } from "@/domain/reason";
import { formHandler } from "@/server/form-handler";
import { downloadHeaders } from "@/server/files/download";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { privatePage } from "@/server/public-page";

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The log as a workbook: everything that the filter finds, with a purpose that stays on record. */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "audit.export",
    schema: z.intersection(auditFilterSchema, z.object({ purpose: purposeSchema })),
    subject: (viewer) => ({ kind: "audit", id: viewer.today }),
    run: async (permit, { purpose, ...filter }) => {
      const entries = await listAuditForExport(permit, filter);
      await recordDataUse(permit, { purpose, rows: entries.length });
      const file = await writeSpreadsheet([{ name: "审计日志", rows: auditSheet(entries, await listScopeNames()) }]);
      const headers = downloadHeaders({ name: `审计日志-${permit.today}.xlsx`, mime: MIME, bytes: file.length });
      headers.set("Cache-Control", "no-store");
      return new Response(new Uint8Array(file), { headers });
    },
    answer: async (sentence, status) => privatePage(stylesheet, (
      <Page view={{ ...(await publicView(request)), path: "/desk/audit" }} title="没有导出">
        <h1>没有导出</h1>
        <p className="bad" role="alert">{sentence}</p>
        <p><a href="/desk/audit">回到审计日志</a></p>
      </Page>
    ), { status }),
  })(request);
}
