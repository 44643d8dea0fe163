/** Where a browser is sent with a sentence: ids in the address may be anything that somebody typed there. */
import { expect, test } from "vitest";
import { sayOn } from "@/server/said";
import { useDatabase } from "../database";

useDatabase("empty");

const goesTo = (page: string) => sayOn(page, { tone: "bad", text: "不行" }).headers.get("location")!.replace(/said=[\w-]{8}/, "said=KEY");

test.each([
  ["/desk/notices/n1/files", "/desk/notices/n1/files?said=KEY#main"],
  ["/desk/x?a=1#plan", "/desk/x?a=1&said=KEY#plan"],
  ["/desk", "/desk?said=KEY#main"],
  ["/desk/notices/a\r\nSet-Cookie: x=1", "/desk/notices/aSet-Cookie:%20x=1?said=KEY#main"],
  ["/desk/notices/中/files", "/desk/notices/%E4%B8%AD/files?said=KEY#main"],
  ["/desk/notices/a\u0000b", "/desk/notices/a%00b?said=KEY#main"],
  ["/desk/notices/../../login", "/desk?said=KEY#main"],
  ["/desk/..//evil.example/", "/desk?said=KEY#main"],
  ["/desk/notices/..\\..\\..\\/evil.example", "/desk?said=KEY#main"],
  ["//evil.example/desk/x", "/desk/x?said=KEY#main"],
])("%j leads to %s", (page, to) => expect(goesTo(page)).toBe(to));
