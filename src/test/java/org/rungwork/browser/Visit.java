package org.rungwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rungwork.TestServer.Running;

/**
 * One reader's visit: a window of its own, in which nothing may be fetched from another machine and no script may fail.
 * Closing it proves both.
 */
final class Visit implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int HEIGHT = 900;

    private final Running server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean failuresExpected;

    Visit(Browser browser, Running server, Browsing.Look look) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), HEIGHT)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.scripts())
                .setLocale("en-GB"));
        this.page = context.newPage();
        page.route("**/*", route -> {
            URI address = URI.create(route.request().url());
            if ("127.0.0.1".equals(address.getHost()) || !address.getScheme().startsWith("http")) {
                route.resume();
            } else {
                complaints.add("a request to " + address);
                route.abort();
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("the console says: " + message.text());
            }
        });
        page.onPageError(failure -> complaints.add("a script failed: " + failure));
    }

    /** For pages that are answered with an error, which the console tells of. */
    Visit expectingFailures() {
        failuresExpected = true;
        return this;
    }

    Response open(String path) {
        return page.navigate(server.address() + path);
    }

    Page page() {
        return page;
    }

    /** The path and the parameters of where it is now. */
    String place() {
        return page.url().substring(server.address().length());
    }

    /** What WCAG 2.2 AA finds wrong: rule, and the first elements. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(Visit::told)
                        .toList();
    }

    /** The same page in dark colours: what can hardly be read. */
    List<String> contrastsInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return new AxeBuilder(page)
                .withRules(List.of("color-contrast")).analyze().getViolations().stream()
                        .map(Visit::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " (" + node.getFailureSummary() + ")")
                        .toList();
    }

    /** How far the page sticks out of the window to the right. */
    int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** A picture of the whole page in target/screenshots. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        if (!failuresExpected) {
            assertThat(complaints).isEmpty();
        }
    }
}
