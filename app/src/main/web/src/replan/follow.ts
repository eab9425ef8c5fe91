import type { ReplanJob } from "../api.ts";
import { fetchReplanJob } from "../http.ts";

/**
 * Follows a job by its events until it is over.
 *
 * @param told called with each state, the last one too
 */
export function follow(id: string, told: (job: ReplanJob) => void): Promise<ReplanJob> {
  return new Promise((done, failed) => {
    const events = new EventSource(`/api/v1/replan/${encodeURIComponent(id)}/events`);
    events.addEventListener("job", ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as ReplanJob;
      told(job);
      if (isOver(job)) {
        events.close();
        done(job);
      }
    });
    // The browser connects again on its own while the job is there; if it is gone, the server says so in words.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        fetchReplanJob(id).then(done, failed);
      }
    };
  });
}

export const isOver = ({ state }: ReplanJob): boolean => state !== "waiting" && state !== "running";
