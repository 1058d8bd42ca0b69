package org.rungwork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

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
        "/api/mappings/**"
    };

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
