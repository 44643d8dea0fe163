import { Badge, Empty, type Tone } from "@/components/desk/show";
import type { HealthLine } from "@/domain/organization/rules/health";
import { levels, type Level } from "@/domain/organization/rules/rule";

const tones: Record<Level, Tone> = { block: "bad", warn: "warn", info: "plain" };

export function LevelMark({ level }: { level: Level }) {
  return <Badge tone={tones[level]}>{levels[level].zh}</Badge>;
}

/** What stands out about a branch: why, by which rule, and the next step. A state of the branch, no mark for anybody. */
export function HealthList({ lines }: { lines: readonly HealthLine[] }) {
  if (lines.length === 0) return <Empty>按现有记录，组织设置没有需要处理的问题。</Empty>;
  return (
    <ul className="divide-y divide-line border-y border-line bg-white">
      {lines.map(({ id, level, says, source, why, next }) => (
        <li key={id} className="px-3 py-2">
          <p><LevelMark level={level} /> <span className="font-bold">{why}</span></p>
          <p>下一步：{next}</p>
          <p className="text-sm text-soft">{id}　{says}（{source}）</p>
        </li>
      ))}
    </ul>
  );
}
