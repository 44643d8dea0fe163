import { Notice } from "../show";

/** Days that reach into a year without a holiday notice are reckoned by plain weekdays, and that is said (handbook §0.2). */
export function Unannounced({ years }: { years: readonly number[] }) {
  if (years.length === 0) return null;
  return <Notice tone="warn">{years.join("、")}年放假安排未公布：落在这一年的期限先按周一到周五推算，公布并登记后会自动更新。</Notice>;
}
