package org.rungwork.intake.skos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Quad;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.RdfReader;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.Taxonomy;

/**
 * Reads any taxonomy that is published as RDF, in every format that Rio knows. The statements are handed on as they are;
 * concepts and the references between them are looked at, and what is wrong with them is told.
 */
public final class SkosReader implements TaxonomyReader {

    /** Such as dpv-2.3. */
    private static final Pattern NAME_AND_VERSION =
            Pattern.compile("(?<name>[a-z][a-z0-9-]*?)[-_ ]v?(?<version>[0-9]+([._-][A-Za-z0-9]+)*)");
    /** Files that lie beside data and are none. */
    private static final Set<String> COMPANIONS = Set.of("md", "txt", "html", "htm", "pdf", "license", "readme");

    @Override
    public String kind() {
        return "skos";
    }

    /**
     * Which taxonomy was delivered.
     *
     * @param options name, version, title, publisher, licence, attribution, homepage; name and version may stand in the name
     *     of the delivery, such as dpv-2.3
     */
    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        Matcher told = NAME_AND_VERSION.matcher(delivery.name().toLowerCase(Locale.ROOT));
        boolean tells = told.matches();
        String name = option(options, "name", tells ? told.group("name") : "", delivery);
        String version = option(options, "version", tells ? told.group("version") : "", delivery);
        return Taxonomy.of(name, version, options);
    }

    private static String option(Map<String, String> options, String option, String told, Delivery delivery) {
        String value = options.getOrDefault(option, told);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("'" + delivery.name() + "' does not tell the " + option
                    + " of the taxonomy: give it with the option " + option);
        }
        return value;
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        List<SourceFile> files = delivery.files().stream()
                .filter(file -> !COMPANIONS.contains(ending(file)))
                .toList();
        if (files.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    delivery.name(),
                    "there is no RDF file",
                    "deliver files such as .ttl, .rdf, .nt, .trig or .jsonld"));
        }
        Import into = new Import(receiver);
        RdfReader rdf = RdfReader.ofOthers();
        for (SourceFile file : files) {
            rdf.read(file, quad -> into.take(file, quad), receiver::issue);
        }
        into.references.tell(delivery.name(), receiver);
    }

    private static String ending(SourceFile file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** One graph takes the whole taxonomy, whatever graphs its files name. */
    private static final class Import {

        private final Receiver receiver;
        private final References references = new References();
        private boolean graphTold;

        Import(Receiver receiver) {
            this.receiver = receiver;
        }

        void take(SourceFile file, Quad quad) {
            receiver.progress(file);
            if (!quad.isDefaultGraph() && !graphTold) {
                graphTold = true;
                receiver.issue(ImportIssue.ofFile(
                        Code.GRAPH_IN_TRIPLES_FILE,
                        file.name(),
                        "the file names graphs, the first being " + quad.getGraph(),
                        "nothing is lost: the taxonomy has one graph of its own"));
            }
            references.take(quad.getSubject(), quad.getPredicate(), quad.getObject());
            receiver.triple(quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
    }
}
