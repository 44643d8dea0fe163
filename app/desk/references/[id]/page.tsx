import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Title } from "@/components/desk/show";
import { findReference } from "@/db/references";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { orNotFound } from "../../meetings/find-or-404";
import { correct } from "../actions";
import { ReferenceFields } from "../fields";

export const metadata = { title: "更正文件" };

export default async function ReferencePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("reference.keep");
  const reference = await orNotFound(findReference(viewer, (await params).id));
  return (
    <>
      <Title lead="更正立即用于以后的核对；谁在什么时候更正的，审计日志里有。">更正文件</Title>
      <ActionForm action={correct} token={await newFormToken()} hidden={{ referenceId: reference.id }}>
        <ReferenceFields reference={reference} />
        <p className="flex flex-wrap gap-2"><Submit>更正</Submit><ButtonLink href="/desk/references">返回文件库</ButtonLink></p>
      </ActionForm>
    </>
  );
}
