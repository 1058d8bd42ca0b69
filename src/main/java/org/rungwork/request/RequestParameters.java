package org.rungwork.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a request. One that the address does not know is refused: a slip must not change an answer. */
public final class RequestParameters {

    /** Ends the name of a family of parameters, such as {@code coefficient.NarrowerSkill}. */
    private static final String FAMILY = ".";

    private final Map<String, List<String>> values;

    private RequestParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * @param given the parameters as the server read them; empty values count as not given
     * @param known names of those that the address takes, and of families with a dot at the end
     * @throws RequestException for one that is not known
     */
    public static RequestParameters of(Map<String, String[]> given, List<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            if (known.stream().noneMatch(one -> isNamed(one, name))) {
                throw RequestException.unknown(
                        name, known.stream().map(RequestParameters::shown).toList());
            }
            List<String> told = Arrays.stream(texts)
                    .filter(text -> !text.isBlank())
                    .map(String::strip)
                    .toList();
            if (!told.isEmpty()) {
                values.put(name, told);
            }
        });
        return new RequestParameters(values);
    }

    /** @param known a name, or that of a family */
    public static boolean isNamed(String known, String name) {
        return known.endsWith(FAMILY) ? isOf(known, name) : known.equals(name);
    }

    private static boolean isOf(String family, String name) {
        return name.startsWith(family) && name.length() > family.length();
    }

    private static String shown(String known) {
        return known.endsWith(FAMILY) ? known + "…" : known;
    }

    public Map<String, List<String>> all() {
        return values;
    }

    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> find(String name) {
        List<String> given = list(name);
        if (given.size() > 1) {
            throw RequestException.malformed(name, "give it once");
        }
        return given.stream().findFirst();
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> RequestException.unfit(name, "missing"));
    }

    /** Whole numbers; what is out of the range is refused. */
    public int number(String name, int otherwise, int least, int most) {
        int number = find(name).map(text -> wholeNumber(name, text)).orElse(otherwise);
        if (number < least || number > most) {
            throw RequestException.unfit(name, "must be between " + least + " and " + most);
        }
        return number;
    }

    public int number(String name, int otherwise) {
        return find(name).map(text -> wholeNumber(name, text)).orElse(otherwise);
    }

    private static int wholeNumber(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw RequestException.malformed(name, "'" + text + "' is not a whole number such as 3");
        }
    }

    public OptionalDouble decimal(String name) {
        return find(name).map(text -> OptionalDouble.of(decimal(name, text))).orElse(OptionalDouble.empty());
    }

    private static double decimal(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw RequestException.malformed(name, "'" + text + "' is not a number such as 0.9");
        }
    }

    public boolean flag(String name) {
        return find(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw RequestException.malformed(name, "'" + text + "' is neither true nor false");
                })
                .orElse(false);
    }

    /** One of the values of an enum, which are written as {@link Choices} writes them. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        return find(name)
                .map(text -> Arrays.stream(choices)
                        .filter(choice -> text.equals(Choices.write(choice)))
                        .findFirst()
                        .orElseThrow(() -> RequestException.unfit(
                                name,
                                "'" + text + "' is none of "
                                        + Arrays.stream(choices)
                                                .map(Choices::write)
                                                .collect(Collectors.joining(", ")))))
                .orElse(otherwise);
    }

    /** The members of a family, by the part of their names behind the dot. */
    public Map<String, Double> decimals(String family) {
        return values.keySet().stream()
                .filter(name -> isOf(family, name))
                .collect(Collectors.toMap(
                        name -> name.substring(family.length()),
                        name -> decimal(name, get(name)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** All values of a parameter, and the parts between the commas and line ends of another. */
    public List<String> list(String name, String separated) {
        List<String> all = new ArrayList<>(list(name));
        list(separated).stream()
                .flatMap(text -> Stream.of(text.split("[,\\r\\n]")))
                .forEach(all::add);
        return all;
    }
}
