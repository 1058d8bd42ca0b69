package org.rungwork.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.rungwork.limits.TemporaryFile;

/**
 * Triples on their way, in a file of their own: they may be many, and whoever reads a dataset must not write to it at the
 * same time.
 */
final class Spool implements AutoCloseable {

    private final TemporaryFile file;
    private long size;

    private Spool(TemporaryFile file) {
        this.file = file;
    }

    /**
     * Keeps what the source hands on.
     *
     * @throws UncheckedIOException if there is no room for it
     */
    static Spool of(Consumer<Consumer<Triple>> source) {
        try {
            Spool spool = new Spool(TemporaryFile.create());
            try {
                spool.fill(source);
                return spool;
            } catch (RuntimeException | Error failure) {
                spool.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", failure);
        }
    }

    private void fill(Consumer<Consumer<Triple>> source) throws IOException {
        try (OutputStream out = new BufferedOutputStream(file.output())) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
            writer.start();
            source.accept(triple -> {
                writer.triple(triple);
                size++;
            });
            writer.finish();
        }
    }

    /** Number of triples, repeated ones counted again. */
    long size() {
        return size;
    }

    void forEach(Consumer<Triple> triples) {
        RDFParser.source(file.input()).lang(Lang.RDFTHRIFT).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.accept(triple);
            }
        });
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
