package org.rungwork.intake.sssom;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rungwork.vocabulary.Sssom;

/** What the values of a slot are. */
public enum ValueType {
    /** An entity; CURIE where a format has CURIEs, IRI in the model and in RDF. */
    REFERENCE,
    /** An address that is never shortened. */
    URI,
    TEXT,
    DATE,
    /** A number from 0 to 1. */
    SHARE(0, 1),
    /** A number from -1 to 1. */
    AGREEMENT(-1, 1),
    VERSION(words("1.0", Sssom.NAMESPACE + "version1.0", "1.1", Sssom.NAMESPACE + "version1.1")),
    ENTITY_TYPE(entityTypes()),
    MODIFIER(words("Not", Sssom.NAMESPACE + "NegatedPredicate")),
    CARDINALITY(words("1:1", "", "1:n", "", "n:1", "", "n:n", "", "1:0", "", "0:1", "", "0:0", ""));

    /** Type of a subject or object that has a label and needs no IRI. */
    static final String LITERAL = "rdfs literal";

    static final String COMPOSITE = "composed entity expression";

    private static final int LONGEST = 1 << 16;
    private static final int MOST_DIGITS = 50;
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private final Map<String, String> words;
    private final int least;
    private final int most;

    ValueType() {
        this(Map.of(), 0, 0);
    }

    ValueType(int least, int most) {
        this(Map.of(), least, most);
    }

    ValueType(Map<String, String> words) {
        this(words, 0, 0);
    }

    ValueType(Map<String, String> words, int least, int most) {
        this.words = words;
        this.least = least;
        this.most = most;
    }

    private static Map<String, String> entityTypes() {
        return words(
                "owl class",
                OWL2.Class.getURI(),
                "owl object property",
                OWL2.ObjectProperty.getURI(),
                "owl data property",
                OWL2.getURI() + "DataProperty",
                "owl annotation property",
                OWL2.AnnotationProperty.getURI(),
                "owl named individual",
                OWL2.NamedIndividual.getURI(),
                "skos concept",
                SKOS.Concept.getURI(),
                "rdfs resource",
                RDFS.Resource.getURI(),
                "rdfs class",
                RDFS.Class.getURI(),
                LITERAL,
                RDFS.Literal.getURI(),
                "rdfs datatype",
                RDFS.Datatype.getURI(),
                "rdf property",
                RDF.Property.getURI(),
                COMPOSITE,
                Sssom.NAMESPACE + "ComposedEntityExpression");
    }

    private static Map<String, String> words(String... wordsAndMeanings) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int word = 0; word < wordsAndMeanings.length; word += 2) {
            words.put(wordsAndMeanings[word], wordsAndMeanings[word + 1]);
        }
        return Collections.unmodifiableMap(words);
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return least < most;
    }

    /** Whether a text is an absolute IRI that RDF can hold. */
    static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }

    /**
     * The value in its one form: numbers without idle zeros, everything else as it is.
     *
     * @throws SlotRefused if the value is none of this type
     */
    String check(String slot, String value) {
        if (value.length() > LONGEST) {
            throw new SlotRefused(
                    slot,
                    "has " + value.length() + " characters, of which " + LONGEST + " are allowed",
                    "shorten it, or check where the value ends");
        }
        return switch (this) {
            // version 1.0 allowed any text as an address, and files have it
            case TEXT, URI -> value;
            case REFERENCE -> reference(slot, value);
            case DATE -> date(slot, value);
            case SHARE, AGREEMENT -> number(slot, value);
            case VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY -> word(slot, value);
        };
    }

    private static String reference(String slot, String value) {
        if (!isIri(value)) {
            throw new SlotRefused(slot, SlotRefused.shown(value) + " is no IRI", "write an absolute IRI, or a CURIE");
        }
        return value;
    }

    private static String date(String slot, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException noDay) {
            throw new SlotRefused(slot, SlotRefused.shown(value) + " is no day", "write it as 2026-01-31");
        }
    }

    private String number(String slot, String value) {
        String fix = "write a number from " + least + " to " + most;
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException noNumber) {
            throw new SlotRefused(slot, SlotRefused.shown(value) + " is no number", fix);
        }
        // the exponent too: written out without it, a short number may have a billion digits
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new SlotRefused(
                    slot, SlotRefused.shown(value) + " has more than " + MOST_DIGITS + " digits", "round it");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new SlotRefused(slot, SlotRefused.shown(value) + " is not between " + least + " and " + most, fix);
        }
        return plain(number);
    }

    /** A number without idle zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String word(String slot, String value) {
        if (!words.containsKey(value)) {
            throw new SlotRefused(
                    slot,
                    SlotRefused.shown(value) + " is not known",
                    "write one of: " + String.join(", ", words.keySet()));
        }
        return value;
    }

    /** The IRI that stands for a word in RDF. */
    Optional<String> meaning(String word) {
        return Optional.ofNullable(words.get(word)).filter(meaning -> !meaning.isEmpty());
    }

    /** The word that an IRI stands for. */
    Optional<String> wordOf(String meaning) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
