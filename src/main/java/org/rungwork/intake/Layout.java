package org.rungwork.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Rw;

/**
 * Which file goes into which graph. The folder and the name of a file decide:
 *
 * <ul>
 *   <li>{@code ontology/rungwork.ttl}, {@code service.ttl}, {@code path.ttl} and {@code taxonomy.ttl}: ontology
 *   <li>{@code ontology/vocabulary.ttl}: vocabulary
 *   <li>{@code ontology/mappings/<set>.sssom.tsv}: mapping-curated/set; {@code <set>.candidate.sssom.tsv}:
 *       mapping-candidate/set
 *   <li>{@code seeds/<source>/SOURCE.ttl} and {@code evidence*.ttl}: evidence/id
 *   <li>{@code seeds/<source>/curated*.ttl}: curation/source
 *   <li>every other RDF file in {@code seeds/<source>/}: document/id, the id being that of the document which
 *       {@code SOURCE.ttl} describes
 *   <li>text in {@code seeds/<source>/} or {@code documents/}: no graph; the documents that evidence points into
 * </ul>
 */
public final class Layout {

    private static final Set<String> TERMS =
            Set.of("ontology/rungwork.ttl", "ontology/service.ttl", "ontology/path.ttl", "ontology/taxonomy.ttl");
    private static final String MAPPINGS = "ontology/mappings/";
    private static final String SSSOM = ".sssom.tsv";
    private static final String CANDIDATE = ".candidate";
    private static final String SEEDS = "seeds/";
    private static final String DOCUMENTS = "documents/";
    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "md", "html", "htm");
    private static final String DOCUMENT_IDS = "/id/document/";

    private final List<ImportIssue> issues;
    private final Map<Node, List<SourceFile>> graphs = new LinkedHashMap<>();
    private final List<SourceFile> documents = new ArrayList<>();

    private Layout(List<ImportIssue> issues) {
        this.issues = issues;
    }

    /**
     * Sorts files into graphs and documents.
     *
     * @param issues takes what stands in no known place and sources without a document
     */
    public static Layout of(List<SourceFile> files, List<ImportIssue> issues) {
        Layout layout = new Layout(issues);
        Map<String, List<SourceFile>> sources = new LinkedHashMap<>();
        for (SourceFile file : files) {
            if (isDocument(file)) {
                layout.documents.add(file);
            } else if (file.name().startsWith(SEEDS)) {
                sources.computeIfAbsent(folder(file), folder -> new ArrayList<>())
                        .add(file);
            } else {
                layout.placeOntologyFile(file);
            }
        }
        sources.forEach(layout::placeSource);
        return layout;
    }

    /** The graphs in the order of their names. */
    public List<GraphSource> graphs() {
        return graphs.entrySet().stream()
                .map(entry -> new GraphSource(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(source -> source.graph().getURI()))
                .toList();
    }

    /** The documents at hand, as text by the SHA-256 of their bytes. */
    public Map<String, String> documents() {
        return documents.stream().collect(Collectors.toMap(SourceFile::sha256, SourceFile::text, (a, b) -> a));
    }

    private static boolean isDocument(SourceFile file) {
        String ending = file.fileName().substring(file.fileName().lastIndexOf('.') + 1);
        return file.name().startsWith(DOCUMENTS)
                || file.name().startsWith(SEEDS) && TEXT_ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
    }

    private void placeOntologyFile(SourceFile file) {
        if (TERMS.contains(file.name())) {
            put(Graphs.ONTOLOGY, file);
        } else if (file.name().equals("ontology/vocabulary.ttl")) {
            put(Graphs.VOCABULARY, file);
        } else if (file.name().startsWith(MAPPINGS) && file.name().endsWith(SSSOM)) {
            String set = file.fileName().substring(0, file.fileName().length() - SSSOM.length());
            put(
                    set.endsWith(CANDIDATE)
                            ? Graphs.candidateMappings(set.substring(0, set.length() - CANDIDATE.length()))
                            : Graphs.curatedMappings(set),
                    file);
        } else {
            issues.add(ImportIssue.ofFile(
                    Code.LAYOUT, file.name(), "no graph takes this file", "move it into a folder of seeds/"));
        }
    }

    private void placeSource(String folder, List<SourceFile> files) {
        Optional<String> document = files.stream()
                .filter(file -> file.fileName().equals("SOURCE.ttl"))
                .findFirst()
                .flatMap(this::documentId);
        if (document.isEmpty()) {
            issues.add(ImportIssue.ofFile(
                    Code.LAYOUT,
                    SEEDS + folder,
                    "no SOURCE.ttl describes the document of this source",
                    "add SOURCE.ttl with one rw:SourceDocument under " + DOCUMENT_IDS));
            return;
        }
        for (SourceFile file : files) {
            put(graphOf(file, folder, document.get()), file);
        }
    }

    private static Node graphOf(SourceFile file, String folder, String document) {
        String name = file.fileName();
        if (name.equals("SOURCE.ttl") || name.startsWith("evidence")) {
            return Graphs.evidence(document);
        }
        return name.startsWith("curated") ? Graphs.curation(folder) : Graphs.document(document);
    }

    /** Local name of the one source document the file describes. */
    private Optional<String> documentId(SourceFile file) {
        List<String> ids = new ArrayList<>();
        new RdfReader()
                .readTriples(
                        file,
                        triple -> {
                            if (triple.getPredicate().equals(RDF.type.asNode())
                                    && triple.getObject().equals(Rw.SourceDocument)
                                    && triple.getSubject().isURI()) {
                                String iri = triple.getSubject().getURI();
                                ids.add(iri.substring(iri.lastIndexOf('/') + 1));
                            }
                        },
                        issues);
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private void put(Node graph, SourceFile file) {
        graphs.computeIfAbsent(graph, name -> new ArrayList<>()).add(file);
    }

    /** {@code healthcare-ml-engineer} of {@code seeds/healthcare-ml-engineer/roles.ttl}. */
    private static String folder(SourceFile file) {
        String inside = file.name().substring(SEEDS.length());
        int slash = inside.indexOf('/');
        return slash < 0 ? "" : inside.substring(0, slash);
    }
}
