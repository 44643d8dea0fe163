import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { exportQuestions, type ExportedQuestion } from "@/db/questions/export";
import { daysOverdue } from "@/domain/questions/clock";
import { channels, handsOf, isOpen, questionStates, questionTypes } from "@/domain/questions/lifecycle";
import type { Day } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";
import type { Subject } from "@/domain/permissions/subject";
import { purposeSchema } from "@/domain/reason";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { writeSpreadsheet, type Cell } from "@/server/files/spreadsheet";
import { formHandler } from "@/server/form-handler";
import { privatePage } from "@/server/public-page";
import { filterSchema, questionFilter, type AskedFilter } from "../filter";
import { communitiesFor } from "../scope";

/** The filtered list as a workbook; POST with a purpose, because data leaves the house (ruling 24). */
export async function POST(request: Request): Promise<Response> {
  return formHandler({
    action: "question.export",
    schema: filterSchema.extend({ purpose: purposeSchema }),
    subject: scopeOf,
    run: async (permit, { purpose, ...filter }) => {
      const community = permit.subject.community ?? filter.community;
      const rows = await exportQuestions(permit, questionFilter({ ...filter, community }, permit.today), purpose);
      return download(await writeSpreadsheet([{ name: "群众意见", rows: sheetOf(rows, permit.today) }]), permit.today);
    },
    answer: (sentence, status) => notExported(request, sentence, status),
  })(request);
}

/** The town, or the one community in reach. */
async function scopeOf(viewer: Person, { community }: AskedFilter): Promise<Subject> {
  const reachable = await communitiesFor(viewer, "question.export");
  const chosen = community ?? (reachable.length === 1 ? reachable[0]!.id : null);
  if (!chosen && reachable.length > 1 && !viewer.grants.some(({ scopeKind }) => scopeKind === "town")) throw new Refusal("rule", "请先选择一个社区，再导出。");
  return { kind: "question_list", id: chosen ?? "town", community: chosen };
}

const columns: [string, (row: ExportedQuestion, today: Day) => Cell][] = [
  ["收到日期", (row) => row.receivedOn],
  ["来源", (row) => channels[row.channel].zh],
  ["社区", (row) => row.communityName],
  ["类型", (row) => questionTypes[row.type].zh],
  ["内容", (row) => row.text],
  ["进度", (row) => questionStates[row.state].zh],
  ["在谁手里", (row) => handsOf(row)],
  ["承诺答复日", (row) => row.promisedOn],
  ["现答复期限", (row) => row.dueOn],
  ["逾期天数", (row, today) => (isOpen(row.state) ? daysOverdue(row.dueOn, today) : 0)],
  ["答复日期", (row) => row.answer?.on ?? ""],
  ["办理情况", (row) => row.answer?.said ?? ""],
  ["依据", (row) => row.answer?.basis ?? ""],
  ["结果", (row) => row.answer?.result ?? ""],
];

function sheetOf(rows: readonly ExportedQuestion[], today: Day): Cell[][] {
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row, today)))];
}

function download(file: Buffer, today: Day): Response {
  const headers = downloadHeaders({ name: `群众意见-${today}.xlsx`, mime: fileKinds.xlsx.mime, bytes: file.length });
  headers.set("Cache-Control", "no-store");
  return new Response(new Uint8Array(file), { headers });
}

async function notExported(request: Request, sentence: string, status: number): Promise<Response> {
  return privatePage(
    stylesheet,
    <Page view={{ ...(await publicView(request)), path: "/desk/questions" }} title="没有导出" once>
      <h1>没有导出</h1>
      <p className="bad" role="alert">{sentence}</p>
      <p><a className="button plain" href="/desk/questions">返回群众意见</a></p>
    </Page>,
    { status },
  );
}
