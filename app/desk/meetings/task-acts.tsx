import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import type { Decision } from "@/db/meetings/decisions";
import { placeSubject } from "@/domain/meetings/subject";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { dropTask, reportTask, sendBackTask, verifyTask } from "./decisions/actions";

type Props = { viewer: Person; decision: Decision; communityId: string | null; /** the page to come back to */ back: string };

/** What this viewer may do about a task now. */
export async function TaskActs({ viewer, decision, communityId, back }: Props) {
  const subject = { ...placeSubject("decision", decision.id, { branchId: decision.branchId, groupId: decision.groupId, communityId }), state: decision.state, people: { reporter: decision.reportedBy ? [decision.reportedBy] : [] } };
  const hidden = { decisionId: decision.id, back };
  const [report, verify, sendBack, drop] = await Promise.all(([["decision.report"], ["decision.verify"], ["decision.send_back"], ["decision.drop"]] as const).map(async ([action]) => (may(viewer, action, subject) ? newFormToken() : null)));
  return (
    <div className="print:hidden">
      {verify && <ActionForm action={verifyTask} token={verify} hidden={hidden} className="my-1 inline-block pr-2"><Submit look="plain">核实办结</Submit></ActionForm>}
      {sendBack && <ActionForm action={sendBackTask} token={sendBack} hidden={hidden} className="my-1 inline-block"><Submit look="plain">没办好，继续办</Submit></ActionForm>}
      {report && (
        <ActionForm fold={{ says: "报结果", isLink: true }} action={reportTask} token={report} hidden={hidden}><TextField name="outcome" label="办成了什么" maxLength={300} /><Submit look="plain">报结果</Submit></ActionForm>
      )}
      {drop && (
        <ActionForm fold={{ says: "不再办理", isLink: true }} action={dropTask} token={drop} hidden={hidden}><TextField name="dropReason" label="为什么不再办" maxLength={200} /><Submit look="plain">不再办理</Submit></ActionForm>
      )}
    </div>
  );
}
