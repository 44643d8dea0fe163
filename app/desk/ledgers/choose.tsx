import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import type { BranchRow } from "@/db/meetings/rows";
import { yearsUntil } from "./place";

type Props = { path: string; branches: readonly BranchRow[]; branch: BranchRow | null; year: string; today: string };

/** Which branch and which year. */
export function Choose({ path, branches, branch, year, today }: Props) {
  return (
    <FilterForm path={path} submit="查看">
      {branches.length > 1 && <Select name="branch" label="党支部" value={branch?.id} empty="请选择" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />}
      <Select name="year" label="年份" value={year} options={yearsUntil(today).map((value) => ({ value, label: `${value}年` }))} />
    </FilterForm>
  );
}
