import type { PackageReport, ProblemDetails } from "../api.ts";
import { Problem } from "../http.ts";
import { messages } from "../messages.ts";
import type { Sent } from "./sent.ts";

/**
 * Sends a package to be checked. An XMLHttpRequest, because only that tells how much has been sent.
 *
 * @param progress called with the share sent, 0 to 1
 */
export function checkPackage({ name, zip }: Sent, progress: (share: number) => void): Promise<PackageReport> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/packages/check?${new URLSearchParams({ name })}`);
    request.setRequestHeader("Content-Type", "application/zip");
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 1);
    request.onerror = () => failed(new Problem({ title: messages.error.offline }));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200 && body) {
        done(body as PackageReport);
      } else {
        failed(new Problem((body as ProblemDetails) ?? { title: messages.error.status(request.status) }));
      }
    };
    request.send(zip);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
