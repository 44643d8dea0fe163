import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import type { ChecklistItem } from "@/domain/inspections/checklist";
import { rulebooks, type Rulebook } from "@/domain/rulebooks/change";
import { day, id, index, instant, json, oneOf, table, text } from "../dialect/columns";

const names = <K extends string>(vocabulary: Record<K, unknown>) => Object.keys(vocabulary) as [K, ...K[]];

/** What a part of a book reads from a day on: one item of the catalog (null ends it), or the whole checklist. */
export type RuleContent = { item: CatalogItem | null } | { items: ChecklistItem[] };

/** A drafted change of 公开目录 or 检查清单: by the office, approved by a leader, effective from a day (ruling 5). */
export const ruleChange = table(
  "rule_change",
  {
    id: id(),
    book: oneOf<[Rulebook, ...Rulebook[]]>(names(rulebooks)).notNull(),
    /** village/V11: an item of the catalog; all: the checklist */
    key: text().notNull(),
    content: json<RuleContent>().notNull(),
    fromDay: day().notNull(),
    reason: text().notNull(),
    state: oneOf(["proposed", "approved", "rejected"]).notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text(),
  },
  (t) => [index("rule_change_key").on(t.book, t.key, t.at), index("rule_change_state").on(t.book, t.state)],
);
