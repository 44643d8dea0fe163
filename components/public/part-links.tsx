import { href, type View } from "./view";

type Props = { view: View; path: string; params?: Record<string, string | number | null>; part: number; of: number };

/** From one part of a long notice to the next. */
export function PartLinks({ view, path, params = {}, part, of }: Props) {
  if (of <= 1) return null;
  return (
    <nav aria-label="内容分页">
      <p><b>内容较长，分 {of} 页，这是第 {part} 页。</b></p>
      <p>
        {part < of && <a className="button" href={href(view, path, { ...params, part: part + 1 })}>下一页</a>}
        {part > 1 && <a className="button plain" href={href(view, path, { ...params, part: part > 2 ? part - 1 : null })}>上一页</a>}
      </p>
    </nav>
  );
}
