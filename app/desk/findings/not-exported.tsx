import { publicView } from "@/app/public-view";
import { Page } from "@/components/public/page";
import { stylesheet } from "@/components/public/stylesheet";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { privatePage } from "@/server/public-page";

/** The page that says why no file was made. */
export async function notExported(request: Request, sentence: string, status: number, back = { path: "/desk/findings", label: "返回问题整改" }): Promise<Response> {
  return privatePage(
    stylesheet,
    <Page view={{ ...(await publicView(request)), path: back.path }} title="没有导出" once>
      <h1>没有导出</h1>
      <p className="bad" role="alert">{sentence}</p>
      <p><a className="button plain" href={back.path}>{back.label}</a></p>
    </Page>,
    { status },
  );
}

export function download(file: Buffer, name: string, kind: "xlsx" | "docx"): Response {
  const headers = downloadHeaders({ name: `${name}.${kind}`, mime: fileKinds[kind].mime, bytes: file.length });
  headers.set("Cache-Control", "no-store");
  return new Response(new Uint8Array(file), { headers });
}
