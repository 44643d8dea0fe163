import { rules } from "./rule";

const ofTheBranch = { branch_clerk: "branch", branch_secretary: ["branch", "community"], town_party_office: "town" } as const;

const readers = { ...ofTheBranch, commissioner: "branch", town_inspector: "town", town_leader: "town" } as const;

/**
 * 台账 (handbook §5.6): who looks through the books of a branch and who takes them out. Each book asks its own records' rule besides
 * (`needs` in domain/ledgers/books.ts), and shows no more of a member than that person may see.
 */
export const ledgerRules = rules({
  "ledger.read": { says: "查看支部台账", by: readers },
  "ledger.export": { says: "导出支部台账", by: ofTheBranch },
  "archive.make": { says: "办理年度归档", by: ofTheBranch },
  "archive.check": { says: "核对年度归档", by: readers },
});
