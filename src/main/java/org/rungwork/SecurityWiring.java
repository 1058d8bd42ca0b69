package org.rungwork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.rungwork.AccessSettings.Reading;
import org.rungwork.access.Budgets;
import org.rungwork.access.http.Bearers;
import org.rungwork.access.http.BudgetFilter;
import org.rungwork.access.http.Doorkeeper;
import org.rungwork.access.http.Protection;
import org.rungwork.access.http.ProviderLine;
import org.rungwork.access.http.Tokens;
import org.rungwork.page.PagePolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestOperations;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/** Who is let through, what pages of other origins may do, and how much a client may use. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityWiring {

    /** After Spring Security (-100), which knows the client, and before whatever works for it. */
    private static final int BEFORE_WORK = -50;

    @Bean
    Tokens tokens(RungworkSettings settings) {
        return settings.access().tokens(settings.token());
    }

    @Bean
    Bearers bearers(RungworkSettings settings, Tokens tokens, ObjectProvider<JwtDecoder> provider) {
        return new Bearers(tokens, provider.getIfAvailable(), settings.access().claims(), InstantSource.system());
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer providerLine() {
        RestOperations line = new ProviderLine(InstantSource.system()).open();
        return decoder -> decoder.restOperations(line);
    }

    @Bean
    Doorkeeper doorkeeper(RungworkSettings settings, Tokens tokens, Bearers bearers) {
        boolean open = settings.access().reading() == Reading.OPEN;
        if (!open && bearers.isEmpty()) {
            throw new IllegalArgumentException(
                    "rungwork.access.reading is closed, and nobody could read: set rungwork.access.tokens with it");
        }
        return new Doorkeeper(tokens, bearers, new Protection(open));
    }

    /**
     * Reconciliation is asked for by pages of any origin, and its previews are shown inside them. Nothing there can be
     * changed.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain reconciliationFilterChain(HttpSecurity http, Doorkeeper doorkeeper) throws Exception {
        CorsConfiguration anybody = anybody();
        return doorkeeper
                .guard(http.securityMatcher("/reconcile", "/reconcile/**"))
                .cors(cors -> cors.configurationSource(request -> anybody))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .build();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Doorkeeper doorkeeper) throws Exception {
        return doorkeeper
                .guard(http)
                .cors(cors -> cors.configurationSource(readers()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.usual()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    FilterRegistrationBean<BudgetFilter> budgetFilter(RungworkSettings settings) {
        FilterRegistrationBean<BudgetFilter> registration = new FilterRegistrationBean<>(
                new BudgetFilter(new Budgets(settings.limits().share(), InstantSource.system())));
        registration.setOrder(BEFORE_WORK);
        return registration;
    }

    private static CorsConfiguration anybody() {
        CorsConfiguration anybody = new CorsConfiguration();
        anybody.addAllowedOrigin(CorsConfiguration.ALL);
        anybody.addAllowedHeader(CorsConfiguration.ALL);
        anybody.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        anybody.setMaxAge(Duration.ofHours(1));
        return anybody;
    }

    /**
     * Pages of any origin may read what anybody may read; a POST to the SPARQL endpoint reads as well. For everything else
     * there are no headers that would let them.
     */
    private static CorsConfigurationSource readers() {
        CorsConfiguration anybody = anybody();
        anybody.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "Rungwork-Version", RequestId.HEADER));
        return request -> {
            String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
            String method = CorsUtils.isPreFlightRequest(request) && asked != null ? asked : request.getMethod();
            boolean isRead = method.equals("GET") || method.equals("HEAD");
            boolean isQuery = method.equals("POST") && request.getRequestURI().equals("/sparql");
            return isRead || isQuery ? anybody : null;
        };
    }
}
