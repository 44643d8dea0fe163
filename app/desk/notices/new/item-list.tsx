import { BasisList } from "@/components/desk/notice/basis-list";
import { Section } from "@/components/desk/show";
import type { OwedItem } from "@/db/notices/owed";
import { daysBetween, sayDay, type Day } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { disclosureKinds, frequencies, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";

/** The catalog of one body, grouped: what it says, how often, by when, on what basis. */
export function ItemList({ owed, owner, today, soonDays }: { owed: readonly OwedItem[]; owner: string; today: Day; soonDays: number }) {
  const urgent = owed.filter(({ open }) => open[0] && daysBetween(today, open[0].dueOn) <= soonDays);
  const kinds = (Object.keys(disclosureKinds) as DisclosureKind[]).filter((kind) => owed.some((one) => one.kind === kind));
  return (
    <>
      <p className="mb-4 flex flex-wrap gap-x-4">{kinds.map((kind) => <a key={kind} className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`#${kind}`}>{disclosureKinds[kind].zh}</a>)}</p>
      {urgent.length > 0 && <Group title="快到期或已过期限的" id="urgent" items={urgent} owner={owner} today={today} />}
      {kinds.map((kind) => <Group key={kind} title={disclosureKinds[kind].zh} id={kind} items={owed.filter((one) => one.kind === kind)} owner={owner} today={today} />)}
    </>
  );
}

function Group({ title, id, items, owner, today }: { title: string; id: string; items: readonly OwedItem[]; owner: string; today: Day }) {
  return (
    <Section title={title} id={id}>
      <ul className="divide-y divide-line border-y border-line bg-white">{items.map((one) => <Item key={one.item.code} one={one} owner={owner} today={today} />)}</ul>
    </Section>
  );
}

function Item({ one: { item, open }, owner, today }: { one: OwedItem; owner: string; today: Day }) {
  const next = open[0];
  return (
    <li className="px-2 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <a className="inline-block min-h-11 min-w-11 py-2 font-bold text-link underline" href={`/desk/notices/new?owner=${owner}&code=${item.code}`}>{item.code} {item.title}</a>
        <span>{item.frequencies.map((frequency) => frequencies[frequency].zh).join("、")}{next && `，${sayPeriod(next.period)} ${next.dueOn < today ? "已过期限" : "截止"} ${sayDay(next.dueOn)}`}</span>
      </p>
      <p className="text-sm text-soft">要写明：{item.elements.join("、")}。依据：<BasisList basis={item.basis} today={today} /></p>
    </li>
  );
}
