package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Rw;

/** Reads the concepts of several classes, and which terms name them. */
final class ConceptReader {

    /** The members of a class: their ids numbered in the order of their IRIs, and what they are called. */
    record Members(LongIndex ids, Concepts concepts) {}

    private record Member(long id, String iri) {}

    private final TermIds terms;
    private final Function<Function<TermIds, Object>, Object> later;
    private final Map<Node, List<Member>> classes = new HashMap<>();
    private final Naming preferred;
    private final Naming alternative;

    /**
     * Reads the members of the classes, and all labels of theirs.
     *
     * @param later runs work on the terms when the reading is over
     */
    ConceptReader(TermIds terms, Function<Function<TermIds, Object>, Object> later, Node... types) {
        this.terms = terms;
        this.later = later;
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
        preferred = new Naming(all, SKOS.prefLabel.asNode());
        alternative = new Naming(all, SKOS.altLabel.asNode());
    }

    /** The ids that one property gives the members of all classes. */
    private final class Naming {

        private final LongIndex all;
        private final NameIds names;

        Naming(LongIndex all, Node property) {
            this.all = all;
            int[][] subjects = {new int[64]};
            long[][] objects = {new long[64]};
            int[] count = {0};
            terms.scan(property, (subject, object) -> {
                int number = all.get(subject);
                if (number != LongIndex.ABSENT) {
                    if (count[0] == objects[0].length) {
                        subjects[0] = Arrays.copyOf(subjects[0], count[0] * 2);
                        objects[0] = Arrays.copyOf(objects[0], count[0] * 2);
                    }
                    subjects[0][count[0]] = number;
                    objects[0][count[0]++] = object;
                }
            });
            this.names = NameIds.of(all.size(), subjects[0], objects[0], count[0]);
        }

        NameIds of(List<Member> members) {
            int[] starts = new int[members.size() + 1];
            long[] ids = new long[names.ids().length];
            int size = 0;
            for (int number = 0; number < members.size(); number++) {
                int own = all.get(members.get(number).id());
                for (int at = names.starts()[own]; at < names.starts()[own + 1]; at++) {
                    ids[size++] = names.ids()[at];
                }
                starts[number + 1] = size;
            }
            return new NameIds(starts, Arrays.copyOf(ids, size));
        }
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

    /**
     * The members of one of the classes.
     *
     * @param namespace where local names that people write are looked for
     */
    Members members(Node type, String namespace) {
        LongIndex ids = new LongIndex();
        List<Member> members = classes.get(type);
        members.forEach(member -> ids.add(member.id()));
        List<String> iris = members.stream().map(Member::iri).toList();
        return new Members(ids, new Concepts(iris, namespace, preferred.of(members), alternative.of(members), later));
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
