package org.rungwork.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Lets requests through to those who may send them. A token comes in a header and never in a cookie, so there is nothing that another
 * site could make a browser send; a page of another origin that has the token all the same writes nothing. Where reading is closed, browsers may also send name and token as they do (HTTP Basic): for
 * reading only, since that they send by themselves.
 */
public final class Doorkeeper {

    private final Tokens tokens;
    private final Bearers bearers;
    private final Protection protection;

    public Doorkeeper(Tokens tokens, Bearers bearers, Protection protection) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.protection = protection;
    }

    public HttpSecurity guard(HttpSecurity http) {
        Refusals refusals = new Refusals(protection, !bearers.isEmpty());
        if (!protection.readingIsOpen()) {
            http.addFilterBefore(
                    new BasicAuthenticationFilter(readers(), refusals), BearerTokenAuthenticationFilter.class);
        }
        return http.csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginFilter(protection), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearers)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(this::decide))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }

    /** Name and token make a reader, whatever else they would allow. */
    private AuthenticationManager readers() {
        return sent -> tokens.find(String.valueOf(sent.getCredentials()))
                .filter(actor -> actor.name().equals(sent.getName()))
                .map(actor -> Actors.authentication(new Actor(actor.name(), AccessRole.READER)))
                .orElseThrow(() -> new BadCredentialsException("Nobody here has this name and token"));
    }

    private AuthorizationResult decide(
            Supplier<? extends @Nullable Authentication> sender, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<AccessRole> needed = protection.needed(request);
        boolean granted = needed.isEmpty()
                || Optional.ofNullable(sender.get())
                        .flatMap(Actors::find)
                        .filter(actor -> actor.role().includes(needed.get()))
                        .isPresent();
        return new AuthorizationDecision(granted);
    }
}
