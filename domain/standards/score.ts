/**
 * How an assessment is reckoned (STD-01…04, handbook §5.2). Values are chosen by people with a reason; nothing here chooses.
 * Unknown is neither zero nor done: while a value is missing there is no total, only what is still missing.
 */
import type { SettingValues } from "../settings";
import type { StandardItem } from "./item";

/** 0, half or full; `null`: not yet valued. */
export const marks = { none: { zh: "未做到", halves: 0 }, half: { zh: "部分做到", halves: 1 }, full: { zh: "做到", halves: 2 } } as const;
export type Mark = keyof typeof marks;

export type ItemValue = {
  process: Mark | null;
  outcome: Mark | null;
  /** 不适用, with its reason: leaves the denominator (STD-02). */
  notApplicable: string | null;
};

export type Share = Pick<SettingValues, "standard_process_percent">;

/** Points × 100 of an item: weight × (60 % process + 40 % outcome), in hundredths so that nothing is rounded twice; null while unknown. */
export function itemHundredths({ weight }: Pick<StandardItem, "weight">, value: ItemValue, { standard_process_percent: share }: Share): number | null {
  if (value.notApplicable !== null || value.process === null || value.outcome === null) return null;
  return (weight * (share * marks[value.process].halves + (100 - share) * marks[value.outcome].halves)) / 2;
}

export type Total = {
  /** Score of 100 in hundredths (9050 = 90.50), or null while something is missing or nothing applies. */
  hundredths: number | null;
  /** Codes without a value. */
  missing: string[];
  applicableWeight: number;
};

/** Σ points / Σ applicable weight × 100 (STD-02), rounded half up to a hundredth. */
export function totalOf(items: readonly StandardItem[], values: ReadonlyMap<string, ItemValue>, share: Share): Total {
  let points = 0;
  let weight = 0;
  const missing: string[] = [];
  for (const item of items) {
    const value = values.get(item.code);
    if (item.weight === 0 || value?.notApplicable) continue;
    weight += item.weight;
    const got = value ? itemHundredths(item, value, share) : null;
    if (got === null) missing.push(item.code);
    else points += got;
  }
  const known = missing.length === 0 && weight > 0;
  return { hundredths: known ? Math.floor((points * 100) / weight + 0.5) : null, missing, applicableWeight: weight };
}

export const grades = {
  model: { zh: "示范" },
  standard: { zh: "达标" },
  improving: { zh: "待提升" },
  behind: { zh: "后进" },
} as const;
export type Grade = keyof typeof grades;

export type Lines = Pick<SettingValues, "standard_model_line" | "standard_standard_line" | "standard_improving_line">;

/** 一票否决 (STD-04): what keeps a branch from 示范. */
export const vetoes = {
  soft_lax: { zh: "软弱涣散整顿中" },
  falsification: { zh: "年度内经核实弄虚作假" },
  term_overdue: { zh: "未经批准超期未换届" },
  false_accounts: { zh: "财务公开造假" },
  punished: { zh: "班子成员受党纪政务处分" },
} as const;
export type Veto = keyof typeof vetoes;

/** STD-03: ≥ 90 示范, ≥ 75 达标, ≥ 60 待提升, else 后进. A veto takes 示范 away and nothing else. */
export function gradeOf(hundredths: number, veto: readonly Veto[], lines: Lines): Grade {
  if (hundredths >= lines.standard_model_line * 100) return veto.length > 0 ? "standard" : "model";
  if (hundredths >= lines.standard_standard_line * 100) return "standard";
  return hundredths >= lines.standard_improving_line * 100 ? "improving" : "behind";
}

/** Items that must become rectifications (STD-07): those whose own share lies below the 达标 line. */
export function itemsToImprove(items: readonly StandardItem[], values: ReadonlyMap<string, ItemValue>, settings: Share & Lines): string[] {
  return items
    .filter((item) => {
      const got = item.weight > 0 && values.get(item.code) ? itemHundredths(item, values.get(item.code)!, settings) : null;
      return got !== null && got < item.weight * settings.standard_standard_line;
    })
    .map(({ code }) => code);
}
