/** How far a long piece of work has come, in rows: for whoever waits for it. */
export const workSteps = { checked: "已核对", written: "已写入" } as const;
export type HowFar = { step: keyof typeof workSteps; done: number; of: number };
export type Tell = (howFar: HowFar) => void;

export function sayHowFar({ step, done, of }: HowFar): string {
  return `${workSteps[step]} ${done} / ${of} 行`;
}

/** What a page is told that asks for it again and again. */
export type HowFarAnswer = { isRunning: boolean; howFar: HowFar | null };
