import type { ReactElement } from "react";
import { Missing } from "@/components/public/missing";
import { stylesheet } from "@/components/public/stylesheet";
import type { View } from "@/components/public/view";
import type { Day } from "@/domain/calendar/day";
import { publicPage } from "@/server/public-page";
import { publicView } from "./public-view";

/** What a page made: an element, or the way out. */
export type Made = ReactElement | { element: ReactElement; css?: string; headers?: Record<string, string>; status?: number } | "unknown" | "malformed";

const wayOut = {
  unknown: { status: 404, title: "没有这个页面", says: "网址可能抄错了，或者内容已经移走。请核对网址，或从下面的地方重新找：" },
  malformed: { status: 400, title: "网址不对", says: "网址里有看不懂的部分，可能是复制时少了或多了字。请从下面的地方重新找：" },
} as const;

/** One public page: the reader's view, today, our own words for what does not exist (ruling 35). */
export async function page(request: Request, make: (view: View, today: Day) => Promise<Made>): Promise<Response> {
  return publicPage(request, stylesheet, async ({ today }) => {
    const view = await publicView(request);
    const made = await make(view, today);
    if (typeof made === "string") {
      const { status, title, says } = wayOut[made];
      return { status, element: <Missing view={view} title={title} says={says} /> };
    }
    return "element" in made ? made : { element: made };
  });
}

/** Lists of persons and what was taken down: machines are asked to keep nothing. */
export const unlisted = { "X-Robots-Tag": "noindex, noarchive" };
