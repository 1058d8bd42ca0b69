package org.rungwork.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.career.Profile;
import org.rungwork.career.TimeLimit;
import org.rungwork.model.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Takes requests in: each is answered from one edition, within the time that an answer may take. */
@Component
public final class Questions {

    private final Editions editions;
    private final ProfileReader profiles;
    private final TimeLimit timeLimit;

    public Questions(Editions editions, ProfileReader profiles, TimeLimit timeLimit) {
        this.editions = editions;
        this.profiles = profiles;
        this.timeLimit = timeLimit;
    }

    /**
     * @param known names of the parameters that the address takes, beside the languages and the format
     * @throws RequestException for any other parameter, and for a body that cannot be read
     */
    @SafeVarargs
    public final Question read(HttpServletRequest request, List<String>... known)
            throws IOException, HttpMediaTypeException {
        List<String> all = new ArrayList<>();
        for (List<String> names : known) {
            all.addAll(names);
        }
        all.add(Question.LANG);
        all.add(Question.FORMAT);
        RequestParameters parameters = RequestParameters.of(request.getParameterMap(), all);
        Edition edition = editions.current(languages(request, parameters));
        Optional<Profile> body =
                request.getMethod().equals("POST") ? Optional.of(profiles.read(request)) : Optional.empty();
        return new Question(request, parameters, body, edition, timeLimit.start());
    }

    /** A graph is data: what a browser sends unasked does not change it. */
    private static Languages languages(HttpServletRequest request, RequestParameters parameters)
            throws HttpMediaTypeNotAcceptableException {
        List<String> lang = parameters.list(Question.LANG);
        if (!lang.isEmpty()) {
            return Wishes.of(lang);
        }
        return Formats.isGraph(parameters, request.getHeader(HttpHeaders.ACCEPT))
                ? Languages.of()
                : Wishes.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
