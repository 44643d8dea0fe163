/** 检举控告 goes to the discipline channel; this site takes nothing in and keeps nothing (red line 3, ruling 6). */
export function MisconductChannel({ town, disciplinePhone }: { town: string; disciplinePhone: string }) {
  return (
    <>
      <p>反映党员、干部贪污受贿、以权谋私、欺压群众等违纪违法问题，要走纪检渠道，由纪检干部专门受理并为您保密。</p>
      <ul>
        <li>打电话：<b>12388</b>（全国统一的纪检监察举报电话）{disciplinePhone !== "12388" && <>，或{town}纪委 <b>{disciplinePhone}</b></>}</li>
        <li>上网：中央纪委国家监委举报网站 www.12388.gov.cn</li>
        <li>写信或当面：{town}纪委（镇政府院内），信封上写“纪委收”</li>
      </ul>
      <p className="note">本站不接收、也不保存检举控告的内容。请不要在提问里写，因为提问是由社区工作人员受理的。</p>
    </>
  );
}
