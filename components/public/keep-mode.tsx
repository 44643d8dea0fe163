import type { View } from "./view";

/** In every GET form: the reader's mode goes along. */
export function KeepMode({ view }: { view: Pick<View, "big"> }) {
  return view.big ? <input type="hidden" name="big" value="1" /> : null;
}
