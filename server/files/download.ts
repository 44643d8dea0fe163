import "server-only";
import { displayName, withExtension } from "./file-name";
import { fileKinds, type FileKind } from "./kinds";

export type Download = { name: string; mime: string; bytes: number };

const kindByMime = new Map((Object.keys(fileKinds) as FileKind[]).map((kind) => [fileKinds[kind].mime, kind]));

/**
 * Headers of a file download: never sniffed, never run in our origin, shown in the page only when it is a picture or a PDF, its
 * Chinese name kept (RFC 6266). Caching is the caller's: it knows who may see the file.
 */
export function downloadHeaders({ name, mime, bytes }: Download): Headers {
  const kind = kindByMime.get(mime);
  const isShown = kind !== undefined && fileKinds[kind].family !== "office";
  return new Headers({
    "Content-Type": kind ? mime : "application/octet-stream",
    "Content-Length": String(bytes),
    "Content-Disposition": `${isShown ? "inline" : "attachment"}; ${fileNameParameters(displayName(name))}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
}

/** RFC 6266: an ASCII name for old browsers, the real one in UTF-8 (RFC 8187) for the others. */
function fileNameParameters(name: string): string {
  const ascii = /^[\x20-\x7e]+$/.test(name) ? name : withExtension("file", name.slice(name.lastIndexOf(".") + 1).replace(/[^A-Za-z0-9]/g, "") || "bin");
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii.replace(/["\\]/g, "_")}"; filename*=UTF-8''${encoded}`;
}
