package org.rungwork.web;

import org.rungwork.request.RequestException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** For career questions a number that is out of its range is understood and yet cannot be answered. */
@RestControllerAdvice(
        assignableTypes = {GapController.class, NearestController.class, RouteController.class, LearningController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class CareerAdvice {

    @ExceptionHandler
    ProblemDetail outOfRange(IllegalArgumentException failure) {
        return RequestException.outOfRange(failure).getBody();
    }
}
