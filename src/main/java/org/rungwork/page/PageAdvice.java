package org.rungwork.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rungwork.career.Editions;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.query.ParameterException;
import org.rungwork.query.QueryRefusedException;
import org.rungwork.query.QueryTimeoutException;
import org.rungwork.request.RequestException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be answered, as a page that says so and what to do next. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

    private final Editions editions;

    PageAdvice(Editions editions) {
        this.editions = editions;
    }

    /** Names that nobody bears, or several, with those that are near. */
    @ExceptionHandler
    ModelAndView unresolved(UnresolvedNamesException failure, HttpServletRequest request) {
        boolean ambiguous = failure.problems().stream().anyMatch(problem -> problem.ambiguous());
        HttpStatus status = ambiguous ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND;
        return page("unresolved", status, request).addObject("problems", failure.problems());
    }

    @ExceptionHandler
    ModelAndView refused(RequestException failure, HttpServletRequest request) {
        return refused(failure.getStatusCode(), String.valueOf(failure.getBody().getDetail()), request);
    }

    @ExceptionHandler
    ModelAndView wrongParameter(ParameterException failure, HttpServletRequest request) {
        return refused(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView outOfRange(IllegalArgumentException failure, HttpServletRequest request) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView refusedQuery(QueryRefusedException failure, HttpServletRequest request) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView tooSlow(QueryTimeoutException failure, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RequestException.RETRY_SECONDS);
        return page("busy", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private ModelAndView refused(HttpStatusCode status, String reason, HttpServletRequest request) {
        return page("refused", status, request).addObject("reason", reason);
    }

    private ModelAndView page(String view, HttpStatusCode status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject(
                FrameAdvice.FRAME,
                FrameAdvice.frame(request, editions.current().projection().version()));
        return page;
    }
}
