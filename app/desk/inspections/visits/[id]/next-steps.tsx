import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { TextArea, TextField } from "@/components/desk/field";
import { FindingFields } from "@/components/desk/inspections/finding-fields";
import { Section } from "@/components/desk/show";
import { listEarlierFindings, type VisitInHand } from "@/db/inspections/visits";
import { settingsOn, workdayCalendar } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { itemsOf } from "@/domain/inspections/checklist";
import { noticeDueOn } from "@/domain/inspections/deadlines";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { addFinding, notify, tellBranch } from "../actions";
import { earlierOptions } from "./visit-form";

/** After the visit: one more finding, feedback, the notice; each by whom it belongs to. */
export async function NextSteps({ viewer, found }: { viewer: Person; found: VisitInHand }) {
  const { row, inspection, checklist, findings, subject } = found;
  const toNotify = findings.some(({ state }) => state === "fed_back");
  const noticed = findings.some(({ noticeNo }) => noticeNo !== null);
  const mayNotify = toNotify && may(viewer, "finding.notice", subject);
  const due = mayNotify ? noticeDueOn(row.visitedOn!, await workdayCalendar(), await settingsOn(viewer.today)) : null;
  return (
    <div className="print:hidden">
      {noticed && <p className="mb-4"><ButtonLink href={`/desk/inspections/visits/${row.id}/notice`}>整改通知书</ButtonLink></p>}
      {may(viewer, "inspection.feed_back", subject) && (
        <Section title="反馈给支部" id="tell">
          <ActionForm action={tellBranch} token={await newFormToken()} hidden={{ id: row.id }}>
            <TextArea name="said" label="反馈时说了什么（可以不写）" rows={2} />
            <Submit>反馈</Submit>
          </ActionForm>
        </Section>
      )}
      {may(viewer, "finding.record", subject) && (
        <ActionForm fold={{ says: "补登一件问题", className: "mb-4" }} action={addFinding} token={await newFormToken()} hidden={{ id: row.id }}>
          <FindingFields items={itemsOf(checklist, row.groups)} earlier={earlierOptions(await listEarlierFindings(viewer, found))} />
          <Submit look="plain">登记</Submit>
        </ActionForm>
      )}
      {mayNotify && (
        <Section title="发整改通知书" id="notify">
          <p className="mb-2">要在 {sayDay(due!)}前发出。签发人不能是登记问题的人。</p>
          <ActionForm action={notify} token={await newFormToken()} hidden={{ id: row.id }}>
            <TextField name="noticeNo" label="文号" hint={`例如：清督整〔${viewer.today.slice(0, 4)}〕${/^\d{4}-(\d+)$/.exec(inspection.batch)?.[1] ?? "30"}号`} />
            <TextArea name="said" label="另外的要求（可以不写）" rows={2} />
            <Submit>签发</Submit>
          </ActionForm>
        </Section>
      )}
      {toNotify && !mayNotify && may(viewer, "inspection.open", { kind: "inspection", id: "new" }) && <p className="mb-4 max-w-2xl">有问题等发整改通知书：由没有登记过这些问题的督查员或镇领导签发。</p>}
    </div>
  );
}
