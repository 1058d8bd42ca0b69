package org.rungwork.query;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.rungwork.model.Concept;
import org.rungwork.model.Page;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/** Lists the roles and the skills by their labels. */
public final class ConceptListing {

    private static final Query CONCEPTS = QueryFactory.create("""
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT DISTINCT ?concept ?label
            WHERE {
              ?concept rdf:type ?class ;
                skos:prefLabel ?label .
              FILTER ( LANGMATCHES(LANG(?label), "en") )
            }
            ORDER BY LCASE(STR(?label)) ?concept
            """);

    private final Store store;

    public ConceptListing(Store store) {
        this.store = store;
    }

    /**
     * The roles whose label contains the text, in alphabetical order.
     *
     * @param text part of a label, in any case; empty for all
     * @throws IllegalArgumentException if number or size is out of range
     */
    public Page<Concept> roles(String text, int number, int size) {
        return page(Rw.Role, text, number, size);
    }

    /** The skills whose label contains the text; otherwise as {@link #roles}. */
    public Page<Concept> skills(String text, int number, int size) {
        return page(Rw.Skill, text, number, size);
    }

    private Page<Concept> page(Node type, String text, int number, int size) {
        Page.requireValid(number, size);
        List<Concept> all = store.read(dataset -> list(dataset, type)).stream()
                .filter(concept -> concept.label().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .toList();
        List<Concept> items =
                all.stream().skip((long) number * size).limit(size).toList();
        return new Page<>(items, number, size, all.size());
    }

    private List<Concept> list(DatasetGraph dataset, Node type) {
        try (QueryExec exec = store.queryExec(dataset, CONCEPTS, "class", type)) {
            return exec.select().stream()
                    .map(row -> {
                        String iri = row.get("concept").getURI();
                        return new Concept(
                                iri,
                                Identifiers.localName(iri),
                                row.get("label").getLiteralLexicalForm(),
                                row.get("label").getLiteralLanguage());
                    })
                    .toList();
        } catch (QueryCancelledException tooSlow) {
            throw new QueryTimeoutException(tooSlow);
        }
    }
}
