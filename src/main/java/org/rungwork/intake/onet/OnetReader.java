package org.rungwork.intake.onet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.Taxonomy;

/**
 * Reads the text files of the O*NET database: occupations with their titles, elements and how much occupations ask of them,
 * technology skills, tasks, job zones, education, related occupations.
 *
 * <p>Option: {@code version}, such as 29.2; else the name of the delivery tells it.
 */
public final class OnetReader implements TaxonomyReader {

    private static final Pattern VERSION = Pattern.compile("(?:^|\\D)(\\d{1,2})[._](\\d)(?:\\D|$)");

    @Override
    public String kind() {
        return "onet";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        String version = options.containsKey("version") ? options.get("version") : versionIn(delivery.name());
        return new Taxonomy(
                "onet",
                version,
                "O*NET " + version,
                "U.S. Department of Labor, Employment and Training Administration",
                "https://creativecommons.org/licenses/by/4.0/",
                "With data of the O*NET " + version
                        + " Database by the U.S. Department of Labor, Employment and Training"
                        + " Administration (USDOL/ETA), under the licence CC BY 4.0 and changed in form;"
                        + " O*NET® is a trademark of USDOL/ETA.",
                "https://www.onetcenter.org/");
    }

    private static String versionIn(String name) {
        Matcher version = VERSION.matcher(name);
        if (!version.find()) {
            throw new IllegalArgumentException("The name '" + name
                    + "' does not tell the version of O*NET; give it as option version, such as version=29.2");
        }
        return version.group(1) + "." + version.group(2);
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        if (!OnetTable.areReadable(delivery, receiver)) {
            return;
        }
        Cells cells = new Cells();
        OnetTable.SCALES.read(delivery, receiver, cells::addScale);
        new Elements(cells, receiver).read(delivery);
        new Occupations(cells, receiver).read(delivery);
        new Ratings(cells, receiver).read(delivery);
        new Technologies(cells, receiver).read(delivery);
        new Preparation(cells, receiver).read(delivery);
    }
}
