/** A calendar is lines: nothing that somebody wrote may begin one. */
import { expect, test } from "vitest";
import { calendarText } from "@/server/calendar-file";

test.each(["\r\n", "\n", "\r"])("a line end (%j) in a name, an id or a text begins no property", (end) => {
  const bad = `x${end}ATTACH:http://evil.example${end}BEGIN:VALARM`;
  const entry = { key: bad, day: "2026-10-12" as const, title: bad, says: bad, path: `/desk/${bad}`, pressing: false };
  const text = calendarText({ branch: { name: bad }, entries: [entry] } as unknown as Parameters<typeof calendarText>[0], "2026-10-12T00:00:00.000Z", "http://localhost");
  expect(text.split(/\r\n|[\r\n]/).filter((line) => /^(ATTACH|BEGIN:VALARM)/.test(line))).toEqual([]);
});
