package org.rungwork.web;

import java.util.List;
import java.util.stream.Collectors;
import org.rungwork.linking.Term;
import org.rungwork.reconciliation.Value;
import org.springframework.web.util.HtmlUtils;

/** A small page about a concept, for a frame in somebody else's page: no script, nothing that is loaded. */
final class PreviewPage {

    /** Pixels. */
    static final int WIDTH = 400;

    /** Pixels. */
    static final int HEIGHT = 200;

    private static final int SHOWN = 8;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            body { margin: 0.6em; font: 13px/1.4 sans-serif; color: #222; background: #fff; overflow-wrap: anywhere }
            h1 { margin: 0; font-size: 1.2em }
            p { margin: 0.3em 0 }
            .less { color: #666; font-size: 0.9em }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            <p class="less">%s</p>
            %s</body>
            </html>
            """;

    private final Term term;
    private final String language;
    private final String taxonomy;
    private final List<String> types;

    /**
     * @param language language tag of the texts
     * @param taxonomy title of what the concept belongs to
     * @param types names of its classes
     */
    PreviewPage(Term term, String language, String taxonomy, List<String> types) {
        this.term = term;
        this.language = language;
        this.taxonomy = taxonomy;
        this.types = types;
    }

    String html(List<Value> codes, List<Value> broader) {
        StringBuilder rest = new StringBuilder();
        paragraph(rest, "", term.description(), "");
        paragraph(rest, "Also: ", String.join(" · ", first(term.names())), "less");
        paragraph(rest, "Broader: ", texts(broader), "less");
        paragraph(rest, "Code: ", texts(codes), "less");
        paragraph(rest, "", term.iri(), "less");
        return PAGE.formatted(
                escaped(language),
                escaped(term.label()),
                escaped(term.label()),
                escaped(taxonomy + (types.isEmpty() ? "" : " · " + String.join(", ", types))),
                rest);
    }

    private static List<String> first(List<String> names) {
        return names.stream().limit(SHOWN).toList();
    }

    private static String texts(List<Value> values) {
        return values.stream().limit(SHOWN).map(Value::text).collect(Collectors.joining(" · "));
    }

    private static void paragraph(StringBuilder page, String before, String text, String style) {
        if (!text.isEmpty()) {
            page.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
                    .append(before)
                    .append(escaped(text))
                    .append("</p>\n");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
