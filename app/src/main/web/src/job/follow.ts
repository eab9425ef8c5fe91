import type { Job } from "../api.ts";
import { fetchJob } from "../http.ts";

/**
 * Follows a job by its events until it is over.
 *
 * @param address of the job in the API, such as `/replan/r1`
 * @param told    called with each state, the last one too
 */
export function follow(address: string, told: (job: Job) => void): Promise<Job> {
  return new Promise((done, failed) => {
    const events = new EventSource(`/api/v1${address}/events`);
    events.addEventListener("job", ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as Job;
      told(job);
      if (isOver(job)) {
        events.close();
        done(job);
      }
    });
    // The browser connects again on its own while the job is there; if it is gone, the server says so in words.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        fetchJob(address).then(done, failed);
      }
    };
  });
}

export const isOver = ({ state }: Job): boolean => state !== "waiting" && state !== "running";
