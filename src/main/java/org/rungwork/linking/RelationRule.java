package org.rungwork.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.rungwork.model.MatchRelation;

/**
 * Which relation is proposed to a reviewer, who reads the descriptions: that of the most reviewed pairs whose names compare
 * the same way. Words and relations stand in linking/relation.properties.
 */
final class RelationRule {

    private static final String FILE = "/linking/relation.properties";
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern LIST = Pattern.compile("[,/;&]");

    private final Analysis analysis;
    private final Map<Comparison, MatchRelation> relations = new EnumMap<>(Comparison.class);
    private final Set<String> generic;
    private final Set<String> conjunctions;
    private final Set<String> prepositions;
    private final int many;

    /** @param language language tag of the names; where the file has no words of it, none is left out */
    RelationRule(String language) {
        this.analysis = new Analysis(language);
        Properties properties = new Properties();
        try (InputStream in = RelationRule.class.getResourceAsStream(FILE)) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + FILE, failure);
        }
        for (Comparison comparison : Comparison.values()) {
            String relation = properties.getProperty(comparison.name(), "");
            relations.put(
                    comparison,
                    MatchRelation.find(relation)
                            .orElseThrow(() -> new IllegalStateException(
                                    FILE + " has no relation of SKOS for " + comparison + ": '" + relation + "'")));
        }
        this.many = Integer.parseInt(properties.getProperty("many"));
        String suffix = "." + Locale.forLanguageTag(language).getLanguage();
        this.generic = Set.copyOf(new HashSet<>(analysis.stems(properties.getProperty("generic" + suffix, ""))));
        this.conjunctions = words(properties.getProperty("conjunctions" + suffix, ""));
        this.prepositions = words(properties.getProperty("prepositions" + suffix, ""));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** A name taken apart. */
    private record Words(Set<String> all, Set<String> telling, boolean lists) {}

    private Words words(String name, boolean lists) {
        String plain = QUALIFIER.matcher(name).replaceAll("");
        Set<String> telling = new HashSet<>(analysis.stems(plain));
        telling.removeAll(generic);
        Set<String> all = new HashSet<>(analysis.stems(name));
        return new Words(all, telling.isEmpty() ? all : telling, lists);
    }

    /** Whether it is several things: a list after a preposition says of one thing what it is about. */
    private boolean isList(String name) {
        for (String word :
                QUALIFIER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT).split("\\s+")) {
            if (prepositions.contains(word)) {
                return false;
            }
            if (conjunctions.contains(word) || LIST.matcher(word).find()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The relation from what is asked for to the concept.
     *
     * @param asked the name asked for
     * @param name that of the concept's names which fits best
     */
    MatchRelation propose(String asked, Term term, String name) {
        return relations.get(compare(asked, term, name));
    }

    Comparison compare(String asked, Term term, String name) {
        Words mine = words(asked, isList(asked));
        Words theirs = words(name, isList(term.label()));
        if (mine.all().equals(theirs.all())) {
            if (name.equals(term.label())) {
                return Comparison.SAME_LABEL;
            }
            return term.names().size() > many ? Comparison.SAME_AS_ONE_OF_MANY : Comparison.SAME_FURTHER_NAME;
        }
        if (mine.telling().equals(theirs.telling())) {
            return Comparison.SAME_BUT_GENERIC;
        }
        if (mine.lists() != theirs.lists()) {
            return mine.lists() ? Comparison.LISTS_MORE : Comparison.LISTS_LESS;
        }
        return compare(mine.telling(), theirs.telling());
    }

    private static Comparison compare(Set<String> mine, Set<String> theirs) {
        if (mine.containsAll(theirs)) {
            return Comparison.SAYS_MORE;
        }
        if (theirs.containsAll(mine)) {
            return Comparison.SAYS_LESS;
        }
        return mine.stream().anyMatch(theirs::contains) ? Comparison.OVERLAPPING : Comparison.DIFFERENT;
    }
}
