package org.rungwork.web;

import org.rungwork.access.WriteForbiddenException;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.linking.UnknownTargetException;
import org.rungwork.query.ParameterException;
import org.rungwork.query.QueryRefusedException;
import org.rungwork.query.QueryTimeoutException;
import org.rungwork.request.RequestException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the REST addresses as problem details (RFC 9457): what is wrong, and nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail unknownQuery(UnknownQueryException failure) {
        return problem(HttpStatus.NOT_FOUND, "Unknown query", failure);
    }

    /** It may be unloaded while it is asked for. */
    @ExceptionHandler
    ProblemDetail unknownTarget(UnknownTargetException failure) {
        return problem(HttpStatus.NOT_FOUND, "Not found", failure);
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(ParameterException failure) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Wrong parameter", failure);
        problem.setProperty("parameter", failure.parameter());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail outOfRange(IllegalArgumentException failure) {
        return problem(HttpStatus.BAD_REQUEST, "Wrong parameter", failure);
    }

    /** An address that names what does not exist leads nowhere; any other name is a value that cannot be. */
    @ExceptionHandler
    ProblemDetail unresolvedName(UnresolvedNamesException failure) {
        HttpStatus status = failure.isNotFound() ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        return RequestException.unresolved(status, failure).getBody();
    }

    @ExceptionHandler
    ProblemDetail forbidden(WriteForbiddenException failure) {
        return problem(HttpStatus.FORBIDDEN, "Not yours to write", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(QueryTimeoutException failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RequestException.RETRY_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Query timed out", failure));
    }

    @ExceptionHandler
    ProblemDetail refused(QueryRefusedException failure) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "Query refused", failure);
    }

    static ProblemDetail problem(HttpStatus status, String title, Exception failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(failure.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
