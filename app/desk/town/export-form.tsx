import { Submit } from "@/components/desk/button";
import type { Period } from "@/domain/calendar/period";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { TOWN } from "./address";

export async function ExportForm({ viewer, period }: { viewer: Person; period: Period }) {
  if (!mightDo(viewer, "overview.export")) return null;
  return (
    <details className="mb-4 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">导出表格</summary>
      <form method="post" action={`${TOWN}/export`}>
        <input type="hidden" name="formToken" value={await newFormToken()} />
        <input type="hidden" name="period" value={period} />
        <label className="mb-2 block max-w-2xl"><span className="font-bold">用途</span><input name="purpose" required className="mt-1 block min-h-11 w-full rounded border border-stone-500 bg-white px-3 py-2" /></label>
        <Submit look="plain">导出</Submit>
      </form>
    </details>
  );
}
