package org.rungwork;

import java.util.List;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.pipeline.Imports;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.pipeline.Publication;
import org.rungwork.store.StoreFullException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads before the server listens, and says afterwards what was loaded and where to go. */
@Component
@ConditionalOnWebApplication
class Startup implements InitializingBean {

    private final ApplicationContext context;
    private final Pipeline pipeline;
    private final Imports imports;
    private final ImportJobs jobs;
    private final Console console;
    private Publication publication;

    Startup(ApplicationContext context, Pipeline pipeline, Imports imports, ImportJobs jobs, Console console) {
        this.context = context;
        this.pipeline = pipeline;
        this.imports = imports;
        this.jobs = jobs;
        this.console = console;
        this.publication = pipeline.published();
    }

    /** A load that is refused, or has no room, stops the start only where nothing was published before. */
    @Override
    public void afterPropertiesSet() {
        try {
            publication = pipeline.load(Command.sources(context, List.of()));
        } catch (LoadRefusedException refusal) {
            if (publication.version() == 0) {
                throw refusal;
            }
            console.refused(refusal);
        } catch (StoreFullException full) {
            if (publication.version() == 0) {
                throw full;
            }
            console.say(full.getMessage());
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        // with large taxonomies this takes a minute, in which what was derived before is served
        jobs.refresh();
        pipeline.afterMatchesChange(jobs::refresh);
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext server) {
            String address = "http://localhost:" + server.getWebServer().getPort();
            console.say("Rungwork is ready.");
            console.published(publication);
            console.taxonomies(imports.imported());
            console.say("""

                      SPARQL     %1$s/sparql
                      questions  %1$s/api/queries
                      a gap      %1$s/api/gap?from=clinical-data-programming-engineer&to=cdm-director
                      roles      %1$s/api/roles
                      skills     %1$s/api/skills
                      health     %1$s/actuator/health

                      curl -H 'Accept: text/csv' '%1$s/api/queries/skills-of-role?role=cdm-director'
                    """.formatted(address));
        }
    }
}
