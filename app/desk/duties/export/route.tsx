import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { exportDuties } from "@/db/duty-export";
import { sayPeriod } from "@/domain/calendar/period";
import type { Day } from "@/domain/calendar/day";
import { disclosureKinds, frequencies } from "@/domain/disclosure/catalog/vocabulary";
import { dutyStates, sayDutyDays } from "@/domain/duties/duty";
import type { PlacedDuty } from "@/domain/duties/duty-filter";
import { town } from "@/domain/permissions/subject";
import { purposeSchema } from "@/domain/reason";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { writeSpreadsheet, type Cell } from "@/server/files/spreadsheet";
import { formHandler } from "@/server/form-handler";
import { privatePage } from "@/server/public-page";
import { dutyFilterSchema } from "../filter";

/** The filtered duties as a workbook; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "duty.export",
    schema: dutyFilterSchema.extend({ purpose: purposeSchema }),
    subject: () => town,
    run: async (permit, { purpose, ...filter }) => {
      const duties = await exportDuties(permit, filter, purpose);
      return download(await writeSpreadsheet([{ name: "应办事项", rows: sheetOf(duties) }]), permit.today);
    },
    answer: (sentence, status) => notExported(request, sentence, status),
  })(request);
}

const columns: [string, (duty: PlacedDuty) => Cell][] = [
  ["单位", (duty) => duty.ownerName],
  ["类别", (duty) => disclosureKinds[duty.kind].zh],
  ["编码", (duty) => duty.code],
  ["事项", (duty) => duty.itemTitle], // what a clerk wrote about an event may name people
  ["频次", (duty) => frequencies[duty.frequency].zh],
  ["期间", (duty) => sayPeriod(duty.period)],
  ["应公开日", (duty) => duty.dueOn],
  ["状态", (duty) => dutyStates[duty.state].zh],
  ["天数", (duty) => sayDutyDays(duty)],
  ["网上公开日", (duty) => duty.publishedOn ?? ""],
  ["公开栏张贴日", (duty) => duty.postedOn ?? ""],
  ["豁免原因", (duty) => duty.exemption?.reason ?? ""],
];

function sheetOf(duties: readonly PlacedDuty[]): Cell[][] {
  return [columns.map(([name]) => name), ...duties.map((duty) => columns.map(([, cell]) => cell(duty)))];
}

function download(file: Buffer, today: Day): Response {
  const headers = downloadHeaders({ name: `应办事项-${today}.xlsx`, mime: fileKinds.xlsx.mime, bytes: file.length });
  headers.set("Cache-Control", "no-store");
  return new Response(new Uint8Array(file), { headers });
}

async function notExported(request: Request, sentence: string, status: number): Promise<Response> {
  return privatePage(
    stylesheet,
    <Page view={{ ...(await publicView(request)), path: "/desk/duties" }} title="没有导出" once>
      <h1>没有导出</h1>
      <p className="bad" role="alert">{sentence}</p>
      <p><a className="button plain" href="/desk/duties">返回应办事项</a></p>
    </Page>,
    { status },
  );
}
