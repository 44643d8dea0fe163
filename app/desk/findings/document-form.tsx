import { Submit } from "@/components/desk/button";
import { newFormToken } from "@/server/form-token";

/** A Word file leaves the house: a POST with a purpose (ruling 24). */
export async function DocumentForm({ what, id }: { what: "notice" | "report"; id: string }) {
  const token = await newFormToken();
  return (
    <details className="mb-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">导出 Word 文档</summary>
      <form method="post" action="/desk/findings/document">
        <input type="hidden" name="formToken" value={token} />
        <input type="hidden" name="what" value={what} />
        <input type="hidden" name="id" value={id} />
        <label className="mb-2 block max-w-2xl"><span className="font-bold">用途</span><input name="purpose" required className="mt-1 block min-h-11 w-full rounded border border-stone-500 bg-white px-3 py-2" /></label>
        <Submit look="plain">导出</Submit>
      </form>
    </details>
  );
}
