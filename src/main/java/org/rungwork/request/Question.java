package org.rungwork.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.career.Names;
import org.rungwork.career.Profile;
import org.rungwork.career.UnresolvedNamesException;
import org.rungwork.gap.Holder;
import org.rungwork.gap.View;
import org.rungwork.model.Concept;
import org.rungwork.path.Cancellation;
import org.rungwork.route.Bounds;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.StartRule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request with what its parameters mean in one edition. */
public final class Question {

    public static final String FORMAT = "format";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String LANG = "lang";

    /** Whose skills are measured: a role's typical holder, or a person. */
    public static final List<String> HOLDER = List.of(FROM, "skill", "skills");

    /** Which requirements count, and what a held skill counts. */
    public static final List<String> VIEW = List.of("importance", "seniority", "collapse", "coefficient.");

    /** Which moves routes may take. */
    public static final List<String> MOVES = List.of("maxMoves", "avoid", "kind", "minTrust");

    /** What a question for routes takes beside {@link #MOVES} and {@link #VIEW}. */
    public static final List<String> ROUTES =
            List.of(FROM, TO, "rank", "k", "start", "maxYears", "minPayShare", "payToday", "via");

    private final HttpServletRequest request;
    private final RequestParameters parameters;
    private final Optional<Profile> body;
    private final Edition edition;
    private final Cancellation deadline;

    Question(
            HttpServletRequest request,
            RequestParameters parameters,
            Optional<Profile> body,
            Edition edition,
            Cancellation deadline) {
        this.request = request;
        this.parameters = parameters;
        this.body = body;
        this.edition = edition;
        this.deadline = deadline;
    }

    public RequestParameters parameters() {
        return parameters;
    }

    public Edition edition() {
        return edition;
    }

    public List<String> languages() {
        return edition.languages().tags();
    }

    public long version() {
        return edition.projection().version();
    }

    public Cancellation deadline() {
        return deadline;
    }

    @Nullable
    public String accept() {
        return request.getHeader(HttpHeaders.ACCEPT);
    }

    private Names names() {
        return edition.names();
    }

    public int role(String parameter) {
        return names().role(parameter, parameters.get(parameter));
    }

    public OptionalInt findRole(String parameter) {
        return parameters
                .find(parameter)
                .map(name -> OptionalInt.of(names().role(parameter, name)))
                .orElse(OptionalInt.empty());
    }

    public Set<Integer> roles(String parameter) {
        return parameters.list(parameter).stream()
                .map(name -> names().role(parameter, name))
                .collect(Collectors.toSet());
    }

    public View view() {
        return names().view(
                        parameters.list("importance"),
                        parameters.find("seniority"),
                        parameters.flag("collapse"),
                        parameters.decimals("coefficient."));
    }

    /** The rank to learn skills to; 0 where the request leaves it to the roles. */
    public int rank() {
        return parameters
                .find("level")
                .map(level -> names().rank("level", level))
                .orElse(0);
    }

    /** Whether the person is described in the body, which no address repeats. */
    public boolean isPosted() {
        return body.isPresent();
    }

    /** The person that the request describes. */
    public Optional<Holder> person() {
        List<String> skills = parameters.list("skill", "skills");
        if (body.isPresent()) {
            if (!skills.isEmpty()) {
                throw RequestException.unfit("skill", "the profile is in the body: give the skills there");
            }
            try {
                return Optional.of(body.get().resolve(names()));
            } catch (UnresolvedNamesException unresolved) {
                throw RequestException.unresolved(HttpStatus.UNPROCESSABLE_CONTENT, unresolved);
            }
        }
        return skills.isEmpty()
                ? Optional.empty()
                : Optional.of(Profile.ofSkills(skills, names()).resolve(names()));
    }

    /** The typical holder of the first role, or the person that the request describes. */
    public Optional<Holder> findHolder(View view) {
        Optional<Holder> person = person();
        OptionalInt role = findRole(FROM);
        if (person.isPresent() && role.isPresent()) {
            throw RequestException.unfit(FROM, "give either a role or a profile");
        }
        return person.isPresent() || role.isEmpty()
                ? person
                : Optional.of(Holder.typical(edition.projection(), role.getAsInt(), view));
    }

    public Holder holder(View view) {
        return findHolder(view)
                .orElseThrow(() -> RequestException.unfit(
                        FROM, "missing: name a role, give skills as in skill=python:4, or POST a profile"));
    }

    /** Those of {@link #MOVES}, and those of routes as far as they are given. */
    public Bounds bounds() {
        return new Bounds(
                parameters.number("maxMoves", Bounds.USUAL_MOVES),
                parameters.decimal("maxYears"),
                parameters.decimal("minPayShare"),
                parameters.decimal("payToday"),
                roles("avoid"),
                roles("via"),
                parameters.list("kind").stream()
                        .map(kind -> names().moveKind("kind", kind))
                        .collect(Collectors.toSet()),
                parameters
                        .find("minTrust")
                        .map(status -> names().trust("minTrust", status))
                        .orElse(0));
    }

    /** @param usualOpen most routes where one end is open and nobody says */
    public RouteQuery routes(int usualOpen) {
        int from = findRole(FROM).orElse(RouteQuery.OPEN);
        int to = findRole(TO).orElse(RouteQuery.OPEN);
        if (from == RouteQuery.OPEN && to == RouteQuery.OPEN) {
            throw RequestException.unfit(FROM, "missing, and so is 'to': name the first role, the last one, or both");
        }
        boolean isOpen = from == RouteQuery.OPEN || to == RouteQuery.OPEN;
        return new RouteQuery(
                from,
                to,
                parameters.choice("start", StartRule.FALLBACK),
                parameters.choice("rank", RouteQuery.USUAL_RANK),
                parameters.number("k", isOpen ? usualOpen : RouteQuery.USUAL_ROUTES),
                bounds(),
                view());
    }

    /** The shortest text that names a role of the edition. */
    public String name(Concept role) {
        OptionalInt found = edition.projection().roles().find(role.id());
        return found.isPresent()
                        && edition.projection().roles().get(found.getAsInt()).equals(role)
                ? role.id()
                : role.iri();
    }

    /** Another address with the languages of this question and those of its parameters that are named. */
    @SafeVarargs
    public final Address address(String path, List<String>... kept) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        if (!parameters.list(LANG).isEmpty()) {
            same.put(LANG, parameters.list(LANG));
        }
        for (List<String> names : kept) {
            parameters.all().forEach((name, values) -> {
                if (names.stream().anyMatch(known -> RequestParameters.isNamed(known, name))) {
                    same.put(name, values);
                }
            });
        }
        return Address.of(path).with(same);
    }

    /** An answer about two roles, in the languages of this question. */
    public Address between(String path, String from, String to) {
        return address(path).with(FROM, from).with(TO, to);
    }

    /**
     * The address of the answer itself and of its other formats. A posted profile is in no address, so there are none for
     * it.
     */
    public Map<String, String> links(String... formats) {
        Map<String, String> links = new LinkedHashMap<>();
        if (body.isEmpty()) {
            Map<String, List<String>> same = new LinkedHashMap<>(parameters.all());
            same.remove(FORMAT);
            Address self = Address.of(request.getRequestURI()).with(same);
            links.put("self", self.toString());
            for (String format : formats) {
                links.put(format, self.with(FORMAT, format).toString());
            }
        }
        return links;
    }
}
