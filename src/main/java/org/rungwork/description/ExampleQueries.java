package org.rungwork.description;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rungwork.model.Sha256;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.Prefixes;
import org.rungwork.query.PublishedVersion;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.store.Store;

/**
 * The questions of the catalogue as examples for the SPARQL endpoint, in the terms of SHACL and schema.org that the
 * SIB's sparql-examples use, so that query editors and indexes find them.
 */
public final class ExampleQueries {

    /** Path of the examples on this server. */
    public static final String PATH = "/.well-known/sparql-examples";

    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    private final Store store;
    private final QueryCatalogue catalogue;
    private final Prefixes prefixes;

    public ExampleQueries(Store store, QueryCatalogue catalogue, Prefixes prefixes) {
        this.store = store;
        this.catalogue = catalogue;
        this.prefixes = prefixes;
    }

    /** @param server address of this server, such as {@code http://localhost:8080} */
    public Document document(String server) {
        Triples triples = new Triples();
        Node declarations = NodeFactory.createURI(server + PATH + "#prefixes");
        declarePrefixes(triples, declarations);
        StringBuilder texts = new StringBuilder();
        for (CatalogueQuery query : catalogue.listQueries()) {
            describe(triples, query, server, declarations);
            texts.append(query.text());
        }
        return Document.of(store.read(PublishedVersion::of), Sha256.of(texts.toString()), triples.graph(), prefixes);
    }

    private void declarePrefixes(Triples triples, Node declarations) {
        triples.a(declarations, OWL2.Ontology);
        prefixes.namespaces().forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createBlankNode();
            triples.add(declarations, shacl("declare"), declaration)
                    .text(declaration, shacl("prefix"), prefix)
                    .add(
                            declaration,
                            shacl("namespace"),
                            NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private static void describe(Triples triples, CatalogueQuery query, String server, Node declarations) {
        Node example = NodeFactory.createURI(server + PATH + "#" + query.name());
        triples.a(example, shacl("SPARQLExecutable"))
                .a(example, shacl(executable(query)))
                .english(example, RDFS.comment, query.question())
                .text(example, shacl(query.form().toLowerCase(Locale.ROOT)), query.text())
                .add(example, shacl("prefixes"), declarations)
                .add(example, SchemaDO.target, server + "/sparql");
    }

    private static String executable(CatalogueQuery query) {
        return switch (query.form()) {
            case "SELECT" -> "SPARQLSelectExecutable";
            case "ASK" -> "SPARQLAskExecutable";
            default -> "SPARQLConstructExecutable";
        };
    }

    private static Resource shacl(String localName) {
        return ResourceFactory.createResource(SHACL + localName);
    }
}
