import { Badge, Empty, Table, Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import { listSites } from "@/db/sites/versions";
import { checklistVariants, plaqueWarning } from "@/domain/sites/checklist";
import { answered, type SiteContent } from "@/domain/sites/site";
import { personWho } from "@/server/viewer";

export const metadata = { title: "阵地" };

/** The places of the branches as states, in the branches' own order; signs on a wall are not counted (§5.5). */
export default async function SitesPage() {
  const viewer = await personWho("site.read");
  const { site_checklist_variant: variant } = await settingsOn(viewer.today);
  const lines = await listSites(viewer);
  return (
    <>
      <Title lead={`清单按“六有”：${checklistVariants[variant === 2 ? 2 : 1].zh}。在阵地开的会自动进入使用登记，只登记别的使用。挂牌多少不评分。`}>阵地</Title>
      {lines.length === 0 ? <Empty>没有您能看的支部。</Empty> : (
        <Table
          caption="各支部的阵地" rows={lines} keyOf={({ branch }) => branch.id}
          columns={[
            { name: "支部", cell: ({ branch }) => <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/sites/${branch.id}`}>{branch.name}</a> },
            { name: "阵地", cell: ({ content }) => content?.name ?? "" },
            { name: "开放时间", cell: ({ content }) => content?.opening ?? "" },
            { name: "情况", cell: ({ content }) => <State content={content} variant={variant} /> },
          ]}
        />
      )}
    </>
  );
}

function State({ content, variant }: { content: SiteContent | null; variant: number }) {
  if (!content) return <Badge tone="warn">还没有登记</Badge>;
  const required = answered(content, variant).filter((item) => item.required);
  const missing = required.filter(({ met }) => met !== "yes");
  return (
    <>
      {missing.length === 0 ? <Badge tone="good">必备项都有</Badge> : <Badge tone="warn">{`差 ${missing.length} 项`}</Badge>}
      {plaqueWarning(content.otherPlaques) && <> <Badge tone="warn">多挂了牌子</Badge></>}
    </>
  );
}
