package org.rungwork.endpoint;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.web.HttpSC;
import org.rungwork.limits.Depth;
import org.rungwork.limits.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operation of the endpoint whose failures are told as they should be: what the client can mend with its reason, what nobody
 * expected in the log alone, whose line bears the id that the client gets as a header.
 */
record Failures(ActionProcessor operation) implements ActionProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How a parser of ARQ calls the overflow of its stack. */
    private static final String OVERFLOW = StackOverflowError.class.getSimpleName();

    /** What the writer of JSON-LD says of them; its exception is nobody else's to name. */
    private static final String NO_TRIPLE_TERMS = "Triple terms not supported for JSON-LD";

    /** What the search through a graph says where VALUES put a number in the place of a property. */
    private static final String NO_PROPERTY = "Unidentified predicate";

    @Override
    public void process(HttpAction action) {
        try {
            operation.process(action);
        } catch (RefusedException refused) {
            throw refused.denied();
        } catch (QueryCancelledException told) {
            throw told;
        } catch (Depth.TooDeepQueryException tooDeep) {
            ServletOps.errorBadRequest(tooDeep.getMessage());
        } catch (QueryDeniedException told) {
            throw told;
        } catch (QueryBuildException wrong) {
            ServletOps.errorBadRequest("A function is called with fewer or more arguments than it takes");
        } catch (StackOverflowError tooDeep) {
            ServletOps.errorBadRequest(new Depth.TooDeepQueryException().getMessage());
        } catch (ActionErrorException told) {
            if (told.getRC() == HttpSC.INTERNAL_SERVER_ERROR_500) {
                unexpected(told);
            } else if (String.valueOf(told.getMessage()).contains(OVERFLOW)) {
                ServletOps.errorBadRequest(new Depth.TooDeepQueryException().getMessage());
            }
            throw told;
        } catch (RuntimeException | Error failure) {
            unexpected(failure);
        }
    }

    private static void unexpected(Throwable failure) {
        if (causes(failure).anyMatch(link -> NO_TRIPLE_TERMS.equals(link.getMessage()))) {
            ServletOps.error(HttpSC.NOT_ACCEPTABLE_406, "JSON-LD has no triple terms: ask for Turtle");
        }
        if (causes(failure).anyMatch(link -> String.valueOf(link.getMessage()).startsWith(NO_PROPERTY))) {
            ServletOps.errorBadRequest("A variable in the place of a property has a value that is no IRI");
        }
        if (causes(failure).anyMatch(IOException.class::isInstance)) {
            // most often the client left, or the answer became too large
            LOG.warn("The request broke off: {}", failure.getMessage());
        } else {
            LOG.error("The request failed", failure);
        }
        ServletOps.error(HttpSC.INTERNAL_SERVER_ERROR_500);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause);
    }
}
