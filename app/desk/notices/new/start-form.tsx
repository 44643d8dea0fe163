import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, DayField, Select, TextField, Tick } from "@/components/desk/field";
import { BasisList } from "@/components/desk/notice/basis-list";
import { StateBadge } from "@/components/desk/notice/state-badge";
import { Empty, Facts, Section } from "@/components/desk/show";
import { listEventsToTell, type EventToTell, type OwedItem } from "@/db/notices/owed";
import type { Owner } from "@/db/notices/owner";
import { findLastPublished } from "@/db/notices/start";
import { sayShortDay } from "@/domain/calendar/day";
import { sayPeriod } from "@/domain/calendar/period";
import { bodyKinds } from "@/domain/disclosure/body";
import { allowsNil, eventFrequency } from "@/domain/disclosure/catalog/item";
import { audiences, frequencies } from "@/domain/disclosure/catalog/vocabulary";
import { isDrafted } from "@/domain/disclosure/from-records/drafts";
import { occasionValue } from "@/domain/disclosure/forms/start";
import { hasStructure } from "@/domain/disclosure/structure";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { startNotice } from "./actions";

type Props = { viewer: Person; owner: Owner; ownerValue: string; owed: OwedItem; period: string | undefined };

/** One item: what a complete notice says, what is there already, and the draft to begin. */
export async function StartForm({ viewer, owner, ownerValue, owed, period }: Props) {
  const { item, open, notices } = owed;
  const events = await listEventsToTell(viewer, owner, item);
  const options = occasionsOf(owed, events);
  const last = await findLastPublished(viewer, owner, item.code, "9999");
  const copies = last !== null && hasStructure(last.body);
  const preset = open.some((one) => one.period === period) ? occasionValue.period(period!) : options[0]?.value;
  return (
    <>
      <Facts
        facts={[
          ["要写明", item.elements.join("、")],
          ["频次", item.frequencies.map((frequency) => `${frequencies[frequency].zh}（${frequencies[frequency].floor}）`).join("、")],
          ["公开范围", audiences[item.audiences[0]].zh],
          ["依据", <BasisList key="b" basis={item.basis} today={viewer.today} />],
          ...(item.note ? ([["提示", item.note]] as [string, string][]) : []),
        ]}
      />
      {options.length === 0 ? <Empty>这一项眼下没有要拟的期间。已有的在下面，可以打开看。</Empty> : (
        <ActionForm action={startNotice} token={await newFormToken()} hidden={{ owner: ownerValue, code: item.code }}>
          <Select name="occasion" label={eventFrequency(item) ? "哪一期，或哪件事" : "哪一期"} value={preset} options={options} />
          {options.some(({ value }) => value === occasionValue.newEvent) && (
            <div className="grid max-w-2xl gap-x-4 sm:grid-cols-2">
              <DayField name="day" label="新发生的事项：日期" value="" hint="选“新发生的事项”时填" />
              <TextField name="eventTitle" label="新发生的事项：名称" hint="例如：灌溉渠修缮；内容变化的写变了什么" maxLength={60} />
            </div>
          )}
          {item.bodies.length > 1 && <Choices name="kind" label="用什么格式" value={copies && last.body.kind !== "nil" ? last.body.kind : item.bodies[0]} options={item.bodies.map((kind) => ({ value: kind, label: bodyKinds[kind].zh }))} />}
          {isDrafted(item.code) && <p className="mb-4 text-soft">本站有记录的，会先起草好内容{copies && "（不勾选“复制上期结构”时）"}；请核对、补充后再提交，照样要经过审核和签认。</p>}
          {copies && <Tick name="copy" value={isDrafted(item.code) ? "" : "yes"} label={`复制上期结构（${last.title}）`} hint="只带过来小标题或列名，不带数字和内容" />}
          {item.bodies.includes("finance") && <p className="mb-4 text-soft">会带过来上期的期末余额和银行账户，不带收支数字。</p>}
          <div className="flex flex-wrap gap-2">
            <Submit name="do" value="draft">开始拟稿</Submit>
            {allowsNil(item) && open.length > 0 && <Submit look="plain" name="do" value="nil">本期无此事项，直接提交</Submit>}
          </div>
        </ActionForm>
      )}
      {notices.length > 0 && (
        <div className="mt-8"><Section title="已有的" id="existing">
          <ul className="list-disc pl-6">{notices.slice(0, 12).map((one) => <li key={one.id}><a className="inline-block py-1 text-link underline" href={`/desk/notices/${one.id}`}>{sayPeriod(one.period)}　{one.title}</a> <StateBadge state={one.state} /></li>)}</ul>
        </Section></div>
      )}
    </>
  );
}

/** What can be chosen, the earliest due first; something new that happened comes last. */
function occasionsOf({ item, open, notices }: OwedItem, events: readonly EventToTell[]): { value: string; label: string }[] {
  const isStanding = item.frequencies.includes("long_term");
  return [
    ...open.map(({ period, dueOn }) => ({ value: occasionValue.period(period), label: `${sayPeriod(period)}（${sayShortDay(dueOn)}前公开）` })),
    ...events.map((event) => ({ value: occasionValue.event(event.id), label: `${event.title}（已登记，${sayShortDay(event.dueOn)}前公开）` })),
    ...(isStanding && notices.length === 0 ? [{ value: occasionValue.standing, label: "长期公开的内容" }] : []),
    ...(eventFrequency(item) && (!isStanding || notices.length > 0) ? [{ value: occasionValue.newEvent, label: isStanding ? "内容有变化（填写下面两项）" : "新发生的事项（填写下面两项）" }] : []),
  ];
}
