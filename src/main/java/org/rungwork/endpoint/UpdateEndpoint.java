package org.rungwork.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.web.HttpSC;
import org.rungwork.limits.Holdings;

/**
 * SPARQL update. The protocol is Fuseki's; the request is there when it is read, and run on a staged dataset, so that neither a slow
 * client nor a mistake in it ever holds or aborts a write transaction.
 */
final class UpdateEndpoint extends SPARQL_Update {

    private final SupervisedWrite.Writes writes;
    private final Duration timeout;
    private final Holdings.Share share;
    private final ServiceExecutorRegistry services;

    UpdateEndpoint(
            SupervisedWrite.Writes writes, Duration timeout, Holdings.Share share, ServiceExecutorRegistry services) {
        this.writes = writes;
        this.timeout = timeout;
        this.share = share;
        this.services = services;
    }

    @Override
    public void validate(HttpAction action) {
        ContentType type = ActionLib.getContentType(action);
        if (type == null) {
            ServletOps.error(
                    HttpSC.UNSUPPORTED_MEDIA_TYPE_415,
                    "Send the update as application/sparql-update or application/x-www-form-urlencoded");
        }
        // Spring overwrites the encoding of the request, not the header
        if (type.getCharset() != null && !type.getCharset().equalsIgnoreCase("utf-8")) {
            ServletOps.error(HttpSC.UNSUPPORTED_MEDIA_TYPE_415, "Send the update in UTF-8");
        }
        super.validate(action);
    }

    /** Fuseki names HEAD, too, which is answered with 405. */
    @Override
    public void execOptions(HttpAction action) {
        ActionLib.setCommonHeadersForOptions(action);
        action.setResponseHeader(HttpNames.hAllow, "POST,PATCH,OPTIONS");
        ServletOps.success(action);
    }

    @Override
    protected void execute(HttpAction action, InputStream body) {
        Duration allowed = TimeAllowed.of(action, timeout);
        SupervisedWrite write = writes.begin(action.getRequest());
        try {
            write.publish("SPARQL update", staged -> execute(read(action, body, write), staged, allowed, write));
        } catch (QueryParseException malformed) {
            ServletOps.errorBadRequest(SPARQLProtocol.messageForException(malformed));
        } catch (QueryCancelledException told) {
            throw told;
        } catch (QueryException failure) {
            QueryException cause = Refusals.cause(failure);
            if (cause instanceof QueryDeniedException denied) {
                throw denied;
            }
            ServletOps.errorBadRequest(cause.getMessage());
        } catch (UpdateException contradictory) {
            ServletOps.errorBadRequest(contradictory.getMessage());
        }
    }

    private static UpdateRequest read(HttpAction action, InputStream body, SupervisedWrite write) {
        byte[] text = bytes(body);
        write.growth().addWords(QueryText.words(text));
        UpdateRequest request = UpdateFactory.read(
                using(action), new ByteArrayInputStream(text), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.errorForbidden("LOAD is off: send the data to /data instead");
        }
        return request;
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One operation after the other, since ARQ 6.2.0 takes the time to be up when the second one begins to search. */
    private void execute(UpdateRequest request, DatasetGraph staged, Duration allowed, SupervisedWrite write) {
        long end = System.nanoTime() + allowed.toNanos();
        for (Update operation : request) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new QueryCancelledException();
            }
            UpdateExec execution = Holdings.bounded(
                            UpdateExec.dataset(staged)
                                    .update(operation)
                                    .set(ARQConstants.registryServiceExecutors, services)
                                    .timeout(left, TimeUnit.NANOSECONDS),
                            share)
                    .build();
            write.onEnd(execution::abort);
            execution.execute();
        }
    }

    private static UsingList using(HttpAction action) {
        UsingList using = new UsingList();
        values(action, HttpNames.paramUsingGraphURI).forEach(using::addUsing);
        values(action, HttpNames.paramUsingNamedGraphURI).forEach(using::addUsingNamed);
        return using;
    }

    private static Stream<Node> values(HttpAction action, String parameter) {
        return Optional.ofNullable(action.getRequestParameterValues(parameter)).stream()
                .flatMap(Stream::of)
                .map(NodeFactory::createURI);
    }
}
