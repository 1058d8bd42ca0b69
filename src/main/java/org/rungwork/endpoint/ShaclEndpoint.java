package org.rungwork.endpoint;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.BaseActionREST;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rungwork.limits.Holdings;
import org.rungwork.limits.Weight;

/**
 * Posted shapes against stored data, as Fuseki has it: {@code ?graph=} names the data, {@code ?target=} one node of it. Shapes are read
 * before the data is held, a validation ends like a query, and shapes that are no shapes are the client's mistake.
 */
final class ShaclEndpoint extends BaseActionREST {

    private final Duration timeout;
    private final long memory;

    /** @param memory about how many bytes posted shapes may take */
    ShaclEndpoint(Duration timeout, long memory) {
        this.timeout = timeout;
        this.memory = memory;
    }

    @Override
    protected void doPost(HttpAction action) {
        Lang format = Optional.ofNullable(RDFLanguages.contentTypeToLang(
                        ActionLib.contentNegotation(action, DEF.rdfOffer, DEF.acceptTurtle)
                                .getContentTypeStr()))
                .orElse(Lang.TURTLE);
        try {
            Graph source = Parsing.of(() -> posted(action));
            ValidationReport report = validate(action, shapes(source), target(action, source));
            ServletOps.success(action);
            ActionLib.graphResponse(action, report.getGraph(), format);
        } catch (ShaclParseException | RiotException malformed) {
            ServletOps.errorBadRequest("The shapes cannot be read: " + malformed.getMessage());
        } catch (StackOverflowError tooDeep) {
            ServletOps.errorBadRequest("The shapes, or the paths in them, lead too deep");
        }
    }

    private Graph posted(HttpAction action) {
        Graph shapes = GraphFactory.createDefaultGraph();
        Holdings holdings = new Holdings(memory);
        Weight weight = new Weight();
        ContentType type = ActionLib.getContentType(action);
        Lang named = type == null ? null : RDFLanguages.contentTypeToLang(type.getContentTypeStr());
        StreamRDF weighed = new StreamRDFWrapper(StreamRDFLib.graph(shapes)) {
            @Override
            public void triple(Triple triple) {
                holdings.hold(weight.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
                super.triple(triple);
            }
        };
        ActionLib.parseOrError(action, weighed, named == null ? Lang.TURTLE : named, null);
        return shapes;
    }

    private static Shapes shapes(Graph source) {
        try {
            Shapes shapes = Shapes.parse(source);
            shapes.getShapeMap().values().forEach(ShaclEndpoint::requireSelections);
            return shapes;
        } catch (QueryDeniedException | ShaclParseException told) {
            throw told;
        } catch (RuntimeException failure) {
            // the parser throws whatever it runs into where a value is of another kind than it expects
            throw new ShaclParseException("a constraint has a value of the wrong kind, or none");
        }
    }

    /** The parser takes any query, and the validator fails at it. */
    private static void requireSelections(Shape shape) {
        for (Constraint constraint : shape.getConstraints()) {
            if (constraint instanceof SparqlConstraint sparql
                    && !sparql.getQuery().isSelectType()) {
                throw new ShaclParseException("sh:select takes a query that begins with SELECT");
            }
        }
    }

    private ValidationReport validate(HttpAction action, Shapes shapes, Optional<Node> focus) {
        action.beginRead();
        try {
            GraphTarget stored = GraphTarget.determineTarget(action.getActiveDSG(), action);
            if (!stored.exists()) {
                ServletOps.errorNotFound("No such graph: " + stored.label());
            }
            Graph data = new TimedGraph(stored.graph(), TimeAllowed.of(action, timeout));
            ShaclValidator validator = ShaclValidator.get();
            return focus.map(node -> validator.validate(shapes, data, node))
                    .orElseGet(() -> validator.validate(shapes, data));
        } finally {
            action.endRead();
        }
    }

    /** The node asked for, as IRI or with a prefix of the shapes. */
    private static Optional<Node> target(HttpAction action, Graph shapes) {
        return Optional.ofNullable(action.getRequestParameter("target"))
                .map(shapes.getPrefixMapping()::expandPrefix)
                .map(NodeFactory::createURI);
    }
}
