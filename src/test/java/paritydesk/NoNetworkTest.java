package paritydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.cli.Commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Nothing leaves the machine: no class of ours knows how to open a connection, and a run asks for none.
class NoNetworkTest {

    /// Names of places, which are files and resources here; what would open them is not among these.
    private static final Set<String> NAMES =
            Set.of(
                    "URI",
                    "URL",
                    "URISyntaxException",
                    "MalformedURLException",
                    "URLDecoder",
                    "URLEncoder");

    /// Asks the display that the user named whether it answers, before a window is opened on it.
    private static final String DISPLAY = "paritydesk.ui.display.ThisMachine";

    @TempDir private Path folder;

    @Test
    void noClassOpensAConnection() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DISPLAY)
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("connect", NoNetworkTest::connects))
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("paritydesk"));
        noClasses()
                .should()
                .callMethod(java.net.URL.class, "openConnection")
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("paritydesk"));
    }

    private static boolean connects(JavaClass type) {
        var where = type.getPackageName();
        return where.startsWith("java.net.http")
                || where.startsWith("javax.net")
                || where.startsWith("javafx.scene.web")
                || (where.equals("java.net") && !NAMES.contains(type.getSimpleName()))
                || type.getName().equals("java.nio.channels.SocketChannel")
                || type.getName().equals("java.nio.channels.ServerSocketChannel")
                || type.getName().equals("java.nio.channels.DatagramChannel")
                || type.getName().startsWith("java.nio.channels.Asynchronous");
    }

    /// Import, run and report with a proxy that fails: whoever asked for a connection would meet it.
    @Test
    void runAndReportWorkWhereEveryConnectionFails() {
        var asked = Collections.synchronizedList(new ArrayList<URI>());
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<java.net.Proxy> select(URI place) {
                        asked.add(place);
                        throw new IllegalArgumentException("no network");
                    }

                    @Override
                    public void connectFailed(URI place, SocketAddress at, IOException why) {
                        asked.add(place);
                    }
                });
        try {
            var workspace = folder.resolve("desk").toString();
            assertThat(run("import", "mkr-sky", "--workspace", workspace)).isZero();
            assertThat(run("run", "--workspace", workspace)).isZero();
            assertThat(
                            run(
                                    "report",
                                    "--workspace",
                                    workspace,
                                    "--format",
                                    "html,json",
                                    "--out",
                                    folder.resolve("memo").toString()))
                    .isBetween(0, 1);
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static int run(String... args) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Commands.run(args, out, out);
    }
}
