package org.rungwork.page.concept;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rungwork.career.Edition;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.page.Addresses;
import org.rungwork.request.Address;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Phrases that ask for a route or a gap, in the reader's language; which ones, the messages say. */
@Component
final class Phrases {

    private static final List<String> PAGES = List.of("/routes", "/gap");

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** The address of what a phrase asks for; empty for anything else, and where it names roles that nobody knows. */
    Optional<String> address(String text, Edition edition, Locale locale) {
        for (String page : PAGES) {
            Pattern phrase = Pattern.compile(
                    messages.getMessage("phrase." + page.substring(1), null, locale),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Matcher parts = phrase.matcher(text);
            if (parts.matches()) {
                Optional<String> from = role(edition, parts.group(1));
                Optional<String> to = role(edition, parts.group(2));
                if (from.isPresent() && to.isPresent()) {
                    return Optional.of(
                            Address.between(page, from.get(), to.get()).toString());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> role(Edition edition, String name) {
        try {
            int role = edition.names().role("role", name.strip());
            return Optional.of(Addresses.name(edition.projection().roles().get(role)));
        } catch (UnresolvedNamesException unknown) {
            return Optional.empty();
        }
    }
}
