import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { yearsUntil } from "../ledgers/place";

/** The year that was asked for when it is one that can be chosen, else this year. */
export const yearAsked = (asked: string | undefined, today: string) => yearsUntil(today).find((year) => year === asked) ?? today.slice(0, 4);

export function ChooseYear({ path, year, today }: { path: string; year: string; today: string }) {
  return (
    <FilterForm path={path} submit="查看">
      <Select name="year" label="年份" value={year} options={yearsUntil(today).map((value) => ({ value, label: `${value}年` }))} />
    </FilterForm>
  );
}
