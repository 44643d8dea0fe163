/**
 * The personal-data gate of a notice (DIS-03, handbook §4.9, §12.2; ruling 15): numbers block, words warn until somebody has
 * acknowledged them. It stops submitting, signing and publishing, never the saving of a draft (ruling 9).
 */
import { isPublicColumn, type BeneficiaryColumn } from "./beneficiary-columns";
import { findingKey } from "./finding-key";
import { findingKinds, type Finding, type FindingKind } from "./kinds";
import { maskText, scanText } from "./scan";

/** One piece of a notice and how a person would name its place: 标题, 正文第3段, 明细第12行 摘要, 附件 名单.xlsx 第2页. */
export type GateText = { where: string; text: string };

/** A column of a published list of persons; `column` is null for one that is not on the whitelist. */
export type GateColumn = { where: string; title: string; column: BeneficiaryColumn | null };

/** Somebody has looked at a warning and says why it may stand. */
export type Acknowledgement = { key: string; by: string; reason: string };

/**
 * Two people let a block stand: `legally_required` for a column that the law or the town's policy asks for (its cells still pass
 * the scanner, so that numbers stay masked), `not_personal` for a number that only looks like a personal one.
 */
export type OverrideKind = "legally_required" | "not_personal";
export type Override = { key: string; kind: OverrideKind; reason: string; by: string; secondBy: string | null };

export type GateInput = {
  texts: readonly GateText[];
  /** What was found before in attachments, where scanning took place once, at the upload. */
  attachmentFindings?: readonly GateFinding[];
  columns?: readonly GateColumn[];
  acknowledgements: readonly Acknowledgement[];
  overrides: readonly Override[];
  /** Registered office numbers and addresses: they pass. */
  officeContacts: readonly string[];
  /** Setting `beneficiary_amount_public`. */
  amountIsPublic: boolean;
};

/** What an override lacks. The same names draw the checklist. */
export const unmetConditions = {
  mask: { zh: "须删去或脱敏" },
  kind: { zh: "放行的理由类别与问题不符" },
  reason: { zh: "须写明理由和依据" },
  second_person: { zh: "须由另一人确认" },
} as const;
export type Unmet = keyof typeof unmetConditions;

export type GateFinding = Finding & { key: string };
export type Blocked = GateFinding & { unmet: Unmet[] };
export type Passed = GateFinding & { fact: Acknowledgement | Override };
export type GateResult = { blocks: Blocked[]; warnings: GateFinding[]; passed: Passed[] };

/** Scans everything and sorts the findings: still blocking, still to be acknowledged, settled by whom. */
export function passGate(input: GateInput): GateResult {
  const acknowledged = new Map(input.acknowledgements.filter((fact) => fact.reason.trim() !== "").map((fact) => [fact.key, fact]));
  const overridden = new Map(input.overrides.map((fact) => [fact.key, fact]));
  const result: GateResult = { blocks: [], warnings: [], passed: [] };
  for (const finding of allFindings(input)) {
    if (finding.level === "warn") {
      const fact = acknowledged.get(finding.key);
      if (fact) result.passed.push({ ...finding, fact });
      else result.warnings.push(finding);
    } else {
      const fact = overridden.get(finding.key);
      const unmet = unmetBy(finding.kind, fact);
      if (fact && unmet.length === 0) result.passed.push({ ...finding, fact });
      else result.blocks.push({ ...finding, unmet });
    }
  }
  return result;
}

/** True when nothing stands in the way of the next step. */
export function isGateOpen(result: GateResult): boolean {
  return result.blocks.length === 0 && result.warnings.length === 0;
}

function allFindings({ texts, attachmentFindings = [], columns = [], officeContacts, amountIsPublic }: GateInput): GateFinding[] {
  const refused = columns.filter(({ column }) => !isPublicColumn(column, amountIsPublic)).map(columnFinding);
  return [...refused, ...findInTexts(texts, officeContacts), ...attachmentFindings];
}

/** Scans texts: findings with keys, masked, fit to be kept. About 60 ms for 100 KB. */
export function findInTexts(texts: readonly GateText[], officeContacts: readonly string[]): GateFinding[] {
  return texts.flatMap((piece) => findingsIn(piece, officeContacts));
}

/** The findings of one piece of text, each with its name. */
export function findingsIn({ where, text }: GateText, officeContacts: readonly string[]): GateFinding[] {
  const counts = new Map<FindingKind, number>();
  return scanText(text, where, officeContacts).map((finding) => {
    const nth = (counts.get(finding.kind) ?? 0) + 1;
    counts.set(finding.kind, nth);
    return { ...finding, key: findingKey(finding.kind, text, nth) };
  });
}

function columnFinding({ where, title, column }: GateColumn): GateFinding {
  return {
    kind: "column", level: findingKinds.column.level, where: maskText(where), excerpt: maskText(title), start: 0, end: title.length, suggestion: null,
    key: findingKey("column", column ?? title, 1),
  };
}

function unmetBy(kind: FindingKind, fact: Override | undefined): Unmet[] {
  if (findingKinds[kind].override === "never") return ["mask"];
  if (!fact) return ["mask"];
  const unmet: Unmet[] = [];
  if (fact.kind !== (kind === "column" ? "legally_required" : "not_personal")) unmet.push("kind");
  if (fact.reason.trim() === "") unmet.push("reason");
  if (!fact.secondBy || fact.secondBy === fact.by) unmet.push("second_person");
  return unmet;
}
