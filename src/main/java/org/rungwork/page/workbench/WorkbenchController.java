package org.rungwork.page.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.page.PagePolicy;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.FreeQuery;
import org.rungwork.query.MalformedQueryException;
import org.rungwork.query.ParameterException;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.query.QueryRefusedException;
import org.rungwork.query.QuerySyntax;
import org.rungwork.query.QueryTimeoutException;
import org.rungwork.query.SyntaxProblem;
import org.rungwork.query.Vocabularies;
import org.rungwork.request.RequestException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /query?query=…} for a text of one's own, {@code /query?name=…} for a question of the catalogue with values of its
 * parameters. Scripts in the page run the query; {@code show=page} has the page itself show the beginning of the answer.
 */
@Controller
class WorkbenchController {

    static final String PATH = "/query";
    static final String QUERY = "query";
    /** The first names the question; further ones are values of a parameter of that name. */
    static final String NAME = "name";

    static final String SHOW = "show";
    static final String LANGUAGE = "lang";

    private static final String FIRST = """
            PREFIX rw: <https://w3id.org/rungwork/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT ?role ?label
            WHERE {
              ?role a rw:Role ;
                skos:prefLabel ?label .
            }
            ORDER BY ?label
            LIMIT 50
            """;

    private static final int MOST_SHOWN = 1_000;
    private static final int NONCE_BYTES = 16;

    private final QueryCatalogue catalogue;
    private final QuestionForms forms;
    private final FreeQuery queries;
    private final Vocabularies vocabularies;
    private final ImportMap imports;
    private final SecureRandom random = new SecureRandom();

    WorkbenchController(
            QueryCatalogue catalogue,
            QuestionForms forms,
            FreeQuery queries,
            Vocabularies vocabularies,
            ImportMap imports) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.queries = queries;
        this.vocabularies = vocabularies;
        this.imports = imports;
    }

    @GetMapping(PATH)
    String query(HttpServletRequest request, HttpServletResponse response, Edition edition, Model model) {
        Bench bench = bench(request.getParameterMap(), edition);
        if (request.getParameter(SHOW) != null && bench.problem() == null) {
            bench = answered(bench, response);
        } else if (bench.problem() != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String word = Base64.getEncoder().encodeToString(nonce);
        response.setHeader(PagePolicy.HEADER, PagePolicy.withNonce(word));
        model.addAttribute("nonce", word);
        model.addAttribute("importMap", imports.json());
        model.addAttribute("bench", bench);
        model.addAttribute("groups", Questions.groups(catalogue));
        model.addAttribute("most", MOST_SHOWN);
        model.addAttribute("longest", QuerySyntax.MOST_CHARACTERS);
        model.addAttribute("pages", JsonMapper.shared().writeValueAsString(IriLinks.PAGES));
        return QUERY;
    }

    private Bench bench(Map<String, String[]> given, Edition edition) {
        String text = first(given, QUERY);
        if (text != null) {
            return new Bench("", null, text, true, null, null);
        }
        String name = first(given, NAME);
        if (name == null) {
            return new Bench("", null, FIRST, false, null, null);
        }
        CatalogueQuery question = catalogue
                .findQuery(name)
                .orElseThrow(() -> RequestException.notFound("There is no question '" + name + "'"));
        Map<String, List<String>> values = values(given);
        QuestionForm form = forms.form(question, values, edition);
        try {
            return new Bench(name, form, question.text(values), true, null, null);
        } catch (ParameterException wrong) {
            return new Bench(name, form, question.text(), false, null, null)
                    .failed(SyntaxProblem.ofWhole(String.valueOf(wrong.getMessage())));
        }
    }

    private static @Nullable String first(Map<String, String[]> given, String name) {
        String[] values = given.get(name);
        return values == null ? null : values[0];
    }

    /** What parameters are given; a field with several lines has several values, an empty one none. */
    private static Map<String, List<String>> values(Map<String, String[]> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            List<String> told = Arrays.stream(texts)
                    .skip(name.equals(NAME) ? 1 : 0)
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!told.isEmpty() && !name.equals(SHOW) && !name.equals(LANGUAGE)) {
                values.put(name, told);
            }
        });
        return values;
    }

    private Bench answered(Bench bench, HttpServletResponse response) {
        try {
            return bench.answered(
                    Shown.of(queries.ask(bench.text(), MOST_SHOWN), bench.text(), vocabularies.prefixes()));
        } catch (MalformedQueryException malformed) {
            return failed(bench, malformed.problem(), HttpStatus.BAD_REQUEST, response);
        } catch (QueryRefusedException refused) {
            return failed(bench, whole(refused), HttpStatus.UNPROCESSABLE_CONTENT, response);
        } catch (QueryTimeoutException tooSlow) {
            return failed(bench, whole(tooSlow), HttpStatus.SERVICE_UNAVAILABLE, response);
        }
    }

    private static SyntaxProblem whole(RuntimeException failure) {
        return SyntaxProblem.ofWhole(String.valueOf(failure.getMessage()));
    }

    private static Bench failed(Bench bench, SyntaxProblem why, HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return bench.failed(why);
    }
}
