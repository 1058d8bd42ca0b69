package org.rungwork.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;

/** The words of the pages: each language has all of them, with the same blanks, and templates use none that there is not. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*\\w)[}(]");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");

    private static Properties messages(String file) {
        Properties messages = new Properties();
        try {
            messages.load(new StringReader(ProjectFiles.read(RESOURCES.resolve(file))));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return messages;
    }

    private final Properties english = messages("messages.properties");
    private final Properties german = messages("messages_de.properties");

    @Test
    void germanHasEveryWord() {
        assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void translationsFillTheSameBlanks() {
        for (String key : german.stringPropertyNames()) {
            assertThat(blanks(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(blanks(english.getProperty(key, german.getProperty(key))));
        }
    }

    private static List<String> blanks(String message) {
        return BLANK.matcher(message)
                .results()
                .map(blank -> blank.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** An apostrophe that stands alone would switch the blanks behind it off. */
    @Test
    void messagesWithBlanksCanBeFormatted() {
        Stream.of(english, german)
                .forEach(messages -> messages.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("phrase.")
                                && !blanks(messages.getProperty(key)).isEmpty())
                        .forEach(key -> {
                            String text = messages.getProperty(key);
                            String said = new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2, 3, 4, 5, 6});
                            assertThat(said).as(key).doesNotContain("{");
                        }));
    }

    @Test
    void templatesUseWordsThatThereAre() {
        List<String> missing = ProjectFiles.list("src/main/resources/templates", ".html").stream()
                .flatMap(file -> {
                    Matcher used = USED.matcher(ProjectFiles.read(file));
                    return used.results().map(use -> use.group(1)).filter(key -> !english.containsKey(key));
                })
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
        assertThat(Arrays.asList("skills", "pay")).allMatch(english::containsKey);
    }
}
