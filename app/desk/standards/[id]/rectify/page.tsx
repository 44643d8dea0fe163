import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select, TextArea } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { listItemCases } from "@/db/standards/rectify";
import { valuesOf } from "@/db/standards/rows";
import { findingCategories, names, optionsOf, rectifyLevels, rootCauses, sayCategory, severities } from "@/domain/inspections/vocabulary";
import { categoryOfItem, describeItem, fieldsOf } from "@/domain/standards/rectify";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { assessmentOr404 } from "../../find-or-404";
import { rectify } from "../../actions";

export const metadata = { title: "开出整改" };

const categories = names(findingCategories).map((value) => ({ value, label: sayCategory(value) }));

/** All items below the line in one form: the facts stand there, the office adds why and what to do. */
export default async function RectifyPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("assessment.rectify");
  const found = await assessmentOr404(viewer, (await params).id);
  const open = (await listItemCases(viewer, found)).filter(({ findingId }) => findingId === null);
  const { row, branch, values } = found;
  const check = valuesOf(values, "check");
  const reasonOf = (code: string) => values.find((value) => value.code === code && value.stage === "check")?.reason ?? "";
  return (
    <>
      <Title lead="复核值在达标线以下的每一项都要开出整改，和督查问题走同一套闭环。事实已经写好，请补上原因和建议。">{branch.name} {row.year} 年：开出整改</Title>
      {open.length === 0 ? <Empty>没有等开出的项。</Empty> : (
        <ActionForm action={rectify} token={await newFormToken()} hidden={{ id: row.id }}>
          {open.map(({ item }) => {
            const prefix = fieldsOf(item.code);
            return (
              <Section key={item.code} title={`${item.code} ${item.title}`}>
                <TextArea name={`${prefix}description`} label={`${item.code} 的问题`} rows={3} value={describeItem(item, row.year, check.get(item.code)!, reasonOf(item.code))} />
                <Select name={`${prefix}category`} label={`${item.code} 的类别`} value={categoryOfItem(item.code)} options={categories} />
                <Select name={`${prefix}severity`} label={`${item.code} 的严重程度`} value="ordinary" options={optionsOf(severities)} />
                <Select name={`${prefix}rootCause`} label={`${item.code} 为什么会这样`} empty="请选择" options={optionsOf(rootCauses)} />
                <TextArea name={`${prefix}guidance`} label={`${item.code} 建议怎么改`} rows={2} />
                <Select name={`${prefix}level`} label={`${item.code} 的整改时限`} value="deadline" options={optionsOf(rectifyLevels)} />
              </Section>
            );
          })}
          <Submit>开出整改</Submit>
        </ActionForm>
      )}
      <p className="mt-4 print:hidden"><ButtonLink href={`/desk/standards/${row.id}`}>回到台账</ButtonLink></p>
    </>
  );
}
