import { Title } from "@/components/desk/show";
import { person } from "@/server/viewer";

export default async function Desk() {
  const viewer = await person();
  return <Title lead={viewer.name}>工作台</Title>;
}
