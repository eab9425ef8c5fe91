package io.tumen.web;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.BrokenPackageException;
import io.tumen.operations.BrokenTableException;
import io.tumen.operations.LogUnavailableException;
import io.tumen.operations.NoResultException;
import io.tumen.operations.NoSuchJobException;
import io.tumen.operations.NoSuchMovementException;
import io.tumen.operations.NoSuchSubscriptionException;
import io.tumen.operations.TooBusyException;
import io.tumen.operations.TooLargeException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What the caller got wrong, as problem details (RFC 9457) of a stable type. Spring's own refusals (a missing
/// parameter, an unknown path) come in the same form from the superclass.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail invalidValue(InvalidValueException fault) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-value", "A value is not valid", fault);
        problem.setProperty("what", fault.what());
        problem.setProperty("value", fault.value());
        problem.setProperty("right", fault.right());
        return problem;
    }

    /// The package itself was sound when the server started, so it is a scenario or a draft that does not fit.
    @ExceptionHandler
    ProblemDetail brokenScenario(BrokenPackageException fault) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "broken-scenario", "The scenario or draft cannot be used", fault);
        problem.setProperty("findings", fault.findings());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail brokenTable(BrokenTableException fault) {
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "broken-table", "The table cannot be used", fault);
        problem.setProperty("findings", fault.findings());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException fault) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "refused", "The rules do not allow it", fault);
        problem.setProperty("refusals", fault.refusals());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noSuchMovement(NoSuchMovementException fault) {
        return problem(HttpStatus.NOT_FOUND, "no-such-movement", "No such movement", fault);
    }

    @ExceptionHandler
    ProblemDetail noSuchSubscription(NoSuchSubscriptionException fault) {
        return problem(HttpStatus.NOT_FOUND, "no-such-subscription", "No such subscription", fault);
    }

    @ExceptionHandler
    ProblemDetail noSuchJob(NoSuchJobException fault) {
        return fault.wasThere()
                ? problem(HttpStatus.GONE, "job-gone", "The job is no longer kept", fault)
                : problem(HttpStatus.NOT_FOUND, "no-such-job", "No such job", fault);
    }

    @ExceptionHandler
    ProblemDetail noResult(NoResultException fault) {
        return problem(HttpStatus.CONFLICT, "no-result", "The job has no result", fault);
    }

    @ExceptionHandler
    ProblemDetail tooBusy(TooBusyException fault) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "too-busy", "Too many jobs wait", fault);
    }

    @ExceptionHandler
    ProblemDetail logUnavailable(LogUnavailableException fault) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "log-unavailable", "The log cannot do this", fault);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeException fault) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "More was sent than is taken", fault);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, Exception fault) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, fault.getMessage());
        problem.setType(URI.create("urn:tumen:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
