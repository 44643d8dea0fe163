import type { Shown } from "@/domain/disclosure/public-notice";
import { Facts } from "./notice-facts";

/** 公示结果说明: how the publicity ended, in the order of the paper (handbook §4.7). */
export function PublicityResult({ result }: Pick<Shown, "result">) {
  if (!result) return null;
  return (
    <>
      <h2>{result.title}</h2>
      <p><b>{result.conclusion}</b></p>
      <Facts rows={result.rows.map(({ label, text }) => [label, text] as const)} />
    </>
  );
}
