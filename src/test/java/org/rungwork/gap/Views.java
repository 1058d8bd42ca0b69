package org.rungwork.gap;

import java.util.List;
import java.util.Map;
import org.rungwork.projection.Requirements;
import org.rungwork.projection.Scales;

/** Views of different kinds, for tests that must hold in all of them. */
enum Views {
    STANDARD,
    ALL_IMPORTANCES,
    SENIOR,
    COLLAPSED,
    OTHER_COEFFICIENTS;

    static final List<String> IMPORTANCES = List.of("Essential", "Preferred", "Beneficial");

    View of(Scales scales) {
        List<String> essential = List.of("Essential");
        return switch (this) {
            case STANDARD -> View.standard(scales);
            case ALL_IMPORTANCES -> View.of(scales, IMPORTANCES, Requirements.NOT_STATED, false, Map.of());
            case SENIOR ->
                View.of(scales, essential, scales.seniorities().find("Senior").orElseThrow(), false, Map.of());
            case COLLAPSED -> View.of(scales, IMPORTANCES, Requirements.NOT_STATED, true, Map.of());
            case OTHER_COEFFICIENTS ->
                View.of(
                        scales,
                        IMPORTANCES,
                        Requirements.NOT_STATED,
                        false,
                        Map.of(
                                "IllustratingSkill",
                                0.9,
                                "NarrowerSkill",
                                0.9,
                                "BroaderSkill",
                                0.3,
                                "RelatedSkill",
                                0.0));
        };
    }
}
