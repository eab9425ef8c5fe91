package io.tumen.web;

import io.tumen.operations.Job;
import io.tumen.operations.JobView;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells by server-sent events named `job` how far a job is, until it is over.
final class JobEvents {
    private static final long MOST_WAIT_MILLIS = 10_000;

    private JobEvents() {}

    static SseEmitter of(Job<?> job) {
        var events = new SseEmitter(0L); // no time limit: a job ends
        Thread.ofVirtual().name("events of " + job.id()).start(() -> tell(job, events));
        return events;
    }

    private static void tell(Job<?> job, SseEmitter events) {
        try {
            JobView view = job.view();
            send(events, view);
            while (!job.isOver() || job.view().version() != view.version()) {
                view = job.viewAfter(view.version(), MOST_WAIT_MILLIS);
                send(events, view);
            }
            events.complete();
        } catch (IOException | IllegalStateException e) {
            events.completeWithError(e); // who listened has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.completeWithError(e);
        }
    }

    private static void send(SseEmitter events, JobView view) throws IOException {
        events.send(SseEmitter.event().name("job").data(view, MediaType.APPLICATION_JSON));
    }
}
