package org.rungwork.endpoint;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.web.HttpSC;
import org.rungwork.limits.Depth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operation of the endpoint whose failures are told as they should be: what the client can mend with its reason, what nobody
 * expected in the log alone, under the number that the client gets as a header.
 */
record Failures(ActionProcessor operation) implements ActionProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How a parser of ARQ calls the overflow of its stack. */
    private static final String OVERFLOW = StackOverflowError.class.getSimpleName();

    @Override
    public void process(HttpAction action) {
        try {
            operation.process(action);
        } catch (QueryCancelledException told) {
            throw told;
        } catch (Depth.TooDeepQueryException tooDeep) {
            ServletOps.errorBadRequest(tooDeep.getMessage());
        } catch (QueryDeniedException told) {
            throw told;
        } catch (StackOverflowError tooDeep) {
            ServletOps.errorBadRequest(new Depth.TooDeepQueryException().getMessage());
        } catch (ActionErrorException told) {
            if (told.getRC() == HttpSC.INTERNAL_SERVER_ERROR_500) {
                unexpected(action, told);
            } else if (String.valueOf(told.getMessage()).contains(OVERFLOW)) {
                ServletOps.errorBadRequest(new Depth.TooDeepQueryException().getMessage());
            }
            throw told;
        } catch (RuntimeException | Error failure) {
            unexpected(action, failure);
        }
    }

    private static void unexpected(HttpAction action, Throwable failure) {
        if (isCut(failure)) {
            LOG.debug("Request {} lost its client", action.id, failure);
        } else {
            LOG.error("Request {} failed", action.id, failure);
        }
        ServletOps.error(HttpSC.INTERNAL_SERVER_ERROR_500);
    }

    /** The client left, or the answer became too large. */
    private static boolean isCut(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
