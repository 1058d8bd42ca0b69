package org.rungwork.endpoint;

import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.web.HttpSC;
import org.rungwork.store.StagedDataset.DefaultGraphWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses bodies. They are all there when they are parsed: whatever a parser throws, its body is to blame. */
final class Parsing {

    private static final Logger LOG = LoggerFactory.getLogger(Parsing.class);

    private static final String UNREADABLE = "The body cannot be read as what its Content-Type says";

    private Parsing() {}

    /** @throws ActionErrorException with 400 for what is not as its format has it */
    static <T> T of(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (QueryCancelledException | DefaultGraphWriteException told) {
            throw told;
        } catch (ActionErrorException told) {
            if (told.getRC() == HttpSC.INTERNAL_SERVER_ERROR_500) {
                // what reads forms with files takes their faults for its own
                ServletOps.errorBadRequest(UNREADABLE);
            }
            throw told;
        } catch (RiotParseException malformed) {
            ServletOps.errorParseError(malformed);
            throw malformed;
        } catch (RiotException unreadable) {
            ServletOps.errorBadRequest(unreadable.getMessage());
            throw unreadable;
        } catch (RuntimeException failure) {
            LOG.debug("A body cannot be parsed", failure);
            ServletOps.errorBadRequest(UNREADABLE);
            throw failure;
        }
    }
}
