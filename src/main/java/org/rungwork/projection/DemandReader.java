package org.rungwork.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rungwork.projection.ConceptReader.Members;
import org.rungwork.projection.Condition.Common;
import org.rungwork.vocabulary.Rw;

/** Reads what roles ask for: skills as rows, everything else as conditions. */
final class DemandReader {

    private final Columns columns;
    private final Members roles;
    private final Members skills;
    private final LongIndex nodes = new LongIndex();
    private final Pairs asked = new Pairs();

    DemandReader(Columns columns, Members roles, Members skills) {
        this.columns = columns;
        this.roles = roles;
        this.skills = skills;
        columns.scan(Rw.hasRequirement, (role, node) -> {
            int number = roles.ids().get(role);
            if (number != LongIndex.ABSENT) {
                asked.add(number, nodes.add(node));
            }
        });
        asked.distinct();
    }

    /** The rows, those of one role by skill. */
    Requirements requirements(Members levels, Members importances, Members seniorities) {
        Columns.Column skillOf = columns.read(Rw.requiresSkill);
        Pairs[] bySkill = new Pairs[roles.ids().size()];
        int size = 0;
        for (int i = 0; i < asked.size(); i++) {
            int skill = skills.ids().get(skillOf.object(nodes.id(asked.right(i))));
            if (skill != LongIndex.ABSENT) {
                int role = asked.left(i);
                bySkill[role] = bySkill[role] == null ? new Pairs() : bySkill[role];
                bySkill[role].add(skill, asked.right(i));
                size++;
            }
        }
        int[] starts = new int[roles.ids().size() + 1];
        int[] roleOf = new int[size];
        int[] skill = new int[size];
        byte[] level = new byte[size];
        byte[] importance = new byte[size];
        byte[] seniority = new byte[size];
        long[] statements = new long[size];
        Pairs skillRows = new Pairs();
        int row = 0;
        for (int role = 0; role < bySkill.length; role++) {
            Pairs own = bySkill[role] == null ? new Pairs() : bySkill[role].distinct();
            for (int i = 0; i < own.size(); i++, row++) {
                long node = nodes.id(own.right(i));
                roleOf[row] = role;
                skill[row] = own.left(i);
                level[row] = (byte) member(levels, Rw.level, node);
                importance[row] = (byte) member(importances, Rw.importance, node);
                seniority[row] = (byte) member(seniorities, Rw.seniority, node);
                statements[row] = node;
                skillRows.add(own.left(i), row);
            }
            starts[role + 1] = row;
        }
        Pairs illustrations = illustrations(statements);
        return new Requirements(
                starts,
                roleOf,
                skill,
                level,
                importance,
                seniority,
                statements,
                Links.of(size, illustrations),
                Links.of(skills.ids().size(), illustrations.reversed().distinct()),
                Links.of(skills.ids().size(), skillRows.distinct()));
    }

    private int member(Members members, Node property, long node) {
        return members.ids().get(columns.read(property).object(node));
    }

    private Pairs illustrations(long[] statements) {
        LongIndex rowOf = new LongIndex();
        // a node that two roles share has two rows
        Pairs rowsOfNode = new Pairs();
        for (int row = 0; row < statements.length; row++) {
            rowsOfNode.add(rowOf.add(statements[row]), row);
        }
        Links rows = Links.of(rowOf.size(), rowsOfNode.distinct());
        Pairs pairs = new Pairs();
        columns.scan(Rw.illustratedBy, (node, object) -> {
            int number = rowOf.get(node);
            int example = skills.ids().get(object);
            if (number != LongIndex.ABSENT && example != LongIndex.ABSENT) {
                for (int at = rows.start(number); at < rows.end(number); at++) {
                    pairs.add(rows.target(at), example);
                }
            }
        });
        return pairs.distinct();
    }

    /** What is asked for beside skills, by role; in the order of the IRIs of the stating nodes. */
    Map<Integer, List<Condition>> conditions(
            Members awards, Members importances, Members seniorities, Members fields, Members credentials) {
        Many fieldsOf = new Many(Rw.fieldOfStudy, fields);
        Many credentialsOf = new Many(Rw.credential, credentials);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            long node = nodes.id(asked.right(i));
            Common common = new Common(
                    asked.left(i),
                    member(importances, Rw.importance, node),
                    member(seniorities, Rw.seniority, node),
                    node);
            Condition condition = condition(common, node, awards, fieldsOf, credentialsOf);
            if (condition != null) {
                found.add(new Found(columns.text(node), condition));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::iri))
                .map(Found::condition)
                .collect(Collectors.groupingBy(condition -> condition.common().role()));
    }

    private record Found(String iri, Condition condition) {}

    private @Nullable Condition condition(Common common, long node, Members awards, Many fields, Many credentials) {
        if (columns.read(Rw.educationLevel).has(node) || fields.has(node)) {
            return new Condition.Education(
                    common,
                    member(awards, Rw.educationLevel, node),
                    fields.of(node),
                    columns.isTrue(Rw.relatedFieldAccepted, node),
                    columns.isTrue(Rw.substitutableByExperience, node));
        }
        if (credentials.has(node)) {
            return new Condition.Credentials(common, credentials.of(node));
        }
        if (columns.read(Rw.requiresSkill).has(node)) {
            return null;
        }
        return new Condition.Experience(
                common,
                columns.number(Rw.lower, node),
                member(roles, Rw.experienceAs, node),
                columns.text(Rw.experienceIn, node));
    }

    /** A property with several objects a subject. */
    private final class Many {

        private final Members members;
        private final LongIndex subjects = new LongIndex();
        private final Links objects;

        Many(Node property, Members members) {
            this.members = members;
            Pairs pairs = new Pairs();
            columns.scan(property, (subject, object) -> {
                int number = members.ids().get(object);
                if (number != LongIndex.ABSENT) {
                    pairs.add(subjects.add(subject), number);
                }
            });
            this.objects = Links.of(subjects.size(), pairs.distinct());
        }

        boolean has(long subject) {
            return subjects.get(subject) != LongIndex.ABSENT;
        }

        List<Integer> of(long subject) {
            List<Integer> found = new ArrayList<>();
            int number = subjects.get(subject);
            if (number != LongIndex.ABSENT) {
                for (int at = objects.start(number); at < objects.end(number); at++) {
                    found.add(objects.target(at));
                }
            }
            return found;
        }
    }
}
