package org.rungwork;

import java.time.Duration;
import java.util.List;
import org.rungwork.page.PagePolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/** Reading is open; writing takes the curators' token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityWiring {

    private static final String[] WRITTEN_BY_CURATORS = {
        "/data",
        "/data/**",
        "/api/imports",
        "/api/imports/**",
        "/api/taxonomies",
        "/api/taxonomies/**",
        "/api/mappings",
        "/api/mappings/**",
        "/api/backups"
    };

    /**
     * Reconciliation is asked for by pages of any origin, and its previews are shown inside them. Nothing there can be
     * changed, and no cookie or token counts.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain reconciliationFilterChain(HttpSecurity http) throws Exception {
        CorsConfiguration anybody = new CorsConfiguration();
        anybody.addAllowedOrigin(CorsConfiguration.ALL);
        anybody.addAllowedHeader(CorsConfiguration.ALL);
        anybody.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        anybody.setMaxAge(Duration.ofHours(1));
        return http.securityMatcher("/reconcile", "/reconcile/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(request -> anybody))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * Pages of any origin may read what anybody may read; a POST to the SPARQL endpoint reads as well. For everything else
     * there are no headers that would let them.
     */
    private static CorsConfigurationSource readers() {
        CorsConfiguration anybody = new CorsConfiguration();
        anybody.addAllowedOrigin(CorsConfiguration.ALL);
        anybody.addAllowedHeader(CorsConfiguration.ALL);
        anybody.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        anybody.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "Rungwork-Version"));
        anybody.setMaxAge(Duration.ofHours(1));
        return request -> {
            String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
            String method = CorsUtils.isPreFlightRequest(request) && asked != null ? asked : request.getMethod();
            boolean isRead = method.equals("GET") || method.equals("HEAD");
            boolean isQuery = method.equals("POST") && request.getRequestURI().equals("/sparql");
            return isRead || isQuery ? anybody : null;
        };
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, RungworkSettings settings) throws Exception {
        String token = settings.curatorToken();
        Refusal refusal = new Refusal(
                token.isEmpty()
                        ? "Writing is off: start the server with rungwork.curator-token to switch it on"
                        : "Send 'Authorization: Bearer' with the curators' token");
        return http
                // a token in a header, never a cookie: nothing that another site could make a browser send
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(readers()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.usual()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new SameOriginFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new CuratorTokenFilter(token), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers("/update")
                        .hasRole(CuratorTokenFilter.CURATOR)
                        .requestMatchers(HttpMethod.GET, WRITTEN_BY_CURATORS)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, WRITTEN_BY_CURATORS)
                        .permitAll()
                        .requestMatchers(WRITTEN_BY_CURATORS)
                        .hasRole(CuratorTokenFilter.CURATOR)
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> refusal.send(
                                        response, token.isEmpty() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler(
                                (request, response, failure) -> refusal.send(response, HttpStatus.FORBIDDEN)))
                .build();
    }
}
