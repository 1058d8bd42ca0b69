package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.projection.ConceptReader.Members;
import org.rungwork.store.TermIds;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** Reads a projection from the numbers of the storage: a scan for each property, no query. */
final class ProjectionReader {

    private static final String NAMESPACE = Identifiers.NAMESPACE;

    private final TermIds terms;
    private final Function<Function<TermIds, Object>, Object> later;
    private final ConceptReader concepts;
    private final Members roles;
    private final Members skills;
    private final Members fields;
    private final Members credentials;
    private final Members levels;
    private final Members importances;
    private final Members seniorities;
    private final Members awards;
    private final Members statuses;
    private final Members kinds;

    /** @param later runs work on the terms when the reading is over */
    ProjectionReader(TermIds terms, Function<Function<TermIds, Object>, Object> later) {
        this.terms = terms.without(replaced(terms));
        this.later = later;
        this.concepts = new ConceptReader(
                this.terms,
                later,
                Rw.Role,
                Rw.Skill,
                Rw.FieldOfStudy,
                Rw.Credential,
                Rw.ProficiencyLevel,
                Rw.Importance,
                Rw.SeniorityLevel,
                Rw.EducationLevel,
                Rw.StatementStatus,
                Rw.ProgressionKind,
                Rw.CreditRule);
        this.roles = concepts.members(Rw.Role, NAMESPACE + "role/");
        this.skills = concepts.members(Rw.Skill, NAMESPACE + "skill/");
        this.fields = concepts.members(Rw.FieldOfStudy, NAMESPACE + "field/");
        this.credentials = concepts.members(Rw.Credential, NAMESPACE + "credential/");
        this.levels = concepts.members(Rw.ProficiencyLevel, Rw.NAMESPACE);
        this.importances = concepts.members(Rw.Importance, Rw.NAMESPACE);
        this.seniorities = concepts.members(Rw.SeniorityLevel, Rw.NAMESPACE);
        this.awards = concepts.members(Rw.EducationLevel, Rw.NAMESPACE);
        this.statuses = concepts.members(Rw.StatementStatus, Rw.NAMESPACE);
        this.kinds = concepts.members(Rw.ProgressionKind, Rw.NAMESPACE);
    }

    /** The graphs of older versions of taxonomies. */
    private static List<Node> replaced(TermIds terms) {
        List<Node> replaced = new ArrayList<>();
        terms.scan(DCTerms.isReplacedBy.asNode(), (graph, newer) -> {
            Node node = terms.term(graph);
            if (Graphs.isDelivered(node)) {
                replaced.add(node);
            }
        });
        return replaced;
    }

    Projection read() {
        Columns columns = new Columns(terms);
        Pairs specialisations = concepts.relation(Rw.specialisationOf, roles, roles);
        DemandReader demands = new DemandReader(columns, roles, skills);
        PayReader pay = new PayReader(columns, roles);
        return new Projection(
                version(columns),
                roles.concepts(),
                readSkills(),
                scales(columns),
                demands.requirements(levels, importances, seniorities),
                demands.conditions(awards, importances, seniorities, fields, credentials),
                nearFields(),
                credentials.concepts(),
                moves(columns),
                Links.of(roles.ids().size(), specialisations.distinct()),
                pay.figures(),
                pay.premiums(skills),
                grounds(columns));
    }

    private static long version(Columns columns) {
        long version = columns.object(Rw.publishedVersion, Identifiers.CATALOGUE);
        return version == 0 ? 0 : (long) columns.decode(version);
    }

    private Skills readSkills() {
        int size = skills.ids().size();
        Pairs broader = concepts.relation(SKOS.broader.asNode(), skills, skills);
        addReversed(concepts.relation(SKOS.narrower.asNode(), skills, skills), broader);
        Pairs related = concepts.relation(SKOS.related.asNode(), skills, skills);
        addReversed(concepts.relation(SKOS.related.asNode(), skills, skills), related);
        return new Skills(
                skills.concepts(),
                Links.of(size, broader.distinct()),
                Links.of(size, broader.reversed().distinct()),
                Links.of(size, related.distinct()),
                Links.of(
                        size,
                        concepts.relation(SKOS.exactMatch.asNode(), skills, skills)
                                .closed()));
    }

    private static void addReversed(Pairs pairs, Pairs into) {
        for (int i = 0; i < pairs.size(); i++) {
            into.add(pairs.right(i), pairs.left(i));
        }
    }

    private NearFields nearFields() {
        Set<String> near = new HashSet<>();
        for (Node property : List.of(SKOS.broader.asNode(), SKOS.narrower.asNode(), SKOS.related.asNode())) {
            Pairs pairs = concepts.relation(property, fields, fields);
            for (int i = 0; i < pairs.size(); i++) {
                String one = fields.concepts().get(pairs.left(i)).iri();
                String other = fields.concepts().get(pairs.right(i)).iri();
                near.add(one + " " + other);
                near.add(other + " " + one);
            }
        }
        return new NearFields(fields.concepts(), near);
    }

    private Scales scales(Columns columns) {
        Members rules = concepts.members(Rw.CreditRule, Rw.NAMESPACE);
        Scale ranked = ConceptReader.scale(levels, columns, Rw.rank);
        int assumed = levels.ids().get(columns.object(Rw.assumedLevel, Identifiers.PROFICIENCY));
        return new Scales(
                ranked,
                assumed < 0 ? 0 : (int) ranked.value(assumed),
                ConceptReader.scale(importances, columns, Rw.weight),
                ConceptReader.scale(seniorities, columns, Rw.rank),
                ConceptReader.scale(awards, columns, Rw.rank),
                ConceptReader.scale(statuses, columns, Rw.rank),
                ConceptReader.scale(kinds, columns, Rw.rank),
                ConceptReader.scale(rules, columns, Rw.coefficient));
    }

    private Moves moves(Columns columns) {
        Columns.Column from = columns.read(Rw.from);
        Columns.Column to = columns.read(Rw.to);
        Columns.Column kind = columns.read(Rw.progressionKind);
        Columns.Column status = columns.read(Rw.status);
        List<Long> nodes = new ArrayList<>();
        columns.members(Rw.Progression, move -> {
            if (roles.ids().get(from.object(move)) >= 0 && roles.ids().get(to.object(move)) >= 0) {
                nodes.add(move);
            }
        });
        // most moves are alone between their roles: few of their own IRIs need be looked up
        nodes.sort(Comparator.<Long>comparingInt(move -> roles.ids().get(from.object(move)))
                .thenComparing(move -> roles.ids().get(to.object(move)))
                .thenComparing(move -> columns.text(move)));
        int size = nodes.size();
        int[] left = new int[size];
        int[] taken = new int[size];
        byte[] kindOf = new byte[size];
        byte[] statusOf = new byte[size];
        double[] fewest = new double[size];
        double[] most = new double[size];
        double[] confidences = new double[size];
        long[] statements = new long[size];
        for (int i = 0; i < size; i++) {
            long move = nodes.get(i);
            left[i] = roles.ids().get(from.object(move));
            taken[i] = roles.ids().get(to.object(move));
            kindOf[i] = (byte) kinds.ids().get(kind.object(move));
            statusOf[i] = (byte) statuses.ids().get(status.object(move));
            fewest[i] = columns.number(Rw.yearsLower, move);
            most[i] = columns.number(Rw.yearsUpper, move);
            confidences[i] = columns.number(Rw.confidence, move);
            statements[i] = move;
        }
        return new Moves(left, taken, kindOf, statusOf, fewest, most, confidences, statements);
    }

    private Grounds grounds(Columns columns) {
        LongIndex nodes = new LongIndex();
        Pairs pairs = new Pairs();
        terms.scan(Prov.wasDerivedFrom, (subject, object) -> pairs.add(nodes.add(subject), nodes.add(object)));
        return new Grounds(
                later,
                nodes,
                Links.of(nodes.size(), pairs.distinct()),
                columns.read(Rw.document),
                columns.read(Rw.line),
                columns.read(Rw.quote),
                columns.read(Rw.status));
    }
}
