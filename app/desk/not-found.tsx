import { ButtonLink } from "@/components/desk/button";
import { Title } from "@/components/desk/show";

/** The same for what does not exist and for what this person may not see (design §5). */
export default function NotFound() {
  return (
    <>
      <Title lead="可能已经移走，或者不在您的岗位范围内。需要查看，请联系文书或镇党建办。">没有找到这项内容</Title>
      <ButtonLink href="/desk">回到工作台</ButtonLink>
    </>
  );
}
