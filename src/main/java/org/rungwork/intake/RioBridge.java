package org.rungwork.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Hands Rio's statements on as Jena's quads. Blank node labels mean one node within one file. */
final class RioBridge extends AbstractRDFHandler {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

    private final Consumer<Quad> statements;
    private final BiConsumer<String, String> prefixes;
    private final FactoryRDF factory = RiotLib.factoryRDF();
    private final Map<String, Node> blankNodes = new HashMap<>();
    private final Map<String, RDFDatatype> datatypes = new HashMap<>();

    RioBridge(Consumer<Quad> statements) {
        this(statements, (prefix, namespace) -> {});
    }

    RioBridge(Consumer<Quad> statements, BiConsumer<String, String> prefixes) {
        this.statements = Handed.to(statements);
        this.prefixes = Handed.to(prefixes);
    }

    @Override
    public void handleNamespace(String prefix, String namespace) {
        prefixes.accept(prefix, namespace);
    }

    @Override
    public void handleStatement(Statement statement) {
        Resource context = statement.getContext();
        statements.accept(Quad.create(
                context == null ? Quad.defaultGraphIRI : node(context),
                node(statement.getSubject()),
                node(statement.getPredicate()),
                node(statement.getObject())));
    }

    private Node node(Value value) {
        return switch (value) {
            case IRI iri -> factory.createURI(requireCharacters(iri.stringValue()));
            case BNode blank -> blankNodes.computeIfAbsent(blank.getID(), id -> NodeFactory.createBlankNode());
            case Literal literal -> literal(literal);
            // Rio and Jena read RDF 1.2 triple terms differently: none may enter
            default -> throw new RDFHandlerException("a statement about a statement (triple term) is not accepted");
        };
    }

    private Node literal(Literal literal) {
        requireCharacters(literal.getLabel());
        if (literal.getLanguage().isPresent()) {
            return factory.createLangLiteral(
                    literal.getLabel(), requireTag(literal.getLanguage().get()));
        }
        String datatype = literal.getDatatype().stringValue();
        if (datatype.equals(XSD.xstring.getURI())) {
            return factory.createStringLiteral(literal.getLabel());
        }
        return factory.createTypedLiteral(
                literal.getLabel(), datatypes.computeIfAbsent(datatype, TypeMapper.getInstance()::getSafeTypeByName));
    }

    /** Rio takes some tags that are none, which Jena cannot hold. */
    private static String requireTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new RDFParseException("'" + tag + "' is no language tag");
        }
        return tag;
    }

    /** Half a surrogate pair, which only an escape can bring in, is no character: written again, it would be lost. */
    private static String requireCharacters(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isSurrogate(text.charAt(place))) {
                int character = text.codePointAt(place);
                if (character <= Character.MAX_VALUE) {
                    throw new RDFParseException("\\u%04X is no character".formatted(character));
                }
                place++;
            }
        }
        return text;
    }
}
