package org.rungwork.page;

/**
 * The Content-Security-Policy of pages: they take scripts, styles, fonts and data from this server alone, and stand in no
 * frame of another.
 */
public final class PagePolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String DIRECTIVES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'%1$s",
            "style-src 'self'%1$s",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private PagePolicy() {}

    public static String usual() {
        return DIRECTIVES.formatted("");
    }

    /** Also lets scripts and styles inside the page be, if they bear the nonce. */
    public static String withNonce(String nonce) {
        return DIRECTIVES.formatted(" 'nonce-" + nonce + "'");
    }
}
