/** nginx in front of the portal, with the configuration of the README on loopback without TLS, and a static file as the baseline. */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchPort, stop, untilAnswers } from "./serve";

export async function startNginx(scratch: string, portalPort: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = path.join(scratch, "nginx");
  mkdirSync(path.join(home, "static"), { recursive: true });
  const port = benchPort + 1;
  const url = `http://localhost:${port}`;
  const page = await fetch(`http://localhost:${portalPort}/notices/bench-1`).then((answer) => answer.text());
  writeFileSync(path.join(home, "static/static.html"), page);
  writeFileSync(path.join(home, "nginx.conf"), config(home, port, portalPort));
  const child = spawn("nginx", ["-p", home, "-c", path.join(home, "nginx.conf")], { stdio: "ignore" });
  process.once("exit", () => child.kill());
  await untilAnswers(`${url}/static.html`, child);
  return { url, stop: () => stop(child) };
}

const config = (home: string, port: number, portal: number) => `
${process.getuid?.() === 0 ? "user root;" : ""} daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 256; }
http {
  access_log off; default_type text/html;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  proxy_cache_path ${home}/cache keys_zone=portal:10m max_size=50m;
  server {
    listen 127.0.0.1:${port};
    location = /static.html { root ${home}/static; }
    location / {
      proxy_pass http://127.0.0.1:${portal};
      proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_cache portal; proxy_cache_valid 200 1s; proxy_cache_lock on; proxy_cache_use_stale updating;
      proxy_ignore_headers Cache-Control;
      proxy_no_cache $upstream_http_set_cookie;
    }
  }
}
`;
