import type { Day } from "@/domain/calendar/day";
import { categories, type Category } from "@/domain/disclosure/lifecycle";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import type { Excerpt } from "@/domain/text/query";
import { KeepMode } from "./keep-mode";
import { NoticeLineItem } from "./notice-line";
import { Page } from "./page";
import { href, type View } from "./view";

type Filter = { village: string | null; category: Category | null; year: string | null };
type Found = {
  lines: readonly (PublicLine & { excerpt?: Excerpt | null })[];
  next: { day: Day; seq: number } | null;
  count: { n: number; most: boolean } | null;
  titlesOnly: number | null;
};
type Props = { view: View; today: Day; communities: readonly { id: string; name: string }[]; filter: Filter; q: string; found: Found; isFirst: boolean };

export function NoticeListPage(props: Props) {
  const { view, today, communities, filter, q, found, isFirst } = props;
  const where = [communities.find((community) => community.id === filter.village)?.name, filter.category && categories[filter.category].zh, filter.year && `${filter.year}年公开`].filter(Boolean).join("、");
  return (
    <Page view={view} title={q ? `查“${q}”` : "查公开"}>
      <h1>查公开</h1>
      <FilterForm {...props} />
      <h2>{q ? `含有“${q}”的公开` : "公开的内容"}{where && `（${where}）`}</h2>
      <p>{summary(found, q, isFirst)}</p>
      {found.lines.length > 0 && <ul className="list">{found.lines.map((line) => <NoticeLineItem key={line.noticeId} view={view} line={line} today={today} />)}</ul>}
      {found.next && <p><a className="button" href={href(view, "/notices", { ...filter, q, after: `${found.next.day}.${found.next.seq}` })}>更早的公开</a></p>}
      {!isFirst && <p><a className="go" href={href(view, "/notices", { ...filter, q })}>回到最新</a></p>}
    </Page>
  );
}

function summary({ lines, next, count, titlesOnly }: Found, q: string, isFirst: boolean): string {
  if (titlesOnly !== null) return `一个字太多地方都有，只在最新 ${titlesOnly} 份的标题里找，找到 ${count!.n} 份。请输入两个以上的字，可以找全部内容。`;
  if (count?.most) return `超过 ${count.n} 份，最新的在前面。可以用上面的选项缩小范围。`;
  if (count && count.n > 0) return `找到 ${count.n} 份，最新的在前面。`;
  if (lines.length > 0) return isFirst ? "最新的在前面。" : "接着前一页，由新到旧。";
  if (next) return "这一段里没有，请接着往前找。";
  return q ? "没有找到。请换个词试试，或者少选一个条件；词可以短一些，例如“低保”。" : "这里没有公开的内容。请少选一个条件再试。";
}

/** A plain GET form: works everywhere, and its address can be sent to a neighbour. */
function FilterForm({ view, today, communities, filter, q }: Props) {
  const thisYear = +today.slice(0, 4);
  return (
    <form action="/notices" role="search" className="filter">
      <KeepMode view={view} />
      <div className="words">
        <label htmlFor="q">找什么词</label>
        <input id="q" name="q" type="search" maxLength={100} defaultValue={q} />
      </div>
      <Choice name="village" label="社区" all="全部社区" chosen={filter.village} options={communities.map(({ id, name }) => [id, name])} />
      <Choice name="category" label="类别" all="全部类别" chosen={filter.category} options={Object.entries(categories).map(([key, { zh }]) => [key, zh])} />
      <Choice name="year" label="哪年公开的" all="全部年份" chosen={filter.year} options={Array.from({ length: 6 }, (_, i) => [String(thisYear - i), `${thisYear - i}年`])} />
      <button type="submit">查</button>
    </form>
  );
}

function Choice({ name, label, all, chosen, options }: { name: string; label: string; all: string; chosen: string | null; options: (readonly [string, string])[] }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ""}>
        <option value="">{all}</option>
        {options.map(([value, zh]) => <option key={value} value={value}>{zh}</option>)}
      </select>
    </div>
  );
}
