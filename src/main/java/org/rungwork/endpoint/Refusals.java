package org.rungwork.endpoint;

import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.web.HttpSC;
import org.rungwork.access.WriteForbiddenException;
import org.rungwork.pipeline.GraphOwnedException;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.UnacceptableTermException;
import org.rungwork.store.StagedDataset.DefaultGraphWriteException;
import org.rungwork.store.StoreFullException;

/** Runs a write and answers with the right status when the pipeline refuses it. */
final class Refusals {

    private static final int SHOWN_FINDINGS = 20;
    private static final int INSUFFICIENT_STORAGE = 507;

    private Refusals() {}

    static void run(Runnable write) {
        try {
            write.run();
        } catch (DefaultGraphWriteException | UnacceptableTermException unnamed) {
            ServletOps.errorBadRequest(unnamed.getMessage());
        } catch (WriteForbiddenException forbidden) {
            ServletOps.errorForbidden(forbidden.getMessage());
        } catch (GraphOwnedException owned) {
            ServletOps.error(HttpSC.CONFLICT_409, owned.getMessage());
        } catch (LoadRefusedException refused) {
            ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, describe(refused));
        } catch (StoreFullException full) {
            ServletOps.error(INSUFFICIENT_STORAGE, full.getMessage());
        }
    }

    /**
     * What stopped a query. ARQ wraps what is thrown in the input of a basic graph pattern, and Fuseki would take a refusal
     * for a broken server.
     */
    static QueryException cause(QueryException failure) {
        return failure instanceof QueryExecException && failure.getCause() instanceof QueryDeniedException denied
                ? denied
                : failure;
    }

    private static String describe(LoadRefusedException refused) {
        return refused.findings().stream()
                .limit(SHOWN_FINDINGS)
                .map(located -> located.finding().focus() + ": "
                        + located.finding().message() + " (" + located.finding().rule() + ")")
                .collect(Collectors.joining("\n", "The result would break these rules, so nothing was changed:\n", ""));
    }
}
