import { describe, expect, test } from "vitest";
import type { NoticeBody } from "@/domain/disclosure/body";
import { blankLine } from "@/domain/disclosure/finance/statement";
import { maskFinding } from "@/domain/disclosure/mask-finding";
import { noticeTexts } from "@/domain/disclosure/texts";
import { findingsIn } from "@/domain/privacy/gate";

const number = "99999919740722121X";
const masked = "999***********121X";
const notice = (body: NoticeBody) => ({ title: "公示", responsiblePerson: "牛耘嘉", contact: "0900-555003", objectionChannel: "村务监督委员会", boardLocation: "门口", body });
const statement = { period: "2026-Q3", opening: null, openingEvidence: "", lines: [{ ...blankLine("a", "expense"), summary: `补贴 ${number}` }], declared: [], cash: null, banks: [], closing: null };

const bodies: Record<string, NoticeBody> = {
  text: { kind: "text", text: `# 情况\n- 李某，${number}\n又见 ${number}` },
  table: { kind: "table", columns: [{ name: "姓名", type: "text" }], rows: [["王耘嘉"], [number]], note: "" },
  note: { kind: "nil", note: `无，${number}` },
  beneficiaries: { kind: "beneficiaries", rows: [{ householder: "王耘嘉", people: 3, category: number, place: "三组", amount: null }], note: "" },
  finance: { kind: "finance", statement },
};

const findings = (of: ReturnType<typeof notice>) => noticeTexts(of).flatMap((piece) => findingsIn(piece, []));

describe("one finding is replaced by its mask", () => {
  test.each(Object.entries(bodies))("in a %s", (_name, body) => {
    const before = notice(body);
    const found = findings(before).find(({ kind }) => kind === "identity")!;
    const after = maskFinding(before, found.key, []);
    expect(JSON.stringify(after)).toContain(masked);
    expect(JSON.stringify(after)).not.toContain(number);
    expect(findings(after).filter(({ kind }) => kind === "identity")).toEqual([]);
  });

  test("in a common field", () => {
    const before = { ...notice(bodies.table!), title: `关于 ${number} 的公示` };
    const found = findings(before).find(({ where }) => where === "标题")!;
    expect(maskFinding(before, found.key, []).title).toBe(`关于 ${masked} 的公示`);
  });

  test("nothing else changes; an unknown key changes nothing", () => {
    const before = notice(bodies.table!);
    expect(maskFinding(before, "identity-0-1", [])).toEqual(before);
  });

  test("a finding without a mask is for a person to decide", () => {
    const before = notice({ kind: "text", text: "该户因重病致贫" });
    const found = findings(before).find(({ kind }) => kind === "illness")!;
    expect(maskFinding(before, found.key, [])).toEqual(before);
  });
});
