package org.rungwork.career;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Profile.HeldSkill;
import org.rungwork.career.Profile.RolePractice;
import org.rungwork.vocabulary.Svc;

/**
 * A profile in Turtle: one node with svc:holds, each a skill or a node with svc:skill and svc:level; svc:education,
 * svc:fieldOfStudy, svc:years, svc:practice (nodes with svc:role and svc:years), svc:credential.
 */
public final class TurtleProfile {

    private static final String BASE = "https://w3id.org/rungwork/id/";
    private static final int DEEPEST = 20;

    private final Graph graph;

    private TurtleProfile(Graph graph) {
        this.graph = graph;
    }

    /**
     * @throws MalformedProfileException if the text is no Turtle
     * @throws IllegalArgumentException if it does not describe one person
     */
    public static Profile read(String turtle) {
        try {
            requireShallow(turtle);
            Graph graph = RDFParser.fromString(turtle, Lang.TURTLE)
                    // relative IRIs name what is ours, never a place on this machine
                    .base(BASE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
            return new TurtleProfile(graph).profile();
        } catch (RiotException malformed) {
            throw new MalformedProfileException("The profile is no Turtle: " + malformed.getMessage(), malformed);
        }
    }

    /** The parser calls itself for whatever stands in brackets, so deep nesting would end its thread. */
    private static void requireShallow(String turtle) {
        Tokenizer tokens = TokenizerText.create()
                .fromString(turtle)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .build();
        int depth = 0;
        while (tokens.hasNext() && depth <= DEEPEST) {
            depth += switch (tokens.next().getType()) {
                case LBRACKET, LPAREN, LBRACE, LT2, L_TRIPLE, L_ANN -> 1;
                case RBRACKET, RPAREN, RBRACE, GT2, R_TRIPLE, R_ANN -> -1;
                default -> 0;
            };
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The profile has more than " + DEEPEST + " brackets within each other");
        }
    }

    private Profile profile() {
        List<Node> people = graph.stream(Node.ANY, Svc.holds, Node.ANY)
                .map(triple -> triple.getSubject())
                .distinct()
                .toList();
        if (people.size() != 1) {
            throw new IllegalArgumentException("The profile must describe one person with <" + Svc.holds.getURI()
                    + ">; it describes " + people.size());
        }
        Node person = people.getFirst();
        List<HeldSkill> skills = new ArrayList<>();
        for (Node held : objects(person, Svc.holds)) {
            Node skill = object(held, Svc.skill);
            Node level = object(held, Svc.level);
            skills.add(new HeldSkill(name(skill == null ? held : skill), level == null ? null : name(level)));
        }
        List<RolePractice> practice = objects(person, Svc.practice).stream()
                .map(spent -> new RolePractice(name(require(spent, Svc.role)), number(require(spent, Svc.years))))
                .toList();
        Node education = object(person, Svc.education);
        Node years = object(person, Svc.years);
        List<String> credentials = names(person, Svc.credential);
        return new Profile(
                skills,
                education == null ? null : name(education),
                names(person, Svc.fieldOfStudy),
                years == null ? null : Double.valueOf(number(years)),
                practice,
                credentials.isEmpty() ? null : credentials);
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject())
                .toList();
    }

    private @Nullable Node object(Node subject, Node property) {
        if (subject.isLiteral()) {
            return null;
        }
        return objects(subject, property).stream().findFirst().orElse(null);
    }

    private Node require(Node subject, Node property) {
        Node object = object(subject, property);
        if (object == null) {
            throw new IllegalArgumentException("In the profile a node lacks <" + property.getURI() + ">");
        }
        return object;
    }

    private List<String> names(Node subject, Node property) {
        return objects(subject, property).stream().map(TurtleProfile::name).toList();
    }

    private static String name(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static double number(Node node) {
        try {
            return Double.parseDouble(name(node));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("In the profile '" + name(node) + "' is no number of years", notANumber);
        }
    }
}
