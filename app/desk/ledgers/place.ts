import { notFound } from "next/navigation";
import { z } from "zod";
import { findLedgerBranch } from "@/db/ledgers/read";
import { listBranchesFor, type BranchRow } from "@/db/meetings/rows";
import type { Person } from "@/domain/permissions/actor";
import { orNotFound } from "../meetings/find-or-404";

const FIRST_YEAR = 2020;
export const yearSchema = z.string().regex(/^20\d{2}$/, "请选择年份");

/** The years that can be chosen: this one and those before, the newest first. */
export function yearsUntil(today: string): string[] {
  const last = +today.slice(0, 4);
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i));
}

/** The branch and year of a page: what was chosen, else the first branch in reach and this year. Null for somebody who has several and chose none. */
export async function ledgerPlace(viewer: Person, { branch, year }: { branch?: string; year?: string }): Promise<{ branches: BranchRow[]; branch: BranchRow | null; year: string }> {
  const branches = await listBranchesFor(viewer, "ledger.read");
  const years = yearsUntil(viewer.today);
  if (year !== undefined && !years.includes(year)) notFound();
  const only = branches.length === 1 ? branches[0]!.id : undefined;
  const chosen = branch ?? only;
  return { branches, branch: chosen ? await orNotFound(findLedgerBranch(viewer, chosen)) : null, year: year ?? years[0]! };
}

export const queryOf = (branchId: string, year: string) => `?${new URLSearchParams({ branch: branchId, year })}`;
