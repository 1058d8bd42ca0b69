package org.rungwork.page.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.query.TaxonomyVersion;

/**
 * What the graph consists of.
 *
 * @param triples in all graphs together
 * @param delivered taxonomies and crosswalks, as their publishers deliver them
 * @param own our own graphs, by what kind of graph they are
 * @param versions versions of taxonomies that can be compared
 * @param difference what two of them differ in; null where nobody asked
 */
public record DatasetsPage(
        long triples,
        List<Graph> delivered,
        Map<String, List<Graph>> own,
        List<TaxonomyVersion> versions,
        @Nullable Difference difference) {

    public DatasetsPage {
        delivered = List.copyOf(delivered);
        versions = List.copyOf(versions);
    }

    /**
     * A graph.
     *
     * @param iri its IRI
     * @param name its short name, such as document/seed-000
     * @param since the day on which it was published as it is; "" where nothing says
     * @param version as its publisher counts; null for our own, as all that follows
     * @param licence its name or address
     * @param attribution what the licence asks to be shown
     * @param homepage where people find it
     * @param counts whether questions are answered from it; of several versions the newest counts
     */
    public record Graph(
            String iri,
            String name,
            String title,
            long triples,
            String since,
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable String homepage,
            boolean counts) {

        /** Whether a browser may follow the licence. */
        public boolean isLicenceAddress() {
            return licence != null && Terms.isWeb(licence);
        }

        public boolean isHomepageAddress() {
            return homepage != null && Terms.isWeb(homepage);
        }
    }

    /** @param parts one for each kind of difference */
    public record Difference(TaxonomyVersion from, TaxonomyVersion to, List<Part> parts) {

        public Difference {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The differences of one kind.
     *
     * @param kind such as renamed
     * @param count how many there are
     * @param columns names of the columns
     * @param rows the first of them
     * @param table address of all of them as a table
     */
    public record Part(String kind, int count, List<String> columns, List<List<Cell>> rows, String table) {

        public int more() {
            return count - rows.size();
        }
    }

    /** @param address where it leads; null for texts */
    public record Cell(String text, @Nullable String address) {}
}
