package org.rungwork.web;

import java.util.List;
import java.util.stream.Stream;

/** Addresses that several answers lead to. */
final class Links {

    /** What a question about a gap is made of. */
    static final List<String> GAP = Stream.of(Question.HOLDER, List.of(Question.TO), Question.VIEW)
            .flatMap(List::stream)
            .toList();

    /** What a question about somebody is made of. */
    static final List<String> HOLDER_AND_VIEW =
            Stream.concat(Question.HOLDER.stream(), Question.VIEW.stream()).toList();

    private Links() {}

    static String skillsOf(String role) {
        return Address.of("/api/queries/skills-of-role").with("role", role).toString();
    }

    static String between(String path, String from, String to) {
        return Address.of(path).with(Question.FROM, from).with(Question.TO, to).toString();
    }
}
