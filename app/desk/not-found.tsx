import { Title } from "@/components/desk/show";

export const metadata = { title: "没有找到" };

/** Also the answer to somebody who may not know that a page exists. */
export default function NotFound() {
  return <Title lead="可能已经移走，或者您的岗位不能查看。请从上面的栏目进入；如果认为应当能看，请联系安全管理员核对授权。">没有找到这一页</Title>;
}
