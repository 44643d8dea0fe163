import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { writeSpreadsheet, type Sheet } from "@/server/files/spreadsheet";
import { privatePage } from "@/server/public-page";

/** One sheet as a download that nobody keeps. */
export async function sheetAnswer(fileName: string, sheet: Sheet): Promise<Response> {
  const file = await writeSpreadsheet([sheet]);
  const headers = downloadHeaders({ name: `${fileName}.xlsx`, mime: fileKinds.xlsx.mime, bytes: file.length });
  headers.set("Cache-Control", "no-store");
  return new Response(new Uint8Array(file), { headers });
}

/** Why there is no file, and the way back. */
export async function noSheet(request: Request, path: string, sentence: string, status: number): Promise<Response> {
  return privatePage(
    stylesheet,
    <Page view={{ ...(await publicView(request)), path }} title="没有导出" once>
      <h1>没有导出</h1>
      <p className="bad" role="alert">{sentence}</p>
      <p><a className="button plain" href={path}>返回</a></p>
    </Page>,
    { status },
  );
}
