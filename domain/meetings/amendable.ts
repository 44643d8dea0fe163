/** The columns of the paper form that an amendment can be about (更正单). */
export const amendables = {
  title: { zh: "会议名称" },
  time: { zh: "时间" },
  place: { zh: "地点" },
  host: { zh: "主持人" },
  recorder: { zh: "记录人" },
  attendance: { zh: "到会情况" },
  agenda: { zh: "议题和发言摘要" },
  votes: { zh: "表决" },
  decisions: { zh: "议定事项" },
  summary: { zh: "成效" },
  other: { zh: "其他栏目" },
} as const;
export type Amendable = keyof typeof amendables;
export const amendableFields = Object.keys(amendables) as [Amendable, ...Amendable[]];
