/** The body of a notice from the editor's form: each kind by its own reader, then checked as a whole by its schema. */
import type { EarlierLine } from "../finance/finding";
import { bodySchema, type NoticeBody } from "../body";
import { readBeneficiaries } from "./beneficiaries";
import { lineField, bankField, readStatement } from "./statement";
import { readTable } from "./table";
import { typed, type Errors, type Reading, type Typed } from "./typed";

export type KnownForBody = { amountIsPublic: boolean; openingIsGiven: boolean; earlierLines: readonly EarlierLine[] };

/** @param stored what the form was made from: its kind stays, and what is not on the page */
export function readBody(values: Typed, stored: NoticeBody, known: KnownForBody): Reading<NoticeBody> {
  const { value, errors } = readKind(values, stored, known);
  if (Object.keys(errors).length > 0) return { value, errors };
  const checked = bodySchema.safeParse(value);
  return checked.success ? { value: checked.data, errors: {} } : { value, errors: bodyErrors(value, checked.error.issues) };
}

function readKind(values: Typed, stored: NoticeBody, known: KnownForBody): Reading<NoticeBody> {
  switch (stored.kind) {
    case "text":
      return { value: { kind: "text", text: typed(values, "text").replace(/\r\n?/g, "\n") }, errors: {} };
    case "table":
      return readTable(values);
    case "beneficiaries":
      return readBeneficiaries(values, known.amountIsPublic);
    case "nil":
      return { value: { kind: "nil", note: typed(values, "note") }, errors: {} };
    case "finance": {
      const { value: statement, errors } = readStatement(values, stored.statement, known);
      return { value: { kind: "finance", statement }, errors };
    }
  }
}

type Issue = { path: PropertyKey[]; message: string };
const NAMED = 8;

/** Schema issues by the field where they are mended; of many in one field the first are told. */
export function bodyErrors(body: NoticeBody, issues: readonly Issue[]): Errors {
  const byField = new Map<string, string[]>();
  for (const issue of issues) {
    const { field, place } = placeOf(body, issue.path);
    byField.set(field, [...(byField.get(field) ?? []), place + issue.message]);
  }
  return Object.fromEntries([...byField].map(([field, messages]) => [field, messages.slice(0, NAMED).join("；") + (messages.length > NAMED ? `；还有 ${messages.length - NAMED} 处` : "")]));
}

function placeOf(body: NoticeBody, path: PropertyKey[]): { field: string; place: string } {
  const [first, index, field] = path;
  if (body.kind === "finance") return { field: financeField(path.slice(1)), place: "" };
  if (first === "note" || first === "text") return { field: first, place: "" };
  if (body.kind === "beneficiaries" && typeof index === "number") return { field: "table", place: `第 ${index + 1} 户${field === undefined ? "" : "："}` };
  return { field: "table", place: "" };
}

function financeField([part, index, field]: PropertyKey[]): string {
  if (part === "lines" && typeof index === "number") return lineField(index, String(field));
  if (part === "banks" && typeof index === "number") return bankField(index, String(field));
  return String(part);
}
