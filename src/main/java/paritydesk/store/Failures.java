package paritydesk.store;

import org.h2.api.ErrorCode;

import paritydesk.store.StoreException.Reason;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;

/// Turns what the database or the disk says into a sentence with a way out.
final class Failures {

    private Failures() {}

    static StoreException translate(Path file, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException ours) {
                return ours;
            }
            if (diskIsFull(cause)) {
                return StoreException.of(
                        Reason.NO_SPACE,
                        file,
                        "the disk has no space left; nothing was changed",
                        "free some space and try again",
                        failure);
            }
            if (cause instanceof AccessDeniedException
                    || cause instanceof ReadOnlyFileSystemException) {
                return readOnly(file, failure);
            }
            if (cause instanceof EOFException) {
                return damaged(file, failure);
            }
            if (cause instanceof SQLException sql && known(sql.getErrorCode())) {
                return translate(file, sql.getErrorCode(), failure);
            }
        }
        return StoreException.of(
                Reason.FAILED,
                file,
                "the workspace could not be read or written (" + firstLine(failure) + ")",
                "check the disk, then try again; nothing was changed",
                failure);
    }

    private static boolean known(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD ->
                    true;
            default -> false;
        };
    }

    private static StoreException translate(Path file, int code, Throwable failure) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    StoreException.of(
                            Reason.LOCKED,
                            file,
                            "the workspace is open in another ParityDesk",
                            "close it there, or use another workspace",
                            failure);
            case ErrorCode.DATABASE_IS_READ_ONLY -> readOnly(file, failure);
            case ErrorCode.WRONG_USER_OR_PASSWORD -> foreign(file);
            default -> damaged(file, failure);
        };
    }

    private static StoreException damaged(Path file, Throwable failure) {
        return StoreException.of(
                Reason.DAMAGED,
                file,
                "the workspace is damaged or cut short",
                "restore it from a backup; the file was left as it is",
                failure);
    }

    static StoreException foreign(Path file) {
        return StoreException.of(
                Reason.NOT_A_WORKSPACE,
                file,
                "is not a ParityDesk workspace",
                "choose a file that ParityDesk made, or a name that is not taken");
    }

    static StoreException readOnly(Path file, Throwable failure) {
        return StoreException.of(
                Reason.READ_ONLY,
                file,
                "the workspace or its folder may only be read",
                "open it read-only, or copy it to a folder that you may write to",
                failure);
    }

    private static boolean diskIsFull(Throwable cause) {
        var text = cause.getMessage();
        if (text == null || !(cause instanceof IOException || cause instanceof RuntimeException)) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("not enough space");
    }

    private static String firstLine(Throwable failure) {
        var text = failure.getMessage();
        return text == null
                ? failure.getClass().getSimpleName()
                : text.lines().findFirst().orElse("");
    }
}
