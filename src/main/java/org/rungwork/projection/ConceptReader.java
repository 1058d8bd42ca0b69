package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.model.Concept;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;

/** Reads the concepts of several classes with their names, in one pass over all labels. */
final class ConceptReader {

    /** The members of a class: their ids numbered in the order of their IRIs, and what they are called. */
    record Members(LongIndex ids, Concepts concepts) {}

    private record Label(String language, String text) {}

    /** English first, then by language and text: the same choice at every reading. */
    private static final Comparator<Label> BEST = Comparator.comparing(
                    (Label label) -> !label.language().equals("en"))
            .thenComparing(Label::language)
            .thenComparing(Label::text);

    private final TermIds terms;
    private final Map<Node, List<Member>> classes = new HashMap<>();
    private final Map<Long, Label> labels = new HashMap<>();
    private final Map<Long, TreeSet<String>> names = new HashMap<>();

    private record Member(long id, String iri) {}

    /** Reads the members of the classes, and all labels of theirs. */
    ConceptReader(TermIds terms, Node... types) {
        this.terms = terms;
        LongIndex all = new LongIndex();
        for (Node type : types) {
            LongIndex found = new LongIndex();
            for (Node serving : serving(type)) {
                terms.scan(RDF.type.asNode(), serving, (subject, object) -> found.add(subject));
            }
            List<Member> members = IntStream.range(0, found.size())
                    .mapToObj(number -> member(found.id(number)))
                    .sorted(Comparator.comparing(Member::iri))
                    .toList();
            members.forEach(member -> all.add(member.id()));
            classes.put(type, members);
        }
        terms.scan(SKOS.prefLabel.asNode(), (subject, object) -> {
            if (all.get(subject) != LongIndex.ABSENT) {
                labels.merge(subject, label(object), (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
            }
        });
        terms.scan(SKOS.altLabel.asNode(), (subject, object) -> {
            if (all.get(subject) != LongIndex.ABSENT) {
                names.computeIfAbsent(subject, key -> new TreeSet<>())
                        .add(label(object).text());
            }
        });
    }

    /** The class, and those of foreign vocabularies whose members are taken for members of it. */
    private List<Node> serving(Node type) {
        List<Node> serving = new ArrayList<>();
        serving.add(type);
        terms.scan(Rw.servesAs, type, (subject, object) -> serving.add(terms.term(subject)));
        return serving;
    }

    private Member member(long id) {
        Node node = terms.term(id);
        return new Member(id, node.isURI() ? node.getURI() : node.toString());
    }

    private Label label(long object) {
        Node name = terms.term(object);
        return name.isLiteral()
                ? new Label(name.getLiteralLanguage(), name.getLiteralLexicalForm())
                : new Label("", name.toString());
    }

    /**
     * The members of one of the classes.
     *
     * @param namespace where local names that people write are looked for
     */
    Members members(Node type, String namespace) {
        LongIndex ids = new LongIndex();
        List<Concept> concepts = new ArrayList<>();
        List<List<String>> further = new ArrayList<>();
        for (Member member : classes.get(type)) {
            ids.add(member.id());
            String local = Identifiers.localName(member.iri());
            Label label = labels.get(member.id());
            concepts.add(new Concept(
                    member.iri(), local, label == null ? local : label.text(), label == null ? "" : label.language()));
            further.add(List.copyOf(names.getOrDefault(member.id(), new TreeSet<>())));
        }
        return new Members(ids, new Concepts(concepts, namespace, further));
    }

    /** The members of a class as a scale, with the numbers that a property gives them; NaN where it gives none. */
    static Scale scale(Members members, Columns columns, Node property) {
        double[] values = new double[members.ids().size()];
        Arrays.setAll(values, number -> columns.number(property, members.ids().id(number)));
        return new Scale(members.concepts(), values);
    }

    /** The relation between members that a property states, either way round or both. */
    Pairs relation(Node property, Members left, Members right) {
        Pairs pairs = new Pairs();
        terms.scan(property, (subject, object) -> {
            int from = left.ids().get(subject);
            int to = right.ids().get(object);
            if (from != LongIndex.ABSENT && to != LongIndex.ABSENT && !(left == right && from == to)) {
                pairs.add(from, to);
            }
        });
        return pairs;
    }
}
