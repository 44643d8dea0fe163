import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Autosave } from "@/components/desk/autosave";
import { Submit } from "@/components/desk/button";
import { KeptField } from "@/components/desk/kept-field";
import { Title } from "@/components/desk/show";
import { findAutosave } from "@/db/notices/autosave";
import { checkNotice } from "@/db/notices/check";
import { listDecisions } from "@/db/notices/privacy";
import { sayPeriod } from "@/domain/calendar/period";
import { bodyKinds } from "@/domain/disclosure/body";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { person } from "@/server/viewer";
import { asked, type SearchParams } from "../../../asked";
import { SaidHere } from "../../../said";
import { noticeOr404 } from "../../find-notice";
import { saveDraft } from "./actions";
import { AutosaveNotice } from "./autosave-notice";
import { BodyFields } from "./body-fields";
import { Checklist } from "./checklist";
import { CommonFields } from "./common-fields";
import { CorrectionFields } from "./correction-fields";
import { editing, picturesOf } from "./editing";
import { Attachments } from "./attachments";
import { OtherWays } from "./other-ways";
import { PrivacyGate } from "./privacy-gate";
import { Returned } from "./returned";

export const metadata = { title: "拟稿" };

export default async function EditPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await person();
  const { id } = await params;
  const found = await noticeOr404(viewer, id);
  const { row } = found;
  const path = `/desk/notices/${id}`;
  if (!may(viewer, "notice.edit", found.subject)) redirect(path);
  const query = await asked(searchParams, ["said", "lines", "restore", "check"]);
  const around = await editing(viewer, found);
  const { unmet, privacy } = await checkNotice({ ...row, body: around.body }, viewer.today);
  const autosave = await findAutosave(viewer, id);
  const restored = query.restore && autosave ? autosave.form : undefined;
  // Every saving leads to a new address: the form then begins anew. A refused one stays, with what was typed.
  return (
    <>
      <Title lead={`${around.owner.name}　${around.item.title}　${sayPeriod(row.period)}　${bodyKinds[row.body.kind].zh}`}>{row.title || "（还没有标题）"}</Title>
      <SaidHere said={query.said} />
      <Returned viewer={viewer} found={found} />
      {autosave && !restored && <AutosaveNotice id={id} autosave={autosave} revision={row.revision} />}
      <Checklist unmet={unmet} isOpen={query.check !== undefined} />
      <ActionForm key={`${query.said}-${query.lines}-${query.restore}`} action={saveDraft} token={await newFormToken()} hidden={{ id, imagesSeen: picturesOf(around.files).map((file) => file.id).join(",") }} restored={restored}>
        <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">保存</button>
        <KeptField name="revision" value={String(row.revision)} />
        {row.correction && <CorrectionFields correction={row.correction} />}
        <BodyFields row={row} around={around} page={query.lines} path={`${path}/edit`} unmet={unmet} />
        <CommonFields row={row} item={around.item} settings={around.settings} />
        <Attachments files={around.files} checked={row.imagesChecked} />
        <PrivacyGate notice={{ ...row, body: around.body }} owner={around.owner} privacy={privacy} decisions={await listDecisions(viewer, row)} />
        <div className="sticky bottom-0 -mx-4 border-t border-stone-400 bg-paper px-4 py-2">
          <div className="flex flex-wrap items-center gap-2">
            <Submit name="do" value="submit">保存并提交</Submit>
            <Submit look="plain" name="do" value="save">保存</Submit>
            <Submit look="plain" name="do" value="preview">保存并预览</Submit>
            <Autosave to={`${path}/autosave`} />
          </div>
        </div>
      </ActionForm>
      <p className="my-6"><a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`${path}#basis`}>这一项要写明哪些要素，依据是什么</a></p>
      <OtherWays id={id} row={row} item={around.item} />
    </>
  );
}
