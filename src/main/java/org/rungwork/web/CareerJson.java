package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.rungwork.career.ConceptListing;
import org.rungwork.gap.Coverage;
import org.rungwork.gap.GapItem;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.Gate;
import org.rungwork.gap.Parameters;
import org.rungwork.gap.Shortfall;
import org.rungwork.model.Concept;
import org.rungwork.model.Name;
import org.rungwork.model.Statement;
import org.rungwork.request.Choices;
import org.rungwork.route.Bottleneck;
import org.rungwork.route.ReachedRole;
import org.rungwork.route.Within;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How career answers are written in JSON: fields in the order of the records, choices in lower case with dashes. What does
 * not apply is left out, so that null always says that something is not known.
 */
@Component
final class CareerJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(new SimpleModule().addSerializer(new ChoiceSerializer()))
                .addMixIn(GapReport.class, GapReportFields.class)
                .addMixIn(Coverage.class, CoverageFields.class)
                .addMixIn(GapItem.class, GapItemFields.class)
                .addMixIn(GapItem.Credit.class, CreditFields.class)
                .addMixIn(Gate.class, GateFields.class)
                .addMixIn(Parameters.class, ParametersFields.class)
                .addMixIn(ReachedRole.class, ReachedRoleFields.class)
                .addMixIn(Bottleneck.class, BottleneckFields.class)
                .addMixIn(ConceptListing.Found.class, FoundFields.class);
    }

    private static final class ChoiceSerializer extends ValueSerializer<Enum<?>> {
        @Override
        public Class<?> handledType() {
            return Enum.class;
        }

        @Override
        public void serialize(Enum<?> choice, JsonGenerator generator, SerializationContext context) {
            generator.writeString(Choices.write(choice));
        }
    }

    @JsonPropertyOrder({"version", "from", "to", "coverage", "items", "gates", "otherPremiums", "parameters"})
    private interface GapReportFields {
        @JsonProperty("from")
        @JsonInclude(Include.NON_NULL)
        Concept source();

        @JsonProperty("to")
        Concept target();
    }

    private interface CoverageFields {
        @JsonInclude(Include.NON_NULL)
        String reason();
    }

    private interface GapItemFields {
        @JsonInclude(Include.NON_NULL)
        Concept needLevel();

        @JsonInclude(Include.NON_NULL)
        GapItem.Credit held();
    }

    private interface CreditFields {
        @JsonInclude(Include.NON_NULL)
        Concept level();
    }

    private interface GateFields {
        @JsonInclude(Include.NON_NULL)
        Concept importance();

        @JsonInclude(Include.NON_NULL)
        Concept level();

        @JsonInclude(Include.NON_NULL)
        Double years();

        @JsonInclude(Include.NON_EMPTY)
        String subject();

        @JsonInclude(Include.NON_NULL)
        Statement statement();
    }

    private interface ParametersFields {
        @JsonInclude(Include.NON_NULL)
        Concept seniority();
    }

    private interface ReachedRoleFields {
        @JsonInclude(Include.NON_NULL)
        Concept startsAs();

        @JsonInclude(Include.NON_NULL)
        Within within();
    }

    private interface FoundFields {
        @JsonUnwrapped
        Concept concept();

        @JsonInclude(Include.NON_NULL)
        Name matched();
    }

    private interface BottleneckFields {
        @JsonUnwrapped
        Shortfall shortfall();
    }
}
