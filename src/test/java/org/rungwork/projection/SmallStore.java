package org.rungwork.projection;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.rungwork.ProjectFiles;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.vocabulary.Graphs;

/** A store in memory with the vocabulary and a few lines of Turtle, for tests whose data can be read inside them. */
public final class SmallStore implements AutoCloseable {

    private static final String PREFIXES = """
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix role: <https://w3id.org/rungwork/id/role/> .
            @prefix rw: <https://w3id.org/rungwork/ns#> .
            @prefix skill: <https://w3id.org/rungwork/id/skill/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix : <https://example.org/> .
            """;

    private final Store store = Store.open(new StoreSettings(StoreSettings.MEMORY, Duration.ofSeconds(20)), true);
    private final Projections projections;

    public SmallStore(String turtle) {
        add(Graphs.VOCABULARY.getURI(), ProjectFiles.read(Path.of("ontology/vocabulary.ttl")));
        projections = new Projections(store);
        add("https://example.org/graph", PREFIXES + turtle);
    }

    public void add(String graph, String turtle) {
        store.write(staged -> {
            RDFParser.fromString(turtle, Lang.TURTLE)
                    .toGraph()
                    .find()
                    .forEachRemaining(triple -> staged.add(
                            NodeFactory.createURI(graph),
                            triple.getSubject(),
                            triple.getPredicate(),
                            triple.getObject()));
            return true;
        });
    }

    public Store store() {
        return store;
    }

    public Projections projections() {
        return projections;
    }

    public Projection projection() {
        return projections.current();
    }

    public int role(String id) {
        return projection().roles().find(id).orElseThrow();
    }

    public int skill(String id) {
        return projection().skills().concepts().find(id).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
