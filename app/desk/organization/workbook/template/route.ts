import { templateSheets } from "@/domain/organization/workbook/columns";
import { may } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { writeSpreadsheet } from "@/server/files/spreadsheet";
import { signedIn } from "@/server/viewer";

/** The empty organization workbook: headings and one example line on each sheet. No data of the town is in it. */
export async function GET(): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange || !may(session.viewer, "organization.import", town)) {
    return new Response("没有找到这项内容，或者您没有查看它的权限。", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
  }
  const file = await writeSpreadsheet(templateSheets());
  const headers = downloadHeaders({ name: "组织架构表模板.xlsx", mime: fileKinds.xlsx.mime, bytes: file.length });
  headers.set("Cache-Control", "no-store");
  return new Response(new Uint8Array(file), { headers });
}
