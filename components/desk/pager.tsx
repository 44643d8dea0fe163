import { ButtonLink } from "./button";

type Props = { path: string; query: Record<string, string>; next: string | null };

/** Forward through a list by keyset, keeping the filter; back is the browser's own. */
export function Pager({ path, query, next }: Props) {
  const to = (after: string | null) => `${path}?${new URLSearchParams({ ...query, ...(after && { after }) })}`;
  if (!next && !query.after) return null;
  const { after, ...first } = query;
  return (
    <nav aria-label="翻页" className="mb-6 flex flex-wrap gap-2 print:hidden">
      {after && <ButtonLink href={`${path}?${new URLSearchParams(first)}`}>回到第一页</ButtonLink>}
      {next ? <ButtonLink href={to(next)}>下一页</ButtonLink> : <span className="py-2 text-soft">已到最后一页</span>}
    </nav>
  );
}
