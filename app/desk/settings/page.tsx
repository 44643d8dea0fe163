import { Badge, Section, Table, Title } from "@/components/desk/show";
import { listComingChanges, listProposedChanges, type SettingChange } from "@/db/setting-changes";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { isSettingKey, saySetting } from "@/domain/setting-value";
import { settings, type SettingKey } from "@/domain/settings";
import { personWho } from "@/server/viewer";

export const metadata = { title: "参数" };

const keys = Object.keys(settings) as SettingKey[];

export default async function SettingsPage() {
  const viewer = await personWho("setting.read");
  const now = await settingsOn(viewer.today);
  const proposed = (await listProposedChanges(viewer)).filter(isKnown);
  const coming = (await listComingChanges(viewer)).filter(isKnown);
  return (
    <>
      <Title lead="各地不同的数值都在这里，由镇党建办提出、镇领导批准、按日期生效；法律法规直接规定的不在这里。系统管理员只能看。">参数</Title>
      <Changes title="等镇领导决定" id="proposed" changes={proposed} />
      <Changes title="已批准、还没到日期" id="coming" changes={coming} />
      <Section title="全部参数" id="all">
        <Table
          caption="全部参数"
          rows={keys}
          keyOf={(key) => key}
          columns={[
            { name: "参数", cell: (key) => <a className="text-link underline" href={`/desk/settings/${key}`}>{settings[key].says}</a> },
            { name: "现在的值", cell: (key) => <>{saySetting(key, now[key])}{now[key] !== settings[key].value && <> <Badge tone="warn">已调整</Badge></>}</>, number: true },
            { name: "默认值", cell: (key) => saySetting(key, settings[key].value), number: true },
            { name: "依据的可信度", cell: (key) => `【${settings[key].confidence}】` },
          ]}
        />
        <p className="text-sm text-soft">可信度：【核】查到原文；【核·二手】查到转述；【核·地】查到某地文件，仅供参照；【识】业内通识；【地】各地自定；【种】来自调研；【待】没有把握，请业主核定。</p>
      </Section>
    </>
  );
}

type KnownChange = SettingChange & { key: SettingKey };
const isKnown = (change: SettingChange): change is KnownChange => isSettingKey(change.key);

function Changes({ title, id, changes }: { title: string; id: string; changes: KnownChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <Table
        caption={title}
        rows={changes}
        keyOf={(change) => change.id}
        columns={[
          { name: "参数", cell: (change) => <a className="text-link underline" href={`/desk/settings/${change.key}`}>{settings[change.key].says}</a> },
          { name: "新的值", cell: (change) => saySetting(change.key, change.value), number: true },
          { name: "生效日期", cell: (change) => sayDay(change.fromDay) },
          { name: "原因", cell: (change) => change.reason },
        ]}
      />
    </Section>
  );
}
