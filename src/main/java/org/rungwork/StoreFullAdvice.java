package org.rungwork;

import org.rungwork.store.StoreFullException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A write that has no room is answered with 507, wherever it was asked for. */
@RestControllerAdvice
class StoreFullAdvice {

    @ExceptionHandler
    ProblemDetail full(StoreFullException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INSUFFICIENT_STORAGE, failure.getMessage());
        problem.setTitle("No room");
        return problem;
    }
}
