package org.rungwork.access.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rungwork.access.AccessRole;
import org.rungwork.access.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Actors as Spring Security carries them. */
public final class Actors {

    private static final String ROLE = "ROLE_";

    private Actors() {}

    /** Who sent the request that this thread answers; the application itself where it answers none. */
    public static Actor present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Actor.RUNGWORK
                : find(authentication).orElseGet(() -> new Actor(authentication.getName(), AccessRole.READER));
    }

    /** Who sent it, where that is known and may do something that others may not. */
    static Optional<Actor> find(Authentication authentication) {
        if (authentication instanceof AnonymousAuthenticationToken || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return authentication.getAuthorities().stream()
                .flatMap(authority -> role(authority).stream())
                .max(Comparator.naturalOrder())
                .map(role -> new Actor(authentication.getName(), role));
    }

    private static Optional<AccessRole> role(GrantedAuthority authority) {
        String name = String.valueOf(authority.getAuthority());
        return name.startsWith(ROLE) ? AccessRole.find(name.substring(ROLE.length())) : Optional.empty();
    }

    static Authentication authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor.name(), null, authorities(List.of(actor.role())));
    }

    static List<GrantedAuthority> authorities(Collection<AccessRole> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role.text()))
                .toList();
    }
}
