package org.rungwork.web;

import java.time.Instant;
import java.util.List;
import org.rungwork.backup.BackupDamagedException;
import org.rungwork.backup.BackupException;
import org.rungwork.backup.BackupRoutine;
import org.rungwork.backup.BackupRoutine.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/backups} takes a backup into the folder that the settings name, and answers when it is there. */
@RestController
class BackupController {

    private static final Logger LOG = LoggerFactory.getLogger(BackupController.class);

    private final BackupRoutine routine;

    BackupController(BackupRoutine routine) {
        this.routine = routine;
    }

    /** @param removed names of older backups that went */
    record BackupView(String name, Instant taken, long version, int files, long bytes, List<String> removed) {

        static BackupView of(Taken taken) {
            return new BackupView(
                    taken.backup().folder().getFileName().toString(),
                    taken.backup().manifest().taken(),
                    taken.backup().manifest().version(),
                    taken.backup().manifest().files().size(),
                    taken.backup().manifest().size(),
                    taken.removed());
        }
    }

    @PostMapping("/api/backups")
    ResponseEntity<BackupView> take() {
        return ResponseEntity.status(HttpStatus.CREATED).body(BackupView.of(routine.run()));
    }

    /** Where its folder lies is nothing for clients. */
    @ExceptionHandler
    ProblemDetail notTaken(BackupException failure) {
        LOG.error("No backup was taken", failure);
        String detail = failure.getCause() == null
                ? failure.getMessage()
                : "No backup was taken; the server's log tells why, such as a folder that is full";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                failure.getCause() == null ? HttpStatus.CONFLICT : HttpStatus.INSUFFICIENT_STORAGE, detail);
        problem.setTitle("No backup");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notTaken(BackupDamagedException failure) {
        LOG.error("No backup was taken", failure);
        return ProblemAdvice.problem(HttpStatus.INTERNAL_SERVER_ERROR, "No backup", failure);
    }
}
