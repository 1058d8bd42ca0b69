package org.rungwork.intake.esco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.table.Row;
import org.rungwork.intake.table.Table;
import org.rungwork.intake.table.Table.Form;
import org.rungwork.model.Taxonomy;

/**
 * Reads ESCO as its portal delivers it in CSV, versions 1.1 and 1.2, in all languages that lie in the delivery. The
 * statements are those of ESCO's own RDF edition, in its short form: SKOS concepts with plain labels, and one statement
 * {@code esco:relatedEssentialSkill} or {@code esco:relatedOptionalSkill} for each relation.
 *
 * <p>The collections repeat concepts of the main files, and their membership stands there as skos:inScheme; they are read
 * for names in languages in which the main files do not name a concept.
 */
public final class EscoReader implements TaxonomyReader {

    private static final Pattern VERSION = Pattern.compile("(?i)esco\\D*?(\\d+(?:\\.\\d+)+)");

    @Override
    public String kind() {
        return "esco";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        String version = options.containsKey("version") ? options.get("version") : versionIn(delivery.name());
        return new Taxonomy(
                "esco",
                version,
                "ESCO " + version,
                "European Commission",
                "ESCO's terms of use: reuse with attribution",
                "Contains ESCO " + version
                        + ", the classification of skills and occupations of the European Commission.",
                "https://esco.ec.europa.eu/");
    }

    private static String versionIn(String name) {
        Matcher version = VERSION.matcher(name);
        if (!version.find()) {
            throw new IllegalArgumentException("'" + name + "' does not tell the version of ESCO: give it with the"
                    + " option version, such as version=1.1.1");
        }
        return version.group(1);
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        Map<Part, List<SourceFile>> files = check(delivery, receiver);
        Described described = new Described();
        files.forEach((part, sources) -> {
            for (SourceFile source : sources) {
                Table.read(source, Form.COMMA, part.columns(), receiver, rows(part, source, described, receiver));
            }
        });
        tellUndescribedSchemes(files.get(Part.SCHEMES), described, receiver);
    }

    /** The files to read, after everything that is missing was told. */
    private static Map<Part, List<SourceFile>> check(Delivery delivery, Receiver receiver) {
        Map<Part, List<SourceFile>> files = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<SourceFile> found = delivery.list(part.fileName());
            if (found.isEmpty() && part.isNeeded()) {
                receiver.issue(ImportIssue.ofFile(
                        Code.MISSING_FILE,
                        delivery.name(),
                        "there is no file " + part.stem() + "….csv",
                        "download the whole classification as CSV"));
            }
            files.put(
                    part,
                    new ArrayList<>(
                            part.isOfOneLanguage()
                                    ? found
                                    : found.stream().limit(1).toList()));
        }
        files.forEach((part, sources) ->
                sources.removeIf(source -> !Table.hasHeader(source, Form.COMMA, part.columns(), receiver)));
        return files;
    }

    private static Consumer<Row> rows(Part part, SourceFile file, Described described, Receiver receiver) {
        Relations relations = new Relations(described, receiver);
        return switch (part) {
            case ISCO_GROUPS -> new ConceptRows(Kind.ISCO_GROUP, part.language(file), described, receiver);
            case OCCUPATIONS -> new ConceptRows(Kind.OCCUPATION, part.language(file), described, receiver);
            case SKILL_GROUPS -> new ConceptRows(Kind.SKILL_GROUP, part.language(file), described, receiver);
            case SKILLS -> new ConceptRows(Kind.SKILL, part.language(file), described, receiver);
            case SCHEMES -> new SchemeRows(part.language(file), described, receiver);
            case COLLECTIONS -> collection(part.language(file), described, receiver);
            case HIERARCHY -> new GroupCodes(described, receiver);
            case OCCUPATION_SKILLS -> relations::occupationSkill;
            case SKILL_SKILLS -> relations::skillSkill;
            case BROADER_OCCUPATIONS, BROADER_SKILLS -> relations::broader;
        };
    }

    private static Consumer<Row> collection(String language, Described described, Receiver receiver) {
        Texts texts = new Texts(language, receiver);
        return row -> {
            String id = row.get("conceptUri");
            if (described.kind(id).isEmpty()) {
                row.issue(
                        Code.DANGLING_REFERENCE,
                        "conceptUri",
                        "no row of the main files describes <" + id + ">",
                        "the row is left out");
            } else if (described.name(id, language)) {
                texts.write(row, NodeFactory.createURI(id));
            }
        };
    }

    private static void tellUndescribedSchemes(List<SourceFile> schemes, Described described, Receiver receiver) {
        if (schemes.isEmpty()) {
            return;
        }
        described.schemesUsed().stream()
                .filter(scheme -> described.kind(scheme).isEmpty())
                .sorted()
                .forEach(scheme -> receiver.issue(ImportIssue.ofFile(
                        Code.DANGLING_REFERENCE,
                        schemes.getFirst().name(),
                        "no row describes the scheme <" + scheme + "> that concepts are in",
                        "describe it")));
    }
}
