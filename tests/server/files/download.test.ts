import { describe, expect, it } from "vitest";
import { downloadHeaders } from "@/server/files/download";
import { fileKinds } from "@/server/files/kinds";

describe("download headers", () => {
  it.each([
    ["jpeg", "inline"],
    ["png", "inline"],
    ["pdf", "inline"],
    ["xlsx", "attachment"],
    ["docx", "attachment"],
  ] as const)("%s is %s", (kind, disposition) => {
    const headers = downloadHeaders({ name: "名单.x", mime: fileKinds[kind].mime, bytes: 12 });
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${disposition}; `));
    expect(headers.get("content-type")).toBe(fileKinds[kind].mime);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("content-length")).toBe("12");
  });

  it("anything else is a download of bytes", () => {
    const headers = downloadHeaders({ name: "a.html", mime: "text/html", bytes: 1 });
    expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual(["application/octet-stream", `attachment; filename="a.html"; filename*=UTF-8''a.html`]);
  });

  it.each([
    ["三季度 收支(终).xlsx", `filename="file.xlsx"; filename*=UTF-8''%E4%B8%89%E5%AD%A3%E5%BA%A6%20%E6%94%B6%E6%94%AF%28%E7%BB%88%29.xlsx`],
    ['a"b\r\nSet-Cookie: x.pdf', `filename="abSet-Cookie x.pdf"; filename*=UTF-8''abSet-Cookie%20x.pdf`],
    ["名单", `filename="file.bin"; filename*=UTF-8''%E5%90%8D%E5%8D%95`],
  ])("%j", (name, parameters) => {
    expect(downloadHeaders({ name, mime: fileKinds.xlsx.mime, bytes: 1 }).get("content-disposition")).toBe(`attachment; ${parameters}`);
  });
});
