package org.rungwork.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.vocabulary.Graphs;

/**
 * The same careers in a store of ours and in a database of a plain Fuseki, both on disk. Every benchmark runs in a JVM of
 * its own, so what the first one has loaded the others open.
 */
final class CareerStores {

    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    private static final Path VOCABULARY = Path.of("ontology", "vocabulary.ttl");
    private static final int BATCH = 500_000;

    private CareerStores() {}

    /** Forgets what earlier runs have loaded. */
    static void clear() {
        delete(FOLDER);
    }

    /** Our store with the vocabulary and the careers. */
    static Store ours(SyntheticCareers careers) {
        Path folder = folder(careers, "rungwork");
        return Files.exists(folder) ? open(folder) : load(folder, careers);
    }

    /** Loads our store anew. */
    static Store load(Path folder, SyntheticCareers careers) {
        Store store = open(folder);
        write(store, Graphs.VOCABULARY, CareerStores::vocabulary);
        write(store, Graphs.document("synthetic"), sink -> CareerTriples.write(careers, sink));
        return store;
    }

    private static Store open(Path folder) {
        return Store.open(new StoreSettings(folder.toString(), Duration.ofMinutes(1)), true);
    }

    private static void write(Store store, Node graph, Consumer<Consumer<Triple>> content) {
        List<Triple> batch = new ArrayList<>();
        content.accept(triple -> {
            batch.add(triple);
            if (batch.size() == BATCH) {
                write(store, graph, batch);
            }
        });
        write(store, graph, batch);
    }

    private static void write(Store store, Node graph, List<Triple> batch) {
        store.write(staged -> {
            batch.forEach(triple ->
                    staged.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            return batch.size();
        });
        batch.clear();
    }

    /** A plain Fuseki with the vocabulary and the careers in its default graph. */
    static PlainFuseki fuseki(SyntheticCareers careers) {
        Path folder = folder(careers, "fuseki");
        if (!Files.exists(folder)) {
            Path file = folder(careers, "careers.nt");
            export(careers, file);
            PlainFuseki.load(folder, file);
        }
        return PlainFuseki.start(folder);
    }

    private static void export(SyntheticCareers careers, Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
                writer.start();
                vocabulary(writer::triple);
                CareerTriples.write(careers, writer::triple);
                writer.finish();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void vocabulary(Consumer<Triple> sink) {
        RDFParser.source(VOCABULARY).lang(Lang.TURTLE).toGraph().find().forEachRemaining(sink);
    }

    private static Path folder(SyntheticCareers careers, String name) {
        return FOLDER.resolve(careers.size().name().toLowerCase(Locale.ROOT)).resolve(name);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
