package org.rungwork.intake;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.rungwork.model.Taxonomy;
import org.rungwork.vocabulary.Graphs;

/** Reads the deliveries of one kind of taxonomy as streams. */
public interface TaxonomyReader {

    /** The kind as people write it, such as esco. */
    String kind();

    /**
     * Which taxonomy was delivered, by the options, else by the names of the files.
     *
     * @param options what the person who imports says, by name: version, and what else the reader tells of
     * @throws IllegalArgumentException if neither tells the version; the message says which option does
     */
    Taxonomy describe(Delivery delivery, Map<String, String> options);

    /** The graph that takes it. */
    default Node graph(Taxonomy taxonomy) {
        return Graphs.taxonomy(taxonomy.id());
    }

    /**
     * Hands on all statements of the delivery, and what is wrong with it. Files that must be there and columns that they
     * must have are looked for before anything is read.
     */
    void read(Delivery delivery, Map<String, String> options, Receiver receiver);
}
