import { person } from "@/server/viewer";

export default async function Desk() {
  const viewer = await person();
  return <main className="p-6"><h1 className="text-xl font-bold">工作台</h1><p>{viewer.name}</p></main>;
}
