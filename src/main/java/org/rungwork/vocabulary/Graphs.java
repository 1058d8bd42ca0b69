package org.rungwork.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names of the named graphs, and which of them files and rules own. */
public final class Graphs {

    public static final String NAMESPACE = "https://w3id.org/rungwork/graph/";

    public static final Node ONTOLOGY = named("ontology");
    public static final Node VOCABULARY = named("vocabulary");
    /** Where curators write; {@link #curation} graphs come from files. */
    public static final Node CURATION = named("curation");

    public static final Node CATALOGUE = named("catalogue");

    /** The mappings that curators accepted and rejected, as they stand now. */
    public static final Node REVIEWED_MAPPINGS = named("mapping-curated/review");
    /** Every decision on a mapping there ever was. */
    public static final Node MAPPING_TRAIL = named("trail/mappings");

    /** Who made each version, and what it changed. */
    public static final Node PUBLICATION_TRAIL = named("trail/publications");

    private Graphs() {}

    /** What was read from one source document. */
    public static Node document(String id) {
        return named("document/" + id);
    }

    /** One source document and the passages of it that statements rest on. */
    public static Node evidence(String id) {
        return named("evidence/" + id);
    }

    /** What a source folder adds from outside its document. */
    public static Node curation(String source) {
        return named("curation/" + source);
    }

    public static Node curatedMappings(String set) {
        return named("mapping-curated/" + set);
    }

    public static Node candidateMappings(String set) {
        return named("mapping-candidate/" + set);
    }

    public static Node derived(String rule) {
        return named("derived/" + rule);
    }

    /** One version of a taxonomy as its publisher delivers it. */
    public static Node taxonomy(String id) {
        return named("taxonomy/" + id);
    }

    /** One version of a table of matches between two taxonomies as its publisher delivers it. */
    public static Node crosswalk(String id) {
        return named("crosswalk/" + id);
    }

    /** What a rule makes of imported graphs: of one version, or of all together where {@code id} is empty. */
    public static Node bridge(String rule, String id) {
        return named("bridge/" + rule + (id.isEmpty() ? "" : "/" + id));
    }

    public static boolean isDerived(Node graph) {
        return startsWith(graph, "derived/");
    }

    /** True for what a publisher delivered. */
    public static boolean isDelivered(Node graph) {
        return startsWith(graph, "taxonomy/") || startsWith(graph, "crosswalk/");
    }

    /** True for what was delivered and for what rules made of it: large, and judged when it is imported. */
    public static boolean isImported(Node graph) {
        return isDelivered(graph) || isBridge(graph);
    }

    /** True for what rules made of imported graphs. */
    public static boolean isBridge(Node graph) {
        return startsWith(graph, "bridge/");
    }

    /** True for the graphs that never are a curator's, whether something was loaded into them or not. */
    public static boolean isReserved(Node graph) {
        return graph.equals(ONTOLOGY)
                || graph.equals(VOCABULARY)
                || graph.equals(CATALOGUE)
                || graph.equals(PUBLICATION_TRAIL)
                || isDerived(graph)
                || isImported(graph)
                || isReviewed(graph);
    }

    /** True for what only the review of mappings writes. */
    public static boolean isReviewed(Node graph) {
        return graph.equals(REVIEWED_MAPPINGS) || graph.equals(MAPPING_TRAIL);
    }

    /** True for records of mappings that nobody has decided on. */
    public static boolean isCandidates(Node graph) {
        return startsWith(graph, "mapping-candidate/");
    }

    /**
     * The part of the name after the namespace, for people to read; the whole IRI where it is no graph of ours, or that part would
     * look like an IRI. {@link #parse} reads it.
     */
    public static String shortName(Node graph) {
        String iri = graph.isURI() ? graph.getURI() : graph.toString();
        boolean isOurs = iri.startsWith(NAMESPACE) && iri.indexOf(':', NAMESPACE.length()) < 0;
        return isOurs ? iri.substring(NAMESPACE.length()) : iri;
    }

    /** The graph that a short name ({@code document/seed-000}, {@code graph:document/seed-000}) or a whole IRI names. */
    public static Node parse(String name) {
        String local = name.startsWith("graph:") ? name.substring("graph:".length()) : name;
        return local.contains(":") ? NodeFactory.createURI(local) : named(local);
    }

    private static Node named(String local) {
        return NodeFactory.createURI(NAMESPACE + local);
    }

    private static boolean startsWith(Node graph, String local) {
        return graph.isURI() && graph.getURI().startsWith(NAMESPACE + local);
    }
}
