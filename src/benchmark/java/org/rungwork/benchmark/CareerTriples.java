package org.rungwork.benchmark;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.benchmark.SyntheticCareers.Importance;
import org.rungwork.benchmark.SyntheticCareers.Move;
import org.rungwork.benchmark.SyntheticCareers.Need;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Prov;
import org.rungwork.vocabulary.Rw;

/** Tells careers in the terms of the ontology, in the shape that seeds have. */
final class CareerTriples {

    /** How many essential skills a role has: with it a plain SPARQL engine need not count them for each answer. */
    static final String ESSENTIAL_SKILLS = "https://example.org/essentialSkills";

    /** Numbers of one width, so that IRIs sort like numbers. */
    private static final int FIRST = 1_000_000;

    private static final Node DOCUMENT = NodeFactory.createURI(Identifiers.NAMESPACE + "document/synthetic");
    private static final Node[] LEVELS = {
        Rw.ProficiencyLevel, local("Awareness"), local("Working"), local("Proficient"), local("Expert")
    };

    private final SyntheticCareers careers;
    private final Consumer<Triple> sink;

    private CareerTriples(SyntheticCareers careers, Consumer<Triple> sink) {
        this.careers = careers;
        this.sink = sink;
    }

    static void write(SyntheticCareers careers, Consumer<Triple> sink) {
        CareerTriples triples = new CareerTriples(careers, sink);
        triples.skills();
        triples.roles();
        triples.needs();
        triples.moves();
    }

    static String roleName(int role) {
        return name("r", role);
    }

    static String skillName(int skill) {
        return name("s", skill);
    }

    private static String name(String kind, int number) {
        return kind + (FIRST + number);
    }

    private void skills() {
        for (int skill = 0; skill < careers.size().skills; skill++) {
            Node node = skill(skill);
            add(node, RDF.type.asNode(), Rw.Skill);
            add(node, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("skill " + skill, "en"));
            if (SyntheticCareers.broader(skill) >= 0) {
                add(node, SKOS.broader.asNode(), skill(SyntheticCareers.broader(skill)));
            }
            if (careers.related(skill) >= 0) {
                add(node, SKOS.related.asNode(), skill(careers.related(skill)));
            }
        }
    }

    private void roles() {
        int[] essential = new int[careers.size().roles];
        for (Need need : careers.needs()) {
            essential[need.role()] += need.importance() == Importance.Essential ? 1 : 0;
        }
        for (int role = 0; role < essential.length; role++) {
            add(role(role), RDF.type.asNode(), Rw.Role);
            add(role(role), SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("role " + role, "en"));
            add(role(role), NodeFactory.createURI(ESSENTIAL_SKILLS), integer(essential[role]));
            Node passage = thing("evidence", roleName(role));
            add(passage, RDF.type.asNode(), Rw.Evidence);
            add(passage, Rw.document, DOCUMENT);
            add(passage, Rw.line, integer(role + 1));
            add(passage, Rw.quote, NodeFactory.createLiteralString("what role " + role + " needs"));
        }
    }

    private void needs() {
        for (int number = 0; number < careers.needs().size(); number++) {
            Need need = careers.needs().get(number);
            Node node = thing("requirement", name("q", number));
            add(role(need.role()), Rw.hasRequirement, node);
            add(node, RDF.type.asNode(), Rw.SkillRequirement);
            add(node, Rw.requiresSkill, skill(need.skill()));
            add(node, Rw.importance, local(need.importance().name()));
            if (need.rank() != SyntheticCareers.NOT_STATED) {
                add(node, Rw.level, LEVELS[need.rank()]);
            }
            stated(node, need.role());
        }
    }

    private void moves() {
        for (int number = 0; number < careers.moves().size(); number++) {
            Move move = careers.moves().get(number);
            Node node = thing("progression", name("p", number));
            add(role(move.from()), Rw.progressesTo, role(move.to()));
            add(node, RDF.type.asNode(), Rw.Progression);
            add(node, Rw.from, role(move.from()));
            add(node, Rw.to, role(move.to()));
            add(node, Rw.progressionKind, local("Promotion"));
            if (!move.isUnknown()) {
                add(node, Rw.yearsLower, years(move.lower()));
                add(node, Rw.yearsUpper, years(move.upper()));
            }
            stated(node, move.from());
        }
    }

    private void stated(Node node, int role) {
        add(node, Rw.status, local("Stated"));
        add(node, Prov.wasDerivedFrom, thing("evidence", roleName(role)));
    }

    private void add(Node subject, Node predicate, Node object) {
        sink.accept(Triple.create(subject, predicate, object));
    }

    private static Node role(int role) {
        return thing("role", roleName(role));
    }

    private static Node skill(int skill) {
        return thing("skill", skillName(skill));
    }

    private static Node thing(String kind, String name) {
        return NodeFactory.createURI(Identifiers.NAMESPACE + kind + "/" + name);
    }

    private static Node local(String name) {
        return NodeFactory.createURI(Rw.NAMESPACE + name);
    }

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node years(int tenths) {
        return NodeFactory.createLiteralDT(BigDecimal.valueOf(tenths, 1).toString(), XSDDatatype.XSDdecimal);
    }
}
