package org.rungwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.backup.BackupDamagedException;
import org.rungwork.intake.DeliveryException;
import org.rungwork.limits.ProcessFolder;
import org.rungwork.pipeline.ImportRefusedException;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.store.files.StoreDamagedException;
import org.rungwork.store.files.StoreLockedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: {@code rungwork [command] [operands] [--setting=value …]}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Rungwork {

    private static final Logger LOG = LoggerFactory.getLogger(Rungwork.class);

    static {
        // after servers have ended their requests, and also where a command is stopped that nobody ends
        SpringApplication.getShutdownHandlers().add(ProcessFolder.own()::end);
    }

    public static void main(String[] arguments) {
        int exit = run(arguments).number();
        if (exit != ExitCode.OK.number()) {
            System.exit(exit);
        }
    }

    /** Runs the command that the arguments name; a server goes on when this returns. */
    static ExitCode run(String[] arguments) {
        Console console = new Console(System.out);
        List<String> words = new ArrayList<>();
        if (List.of(arguments).contains("--help")) {
            console.say(Command.usage());
            return ExitCode.OK;
        }
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                words.add(argument);
            }
        }
        String name = words.isEmpty() ? "serve" : words.removeFirst();
        Command command = Command.find(name).orElse(null);
        if (command == null) {
            console.say("There is no command '" + name + "'.\n" + Command.usage());
            return ExitCode.USAGE;
        }
        try {
            if (command == Command.SERVE) {
                serve(arguments);
            } else {
                try (ConfigurableApplicationContext context =
                        application(WebApplicationType.NONE).run(arguments)) {
                    command.run(context, words);
                }
            }
            return ExitCode.OK;
        } catch (RuntimeException failure) {
            return explain(failure, command, console);
        }
    }

    /** Starts the server and returns when it answers. */
    static ConfigurableApplicationContext serve(String... arguments) {
        return application(WebApplicationType.SERVLET).run(arguments);
    }

    private static SpringApplication application(WebApplicationType type) {
        return new SpringApplicationBuilder(Rungwork.class)
                .web(type)
                // a command opens only what it needs
                .lazyInitialization(type == WebApplicationType.NONE)
                .build();
    }

    private static ExitCode explain(RuntimeException failure, Command command, Console console) {
        Throwable cause = causes(failure)
                .filter(Rungwork::isForThePerson)
                .findFirst()
                .or(() ->
                        causes(failure).filter(BindException.class::isInstance).findFirst())
                .orElse(failure);
        return switch (cause) {
            case LoadRefusedException refusal -> {
                console.refused(refusal);
                yield ExitCode.DATA_REFUSED;
            }
            case ImportRefusedException refusal -> {
                console.refused(refusal);
                yield ExitCode.DATA_REFUSED;
            }
            case DeliveryException unusable -> {
                console.say("Refused: " + unusable.getMessage());
                yield ExitCode.DATA_REFUSED;
            }
            case StoreLockedException locked -> {
                console.say(locked.getMessage());
                if (command == Command.IMPORT) {
                    console.say(ImportCommand.BY_A_SERVER);
                } else if (command == Command.BACKUP) {
                    console.say(BackupCommand.BY_A_SERVER);
                } else if (command == Command.VERIFY) {
                    console.say(VerifyCommand.BY_A_BACKUP);
                }
                yield ExitCode.STORE_LOCKED;
            }
            case StoreDamagedException damaged -> {
                console.say(damaged.getMessage());
                yield ExitCode.DAMAGED;
            }
            case BackupDamagedException damaged -> {
                console.say(damaged.getMessage());
                yield ExitCode.DAMAGED;
            }
            case DamageFoundException damage -> {
                console.say(damage.getMessage());
                yield ExitCode.DAMAGED;
            }
            case PortInUseException taken -> {
                console.say("Port " + taken.getPort()
                        + " is in use: stop what listens there, or start with --server.port=…");
                yield ExitCode.PORT_IN_USE;
            }
            case IllegalArgumentException misused -> {
                console.say(misused.getMessage() + "\n" + Command.usage());
                yield ExitCode.USAGE;
            }
            case BindException unfit -> {
                console.say(complaint(unfit));
                yield ExitCode.USAGE;
            }
            default -> {
                LOG.debug("The command failed", failure);
                console.say(
                        "Failed: " + deepest(failure).getMessage() + "\nMore with --logging.level.org.rungwork=debug");
                yield ExitCode.FAILED;
            }
        };
    }

    /** A setting that cannot be read, and what could be. */
    private static String complaint(BindException unfit) {
        Class<?> type = unfit.getTarget().getType().resolve(Object.class);
        String reason = type.isEnum()
                ? "it is one of "
                        + Stream.of(type.getEnumConstants())
                                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                : String.valueOf(deepest(unfit).getMessage());
        return unfit.getName() + " is not as it should be: " + reason;
    }

    private static Throwable deepest(Throwable failure) {
        return causes(failure)
                .filter(link -> link.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause);
    }

    /** What a person can do something about; Spring wraps it. A setting's complaint starts with its name. */
    private static boolean isForThePerson(Throwable link) {
        return link instanceof LoadRefusedException
                || link instanceof ImportRefusedException
                || link instanceof DeliveryException
                || link instanceof StoreLockedException
                || link instanceof StoreDamagedException
                || link instanceof BackupDamagedException
                || link instanceof DamageFoundException
                || link instanceof PortInUseException
                || link instanceof IllegalArgumentException
                        && String.valueOf(link.getMessage()).startsWith("rungwork.");
    }
}
