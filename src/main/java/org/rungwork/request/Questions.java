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
        RequestParameters parameters = parameters(request, List.of(Question.LANG, Question.FORMAT), known);
        return question(request, parameters, editions.current(languages(request, parameters)));
    }

    /**
     * A question that a page answers.
     *
     * @param edition the edition in the reader's language
     * @param known names of the parameters that the page takes, beside the language
     * @throws RequestException for any other parameter, and for a body that cannot be read
     */
    @SafeVarargs
    public final Question read(HttpServletRequest request, Edition edition, List<String>... known)
            throws IOException, HttpMediaTypeException {
        return question(request, parameters(request, List.of(Question.LANG), known), edition);
    }

    private Question question(HttpServletRequest request, RequestParameters parameters, Edition edition)
            throws IOException, HttpMediaTypeException {
        Optional<Profile> body =
                request.getMethod().equals("POST") ? Optional.of(profiles.read(request)) : Optional.empty();
        return new Question(request, parameters, body, edition, timeLimit.start());
    }

    private static RequestParameters parameters(
            HttpServletRequest request, List<String> everywhere, List<String>[] known) {
        List<String> all = new ArrayList<>();
        for (List<String> names : known) {
            all.addAll(names);
        }
        all.addAll(everywhere);
        return RequestParameters.of(request.getParameterMap(), all);
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
