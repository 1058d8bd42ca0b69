package org.rungwork.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes names apart: into word stems, as Lucene's analyzer of the language has them, and into groups of letters. */
final class Analysis {

    private static final int GRAM = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("et", EstonianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new));

    private final Analyzer analyzer;
    private final Genders genders;

    /** @param language language tag; of a language without an analyzer of its own, words are taken as they are */
    Analysis(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        this.analyzer = ANALYZERS.getOrDefault(primary, StandardAnalyzer::new).get();
        this.genders = Genders.of(primary);
    }

    /** The stems of the words in their order, without words that say nothing. */
    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", genders.neutral(text))) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(token.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", impossible);
        }
        return stems;
    }

    /** The groups of three letters within each word, its borders included. */
    List<String> grams(String text) {
        List<String> grams = new ArrayList<>();
        for (String word : fold(text).split(" ")) {
            String bordered = " " + word + " ";
            for (int start = 0; start + GRAM <= bordered.length(); start++) {
                grams.add(bordered.substring(start, start + GRAM));
            }
        }
        return grams;
    }

    /** The initials of a name of three to six words, such as nlp; "" for other names. */
    static String initials(String text) {
        String[] words = fold(text).split(" ");
        if (words.length < GRAM || words.length > 2 * GRAM) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.append(word, 0, word.isEmpty() ? 0 : 1);
        }
        return initials.toString();
    }

    /** The name in small letters, without accents, words parted by one blank; {@code C++} and {@code C#} stay themselves. */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
