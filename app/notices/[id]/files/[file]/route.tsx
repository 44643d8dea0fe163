import { Readable } from "node:stream";
import { Missing } from "@/components/public/missing";
import { dataDirectory } from "@/db/config";
import { findPublicFile } from "@/db/publications/file";
import { idSchema } from "@/app/public-params";
import { page, unlisted } from "@/app/public-page";
import { today } from "@/server/clock";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds, type FileKind } from "@/server/files/kinds";
import { FileRefusal } from "@/server/files/refusal";
import { readStored } from "@/server/files/store";

/** Downloads an attachment while a version that carries it is shown: asked at every request, so that a taken-down file is gone at once. */
export async function GET(request: Request, context: { params: Promise<{ id: string; file: string }> }): Promise<Response> {
  const { id, file: fileId } = await context.params;
  const known = idSchema.safeParse(id).success && idSchema.safeParse(fileId).success;
  const file = known ? await findPublicFile(id, fileId, today()) : null;
  if (!file) return page(request, async () => "unknown");
  const headers = downloadHeaders({ name: file.name, mime: fileKinds[file.kind as FileKind].mime, bytes: file.bytes });
  const etag = `"${file.digest.slice(0, 22)}"`;
  headers.set("ETag", etag);
  headers.set("Cache-Control", "public, no-cache");
  if (file.personList) headers.set("X-Robots-Tag", unlisted["X-Robots-Tag"]);
  if (request.headers.get("if-none-match")?.includes(etag)) {
    headers.delete("Content-Length");
    return new Response(null, { status: 304, headers });
  }
  try {
    const { stream } = await readStored(dataDirectory(), file.digest);
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    console.error(error);
    return page(request, async (view) => ({ status: 503, element: <Missing view={view} title="文件暂时打不开" says={error.message} /> }));
  }
}
