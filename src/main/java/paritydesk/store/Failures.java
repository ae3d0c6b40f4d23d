package paritydesk.store;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

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

    /// Some chains of causes lead back to themselves.
    private static final int DEEPEST = 20;

    private Failures() {}

    static StoreException translate(Path file, Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
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
            if (cause instanceof EOFException
                    || (cause instanceof MVStoreException store
                            && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT)) {
                return damaged(file, failure);
            }
            if (cause instanceof SQLException sql && known(sql.getErrorCode())) {
                return translate(file, sql.getErrorCode(), failure);
            }
        }
        return StoreException.of(
                Reason.FAILED,
                file,
                "the workspace could not be read or written (" + reason(failure) + ")",
                "check the disk, then try again; nothing was changed",
                failure);
    }

    private static boolean known(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD ->
                    true;
            default -> false;
        };
    }

    private static StoreException translate(Path file, int code, Throwable failure) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> locked(file, "");
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

    static StoreException encrypted(Path file) {
        return StoreException.of(
                Reason.ENCRYPTED, file, "the workspace is encrypted", "give its passphrase");
    }

    static StoreException wrongPassphrase(Path file) {
        return StoreException.of(
                Reason.WRONG_PASSPHRASE,
                file,
                "this is not the workspace's passphrase; nothing was changed",
                "try again; capitals and spaces count");
    }

    /// Somebody else may write to it now.
    static StoreException locked(Path file, String who) {
        return StoreException.of(
                Reason.LOCKED,
                file,
                "the workspace is open for writing in another ParityDesk"
                        + (who.isEmpty() ? "" : ", " + who),
                "close it there, open it read-only here, or use another workspace");
    }

    static StoreException foreign(Path file) {
        return StoreException.of(
                Reason.NOT_A_WORKSPACE,
                file,
                "this is not a ParityDesk workspace",
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

    /// What the innermost cause says; what the database makes of it in between is of no use to its user.
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        var text = cause.getMessage();
        return text == null
                ? cause.getClass().getSimpleName()
                : text.lines().findFirst().orElse("");
    }
}
