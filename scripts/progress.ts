/** Says how far it is, every tenth: long work shows that it is alive. */
export function reporter(what: string): (done: number, all: number) => void {
  let said = 0;
  return (done, all) => {
    const tenth = Math.floor((done * 10) / all);
    if (tenth <= said) return;
    said = tenth;
    console.log(`  ${what}：${tenth * 10}%（${done}/${all}）`);
  };
}
