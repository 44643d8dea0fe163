import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { Empty, Facts, Section, Table, Title } from "@/components/desk/show";
import { auditHead, listPublicHeads } from "@/db/audit";
import { sayHead } from "@/domain/audit/anchors";
import { sayDay } from "@/domain/calendar/day";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { verifyChain } from "../actions";

export const metadata = { title: "校验审计日志" };

const DAYS = 60;

export default async function ChainPage() {
  const viewer = await personWho("audit.verify");
  const head = await auditHead();
  const days = await listPublicHeads(DAYS);
  return (
    <>
      <Title lead="每一条记录都含有上一条的摘要，连成一条链。每天的链头另外公布、留存，所以改动、删除、调换、整条重写或截去末尾都会被发现。">校验审计日志</Title>
      <Facts facts={[["今天", sayDay(viewer.today)], ["记录", `${head.seq} 条`], ["现在的链头", <Hash key="h" text={head.hash} />]]} />
      <Section title="现在校验" id="verify">
        <ActionForm action={verifyChain} token={await newFormToken()}>
          <TextArea name="kept" label="数据库以外留存的链头（可以不填）" hint="从公开页面、订阅或备份清单上留存下来的，整行粘贴，可以多行。" rows={3} />
          <Submit>从第一条开始校验</Submit>
        </ActionForm>
      </Section>
      <Section title={`最近 ${DAYS} 天留存的链头`} id="heads">
        {days.length === 0 ? <Empty>还没有留存。系统每天自动留存一次，也会在启动时补上。</Empty> : (
          <Table
            caption="留存的链头"
            rows={days}
            keyOf={(row) => row.day}
            columns={[
              { name: "日期", cell: (row) => <span className="whitespace-nowrap">{sayDay(row.day)}</span> },
              { name: "到第几条", cell: (row) => row.seq, number: true },
              { name: "公布的一行", cell: (row) => <Hash text={sayHead(row.day, row)} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function Hash({ text }: { text: string }) {
  return <span className="font-mono text-sm break-all">{text}</span>;
}
