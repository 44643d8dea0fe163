import { sayUnannounced } from "@/domain/calendar/workdays";
import { Notice } from "../show";

/** Days that reach into a year without a holiday notice are reckoned by plain weekdays, and that is said (handbook §0.2). */
export function Unannounced({ years }: { years: readonly number[] }) {
  const said = sayUnannounced(years);
  return said && <Notice tone="warn">{said}</Notice>;
}
