import { dataDirectory } from "@/db/config";
import { findFile } from "@/db/files";
import { Refusal } from "@/domain/permissions/refusal";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";
import { readStored } from "@/server/files/store";
import { signedIn } from "@/server/viewer";
import { Readable } from "node:stream";

/** A file of a notice for staff: attachments before they are published, evidence for those who may see it (ruling 38). */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await signedIn();
  if (!session || session.mustChange) return new Response("请先登录。", { status: 401, headers: plain });
  try {
    const file = await findFile(session.viewer, (await params).id);
    const { stream, bytes } = await readStored(dataDirectory(), file.digest);
    const headers = downloadHeaders({ name: file.name, mime: fileKinds[file.kind].mime, bytes });
    headers.set("Cache-Control", "private, no-store");
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, { status: 404, headers: plain });
  }
}

const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
