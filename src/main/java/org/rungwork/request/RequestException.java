package org.rungwork.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.UnresolvedNamesException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered as it is, with what its client can do about it. */
public final class RequestException extends ErrorResponseException {

    /** When to ask again for what took too long, in the header Retry-After. */
    public static final String RETRY_SECONDS = "5";

    private static final String WRONG_PARAMETER = "Wrong parameter";

    private RequestException(HttpStatus status, ProblemDetail problem, @Nullable Throwable cause) {
        super(status, problem, cause);
    }

    private static RequestException of(HttpStatus status, String title, String detail, @Nullable Throwable cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new RequestException(status, problem, cause);
    }

    private static RequestException parameter(HttpStatus status, String name, String detail) {
        RequestException refused = of(status, WRONG_PARAMETER, "parameter '" + name + "': " + detail, null);
        refused.getBody().setProperty("parameter", name);
        return refused;
    }

    public static RequestException unknown(String parameter, List<String> known) {
        return parameter(HttpStatus.BAD_REQUEST, parameter, "unknown; this address takes " + String.join(", ", known));
    }

    /** A value that is not of its type, or given too often. */
    public static RequestException malformed(String parameter, String detail) {
        return parameter(HttpStatus.BAD_REQUEST, parameter, detail);
    }

    /** A value that is missing, or none of those that there are. */
    public static RequestException unfit(String parameter, String detail) {
        return parameter(HttpStatus.UNPROCESSABLE_CONTENT, parameter, detail);
    }

    /** A value that would be in order, but names nothing that there is. */
    public static RequestException notFound(String parameter, String detail) {
        return parameter(HttpStatus.NOT_FOUND, parameter, detail);
    }

    public static RequestException malformedBody(String detail, Throwable cause) {
        return of(HttpStatus.BAD_REQUEST, "Malformed profile", detail, cause);
    }

    public static RequestException bodyTooLarge(int most) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "Profile too large",
                "A profile may have at most " + most + " bytes",
                null);
    }

    public static RequestException uploadTooLarge(long most) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "Delivery too large",
                "A delivery may have at most " + most + " bytes: pack it, or raise rungwork.imports.largest-upload",
                null);
    }

    public static RequestException malformedImport(String detail) {
        return of(HttpStatus.BAD_REQUEST, "Malformed import", detail, null);
    }

    public static RequestException malformedRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "Malformed request", detail, null);
    }

    public static RequestException requestTooLarge(int most) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "Request too large", "It may have at most " + most + " bytes", null);
    }

    public static RequestException unsupported(String detail) {
        return of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", detail, null);
    }

    /** @param what is in the batch, such as queries */
    public static RequestException batchTooLarge(int size, int most, String what) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "Batch too large",
                "There are " + size + " " + what + "; send at most " + most + " at once",
                null);
    }

    public static RequestException notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "Not found", detail, null);
    }

    public static RequestException conflict(String detail) {
        return of(HttpStatus.CONFLICT, "Not now", detail, null);
    }

    public static RequestException outOfRange(IllegalArgumentException cause) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "Wrong value", String.valueOf(cause.getMessage()), cause);
    }

    public static RequestException unresolved(HttpStatus status, UnresolvedNamesException cause) {
        RequestException refused = of(status, "Unresolved name", String.valueOf(cause.getMessage()), cause);
        refused.getBody().setProperty("problems", cause.problems());
        return refused;
    }
}
