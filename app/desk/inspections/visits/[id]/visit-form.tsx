import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextArea, TextField } from "@/components/desk/field";
import { DeviceDraft } from "@/components/desk/device/device-draft";
import { Fold } from "@/components/desk/fold";
import { CheckItem } from "@/components/desk/inspections/check-item";
import { FindingFields } from "@/components/desk/inspections/finding-fields";
import { Notice, Section } from "@/components/desk/show";
import { Ticks } from "@/components/desk/ticks";
import { preChecksFor } from "@/db/inspections/evidence";
import { askedItems, carriedFor, listEarlierFindings, repeatsOf, type Finding, type VisitInHand } from "@/db/inspections/visits";
import { dayOf, sayDay } from "@/domain/calendar/day";
import { sayCode } from "@/domain/inspections/checklist";
import { visitFields } from "@/domain/inspections/read-visit";
import { inspectionMethods, interviewees, optionsOf, sayCategory } from "@/domain/inspections/vocabulary";
import { MOST_FINDINGS, MOST_INTERVIEWS } from "@/domain/inspections/visit";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { record } from "../actions";

export const earlierOptions = (earlier: readonly Finding[]) => earlier.map(({ id, category, description, at }) => ({ value: id, label: `${sayDay(dayOf(at))} ${sayCategory(category)}：${description.slice(0, 30)}` }));

/** Everything in one form and one POST, in the order of a visit; nothing that the site or an earlier visit knows is asked again. */
export async function VisitForm({ viewer, found }: { viewer: Person; found: VisitInHand }) {
  const carried = await carriedFor(viewer, found);
  const items = askedItems(found, carried);
  const known = await preChecksFor(viewer, found.branch, items, +viewer.today.slice(0, 4));
  const earlier = earlierOptions(await listEarlierFindings(viewer, found));
  const again = repeatsOf(found, viewer.today).length > 0;
  const kept = [...carried].filter(([code]) => found.row.groups.some((group) => code.startsWith(`CK_${group}`)));
  return (
    <ActionForm action={record} token={await newFormToken()} hidden={{ id: found.row.id }}>
      {again && <Notice tone="warn">本季度已经对这个支部做过同类督查。<TextArea name="repeatReason" label="为什么还要查" rows={2} /></Notice>}
      <DayField name="visitedOn" label="检查日期" value={viewer.today} />
      <Ticks name="methods" label="怎么查的" value={["document", "onsite", "interview"]} options={optionsOf(inspectionMethods)} />
      <Section title={`检查项目（${items.length} 项）`} id="items">
        {kept.length > 0 && <p className="mb-2">已核实过、这次不再问：{kept.map(([code, { visitedOn }]) => `${sayCode(code)}（${sayDay(visitedOn)}）`).join("、")}</p>}
        <ul className="border-t border-line">{items.map((item) => <CheckItem key={item.code} item={item} known={known.get(item.code) ?? null} />)}</ul>
      </Section>
      <Section title="指导建议（必填）" id="guidance-part">
        <TextArea name="guidance" label="现场教了什么、建议怎么做" rows={4} hint="写得支部能照着做。" />
      </Section>
      {may(viewer, "finding.record", { ...found.subject, state: "visited" }) && (
        <Section title="发现的问题" id="findings">
          <p className="mb-2">没有就不填；交了以后还能补登。</p>
          {Array.from({ length: MOST_FINDINGS }, (_, i) => (
            <Fold key={i} bold summary={`问题 ${i + 1}`} prefix={visitFields.finding(i)} main={`${visitFields.finding(i)}description`} open={i === 0} className="mb-2 border border-line bg-white p-2">
              <FindingFields prefix={visitFields.finding(i)} items={items} earlier={earlier} />
            </Fold>
          ))}
        </Section>
      )}
      <Section title="访谈（不写姓名）" id="interviews">
        {Array.from({ length: MOST_INTERVIEWS }, (_, i) => (
          <Fold key={i} bold summary={`访谈 ${i + 1}`} prefix={`interview-${i}-`} main={visitFields.interview(i, "answer")} className="mb-2 border border-line bg-white p-2">
            <Select name={visitFields.interview(i, "who")} label="问的是谁" options={optionsOf(interviewees)} />
            <TextField name={visitFields.interview(i, "asked")} label="问了什么" />
            <TextArea name={visitFields.interview(i, "answer")} label="怎么回答" rows={2} />
          </Fold>
        ))}
      </Section>
      <Fold bold summary="另外要了材料（一般不要）" prefix="papers" main="papers" className="mb-6">
        <TextArea name="papers" label="要了哪些，一行一份" rows={2} hint="站里有的不要再要；要了多少会计入支部的督查负担。" />
        <TextField name="papersReason" label="为什么站里的记录不够" />
      </Fold>
      <DeviceDraft owner={viewer.id} place="visits" form={`visit/${found.row.id}`} mostPhotos={0} />
      <Submit>交检查记录</Submit>
    </ActionForm>
  );
}
