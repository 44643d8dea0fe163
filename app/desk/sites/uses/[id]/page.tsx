import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField, Tick } from "@/components/desk/field";
import { UseFields } from "@/components/desk/sites/use-fields";
import { Title } from "@/components/desk/show";
import { findUse } from "@/db/sites/uses";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { orNotFound } from "../../../meetings/find-or-404";
import { correctSiteUse } from "../../actions";

export const metadata = { title: "更正使用登记" };

export default async function CorrectUsePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("site.read");
  const { row, site } = await orNotFound(findUse(viewer, (await params).id));
  if (!may(viewer, "site.use", site.subject)) redirect(`/desk/sites/${site.branch.id}`);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/sites/${site.branch.id}#uses`}>返回使用登记</a></p>
      <Title lead="原来的写法不会删掉，会和原因一起留在备注里。">更正使用登记</Title>
      <ActionForm action={correctSiteUse} token={await newFormToken()} hidden={{ useId: row.id }}>
        <UseFields use={{ ...row, people: String(row.people) }} />
        <Tick name="voided" label="这一条登记错了，作废" hint="作废的仍然看得见，不再计数。" />
        <TextField name="reason" label="更正的原因" required minLength={4} maxLength={200} />
        <Submit>更正</Submit>
      </ActionForm>
    </>
  );
}
