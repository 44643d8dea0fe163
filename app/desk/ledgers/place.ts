import { notFound } from "next/navigation";
import { z } from "zod";
import { findLedgerBranch } from "@/db/ledgers/read";
import { listBranchesFor, type BranchRow } from "@/db/meetings/rows";
import type { Person } from "@/domain/permissions/actor";
import { reach } from "@/domain/permissions/permit";
import { orNotFound } from "../meetings/find-or-404";

const FIRST_YEAR = 2020;
export const yearSchema = z.string().regex(/^20\d{2}$/, "请选择年份");

/** The years that can be chosen: this one and those before, the newest first. */
export function yearsUntil(today: string): string[] {
  const last = +today.slice(0, 4);
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i));
}

/** The branch and year of a page: what was chosen, else one's own branch and this year. Null for somebody of the town who has not chosen yet. */
export async function ledgerPlace(viewer: Person, { branch, year }: { branch?: string; year?: string }): Promise<{ branches: BranchRow[]; branch: BranchRow | null; year: string }> {
  const branches = await listBranchesFor(viewer, "ledger.read");
  const years = yearsUntil(viewer.today);
  if (year !== undefined && !years.includes(year)) notFound();
  const scopes = reach(viewer, "ledger.read");
  const own = scopes === "all" ? undefined : (branches.find(({ id }) => scopes.branch.includes(id)) ?? branches[0])?.id;
  const chosen = branch ?? own;
  return { branches, branch: chosen ? await orNotFound(findLedgerBranch(viewer, chosen)) : null, year: year ?? years[0]! };
}

export const queryOf = (branchId: string, year: string) => `?${new URLSearchParams({ branch: branchId, year })}`;
