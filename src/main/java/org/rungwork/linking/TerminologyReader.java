package org.rungwork.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.linking.TargetReader.Place;
import org.rungwork.model.Languages;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Rw;

/** Reads the concepts of a target by scans over the storage's own term ids. */
final class TerminologyReader {

    private final TermIds ids;
    private final Languages language;
    private final Map<Long, Draft> drafts = new HashMap<>();

    /** What is known of a concept so far. */
    private static final class Draft {
        private final String iri;
        private final Set<String> types = new TreeSet<>();
        private final Set<String> preferred = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> broader = new TreeSet<>();
        private String description = "";

        Draft(String iri) {
            this.iri = iri;
        }

        Term term() {
            List<String> all = new ArrayList<>(preferred);
            all.addAll(names);
            String label = all.getFirst();
            return new Term(
                    iri,
                    List.copyOf(types),
                    label,
                    all.stream().distinct().filter(name -> !name.equals(label)).toList(),
                    description,
                    List.copyOf(broader));
        }
    }

    private TerminologyReader(TermIds ids, String language) {
        this.ids = ids;
        this.language = Languages.of(language);
    }

    static Terminology read(TermIds ids, Place place, String language) {
        TermIds scope = place.graph().map(ids::within).orElse(ids);
        TerminologyReader reader = new TerminologyReader(scope, language);
        reader.read(place.type());
        reader.serve(ids);
        List<Term> terms = reader.terms();
        Target target = place.target();
        return new Terminology(target.name(), target.title(), target.version(), language, terms);
    }

    private void read(Node type) {
        ids.scan(RDF.type.asNode(), type, (subject, object) -> {
            Node node = ids.term(subject);
            if (node.isURI()) {
                drafts.putIfAbsent(subject, new Draft(node.getURI()));
            }
        });
        Map<Long, String> known = new HashMap<>();
        link(RDF.type.asNode(), known, draft -> draft.types);
        link(SKOS.broader.asNode(), known, draft -> draft.broader);
        name(SKOS.prefLabel.asNode(), draft -> draft.preferred);
        name(SKOS.altLabel.asNode(), draft -> draft.names);
        name(SKOS.hiddenLabel.asNode(), draft -> draft.names);
        describe(SKOS.definition.asNode());
        describe(DCTerms.description.asNode());
    }

    /** A concept of a foreign class that serves as a skill, say, is found where skills are asked for. */
    private void serve(TermIds vocabulary) {
        Map<String, Set<String>> serving = new HashMap<>();
        vocabulary.scan(
                Rw.servesAs,
                (foreign, own) -> serving.computeIfAbsent(
                                vocabulary.term(foreign).toString(), type -> new TreeSet<>())
                        .add(vocabulary.term(own).toString()));
        for (Draft draft : drafts.values()) {
            List.copyOf(draft.types).forEach(type -> draft.types.addAll(serving.getOrDefault(type, Set.of())));
        }
    }

    private List<Term> terms() {
        return drafts.values().stream()
                .filter(draft -> !draft.preferred.isEmpty() || !draft.names.isEmpty())
                .map(Draft::term)
                .sorted(Comparator.comparing(Term::iri))
                .toList();
    }

    @FunctionalInterface
    private interface Part {
        Set<String> of(Draft draft);
    }

    private void link(Node property, Map<Long, String> known, Part part) {
        ids.scan(property, (subject, object) -> {
            Draft draft = drafts.get(subject);
            if (draft != null) {
                part.of(draft)
                        .add(known.computeIfAbsent(object, id -> ids.term(id).toString()));
            }
        });
    }

    private void name(Node property, Part part) {
        texts(property, (draft, text) -> part.of(draft).add(text));
    }

    private void describe(Node property) {
        texts(
                property,
                (draft, text) ->
                        draft.description = draft.description.isEmpty() ? text : draft.description + "\n" + text);
    }

    @FunctionalInterface
    private interface TextVisitor {
        void visit(Draft draft, String text);
    }

    /** A text without a language counts for every language. */
    private void texts(Node property, TextVisitor visitor) {
        int none = language.place("");
        ids.scan(property, (subject, object) -> {
            Draft draft = drafts.get(subject);
            if (draft != null) {
                Node text = ids.term(object);
                if (text.isLiteral()
                        && (text.getLiteralLanguage().isEmpty() || language.place(text.getLiteralLanguage()) < none)) {
                    visitor.visit(draft, text.getLiteralLexicalForm().strip());
                }
            }
        });
    }
}
