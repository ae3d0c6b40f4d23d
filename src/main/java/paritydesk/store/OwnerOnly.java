package paritydesk.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/// Folders and files that nobody but their owner may open: by permissions where the system has them, by an access list elsewhere.
/// They are made so, not narrowed afterwards, where the system allows it.
final class OwnerOnly {

    private OwnerOnly() {}

    /// Makes the folder and those above it that are missing; what is there stays as it is.
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
            narrow(folder);
        }
    }

    /// Makes an empty file; one that is there already is a [FileAlreadyExistsException].
    static void file(Path file) throws IOException {
        Files.createFile(file, attributes(file, "rw-------"));
        narrow(file);
    }

    /// A new folder for what lives as long as this process.
    static Path temporary(String name) throws IOException {
        var root = Path.of(System.getProperty("java.io.tmpdir", "."));
        var folder = Files.createTempDirectory(root, name, attributes(root, "rwx------"));
        narrow(folder);
        return folder;
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /// Narrows a file that the database made.
    static void made(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } else {
            narrow(file);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Where there are no permissions: one entry, the owner's.
    private static void narrow(Path path) throws IOException {
        if (posix(path)) {
            return;
        }
        var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(
                    List.of(
                            AclEntry.newBuilder()
                                    .setType(AclEntryType.ALLOW)
                                    .setPrincipal(view.getOwner())
                                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                    .build()));
        }
    }
}
